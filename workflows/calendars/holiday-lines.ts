/** So many days can never leave a week without a working day, for whatever weekend. */
const MOST_EVERY_YEAR = 60
const MOST = 400

type HolidayLines =
	| { ok: true; holidays: string[] }
	| { ok: false; why: 'unreadable' | 'tooMany'; line: number; text: string }

/** Holidays as somebody writes them, one a line: `YYYY-MM-DD`, or `MM-DD` for a day of every year. */
export function readHolidays(text: string): HolidayLines {
	const found = new Set<string>()
	for (const [at, written] of text.split(/\r\n|\r|\n/).entries()) {
		const line = written.trim()
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
	// 2028 has a leap day.
	const full = isYearly(text) ? `2028-${text}` : text
	const time = Date.parse(`${full}T00:00Z`)
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(full)
}
