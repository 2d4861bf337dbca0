import { latinDigits } from '../typed/whole-number.ts'

/**
 * National holidays by State: `MM-DD` for every year, `YYYY-MM-DD` for one year. Only a sample of national days: a
 * State that is not named has none here; States supply the full lists.
 */
export const holidays: Readonly<Record<string, readonly string[]>> = {
	ALB: ['11-28'],
	BGD: ['03-26', '12-16'],
	CIV: ['08-07'],
	DZA: ['07-05', '11-01'],
	EGY: ['07-23'],
	GHA: ['03-06'],
	IND: ['01-26', '08-15'],
	JOR: ['05-25'],
	KEN: ['12-12'],
	LBN: ['11-22'],
	MAR: ['07-30', '11-18'],
	MEX: ['09-16'],
	MLI: ['09-22'],
	NER: ['12-18'],
	NGA: ['10-01'],
	PAK: ['03-23', '08-14'],
	PER: ['07-28'],
	PHL: ['06-12'],
	SEN: ['04-04'],
	TUN: ['03-20'],
	UKR: ['08-24'],
	ZAF: ['04-27'],
}

/** With at most this many yearly holidays, each week has a working day, whatever the weekend. */
const MOST_EVERY_YEAR = 60
const MOST = 400

type HolidayLines =
	| { ok: true; holidays: string[] }
	| { ok: false; why: 'unreadable' | 'tooMany'; line: number; text: string }

/** Parses typed holidays, one a line: `YYYY-MM-DD`, or `MM-DD` for every year. */
export function readHolidays(text: string): HolidayLines {
	const found = new Set<string>()
	for (const [at, written] of text.split(/\r\n|\r|\n/).entries()) {
		const line = latinDigits(written).trim()
		if (line === '') continue
		const bad = { ok: false, line: at + 1, text: line.slice(0, 40) } as const
		if (!isDay(line)) return { ...bad, why: 'unreadable' }
		found.add(line)
		if (found.size > MOST || (isYearly(line) && [...found].filter(isYearly).length > MOST_EVERY_YEAR))
			return { ...bad, why: 'tooMany' }
	}
	return { ok: true, holidays: [...found].sort() }
}

const isYearly = (day: string) => day.length === 5

function isDay(text: string): boolean {
	if (!/^((19|20)\d\d-)?\d\d-\d\d$/.test(text)) return false
	// 2000 was a leap year, so that 29 February is accepted.
	const full = isYearly(text) ? `2000-${text}` : text
	const time = Date.parse(`${full}T00:00Z`)
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}

const fridayAndSaturday = [5, 6]

/** The default weekend of States that are not named below. */
export const saturdayAndSunday: readonly number[] = [0, 6]

/**
 * Weekends other than Saturday and Sunday, by State. Source: week data of the Unicode CLDR (release 48.0,
 * supplemental); lines marked "public service" follow the public service of the State, where the CLDR has no entry.
 */
export const weekends: Readonly<Record<string, readonly number[]>> = {
	AFG: [4, 5],
	BGD: fridayAndSaturday, // public service
	BHR: fridayAndSaturday,
	BRN: [0, 5], // public service
	DZA: fridayAndSaturday,
	EGY: fridayAndSaturday,
	IND: [0],
	IRN: [5],
	IRQ: fridayAndSaturday,
	ISR: fridayAndSaturday,
	JOR: fridayAndSaturday,
	KWT: fridayAndSaturday,
	LBY: fridayAndSaturday,
	MDV: fridayAndSaturday, // public service
	OMN: fridayAndSaturday,
	PSE: fridayAndSaturday, // public service
	QAT: fridayAndSaturday,
	SAU: fridayAndSaturday,
	SDN: fridayAndSaturday,
	SYR: fridayAndSaturday,
	UGA: [0],
	YEM: fridayAndSaturday,
}
