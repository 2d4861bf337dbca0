import { languages } from '../languages.ts'

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
export function monthNamed(name: string): number | undefined {
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
				for (const { type, value } of format.formatToParts(Date.UTC(2026, month - 1, 1)))
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
