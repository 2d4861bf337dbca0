import { languages } from '../languages.ts'
import { latinDigits } from './whole-number.ts'

// Names of months differ between the Arabic of the Maghreb, of the Levant and of the others; Intl knows them all.
const locales = [...languages, 'ar-LB', 'ar-MA', 'ar-DZ', 'ar-TN']
const styles = [
	{ month: 'long' },
	{ month: 'short' },
	{ month: 'long', day: 'numeric' },
	{ month: 'short', day: 'numeric' },
] as const

let known: ReadonlyMap<string, number> | undefined

/** Returns the number of the month with a name, in full or short, in any of the six languages. */
function monthNamed(name: string): number | undefined {
	known ??= namesOfMonths()
	return known.get(folded(name))
}

function namesOfMonths() {
	const names = new Map<string, number>([
		['sep', 9], // beside "sept", which Intl prints
		['set', 9],
	])
	for (const locale of locales)
		for (const style of styles) {
			const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' })
			for (let month = 1; month <= 12; month++)
				for (const { type, value } of format.formatToParts(Date.UTC(2001, month - 1, 1)))
					if (type === 'month' && !/\d/.test(value)) names.set(folded(value), month)
		}
	return names
}

/** Without case, accents, points and vowel signs: people leave them out. */
const folded = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{M}|\./gu, '')
		.toLowerCase()
		.trim()

/** A typed day as `YYYY-MM-DD`; two days where the text can mean either; or the rule that it breaks. */
export type ReadDay =
	| { day: string }
	| { readings: readonly [string, string] }
	| { rule: 'badDate' | 'fullYear' | 'gregorianYear' | 'noSuchDay' }

const yearFirst = /^(\d{4})\s*[年/.-]\s*(\d{1,2})\s*[月/.-]\s*(\d{1,2})\s*[日号]?$/
const yearLast = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})$/
const dayThenMonth =
	/^(\d{1,2})(?:st|nd|rd|th|er|º|°|\.|-?го|-?е)?[\s-]*(?:de\s+)?(\p{L}[\p{L}\p{M}.]*(?:\s(?!del?\s)\p{L}[\p{L}\p{M}.]+)?)[\s,،-]*(?:del?\s+)?(\d{1,4})\s*(?:г\.?|года|م\.?)?$/u
const monthThenDay = /^(\p{L}[\p{L}\p{M}.]*)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{1,4})$/u

/**
 * Reads a day as people of the six languages write it, with digits of any script: year first, month in words, or day,
 * month and year. Points divide day, month and year in this order wherever they are used; with strokes and hyphens
 * some write the month first, so `3/4/2026` is read as neither.
 */
export function readDay(typed: string): ReadDay {
	const text = latinDigits(typed).replace(/\s+/g, ' ').replace(/[／]/g, '/').trim()
	const [, year, month, day] = yearFirst.exec(text) ?? []
	if (year) return dayOf(year, Number(month), Number(day))
	const [, first, mark, second, last = ''] = yearLast.exec(text) ?? []
	if (first) return dayOfTwo(Number(first), Number(second), { mark, year: last })
	const [, inWords, name = '', ofYear = ''] = dayThenMonth.exec(text) ?? []
	if (inWords) return dayNamed(ofYear, name, inWords)
	const [, nameFirst, number = '', itsYear = ''] = monthThenDay.exec(text) ?? []
	return nameFirst ? dayNamed(itsYear, nameFirst, number) : { rule: 'badDate' }
}

function dayNamed(year: string, name: string, day: string): ReadDay {
	const month = monthNamed(name)
	return month ? dayOf(year, month, Number(day)) : { rule: 'badDate' }
}

function dayOfTwo(
	first: number,
	second: number,
	{ mark, year }: { mark: string | undefined; year: string },
): ReadDay {
	const dayFirst = dayOf(year, second, first)
	const monthFirst = dayOf(year, first, second)
	if (mark === '.' || first === second || !('day' in monthFirst)) return dayFirst
	if (!('day' in dayFirst)) return monthFirst
	return { readings: [dayFirst.day, monthFirst.day] }
}

// Years of other calendars in use are below the first (Hijri, Solar Hijri) or above the last (Buddhist).
const [FIRST_YEAR, LAST_YEAR] = [1900, 2200]

function dayOf(year: string, month: number, day: number): ReadDay {
	if (year.length < 4) return { rule: 'fullYear' }
	if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return { rule: 'gregorianYear' }
	const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
	const time = Date.parse(`${iso}T00:00Z`)
	const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso)
	return exists ? { day: iso } : { rule: 'noSuchDay' }
}
