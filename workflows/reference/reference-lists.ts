import { regionalGroups } from './regional-groups.ts'

/** A calendar day, `YYYY-MM-DD`: such days compare as text. */
export type Day = string

/**
 * Published lists of States with a beginning and perhaps an end. ODA: recipients of official development assistance; the
 * members of each regional organization are a list, too.
 */
export const listKinds = ['oda', 'ldc', 'lldc', 'sids', ...regionalGroups] as const
export type ListKind = (typeof listKinds)[number]

/** Whether a State is in a list; a day is the last on which it is, where it leaves before the list ends. */
export type Membership = boolean | Day
/** Of a list, by the code of the State (ISO 3166-1 alpha-3). */
export type Memberships = Readonly<Record<string, Membership>>

/** What the list that applies on a day says of a State; null where it does not say. */
export type Listing = { from: Day; until: Day | null; isListed: boolean | null }

/** A list applies until the next one, also after its own last day. */
export const hasEnded = ({ until }: Pick<Listing, 'until'>, today: Day) => until !== null && until < today

/** The years of a list, as they are written beside a result: `2024–2026`. */
export function yearsOf({ from, until }: Pick<Listing, 'from' | 'until'>): string {
	const [first, last] = [from.slice(0, 4), (until ?? from).slice(0, 4)]
	return first === last ? first : `${first}–${last}`
}

/** Why a line cannot be read; with its number, counted from 1. */
type LineFault = `${'badListLine' | 'stateTwice'}:${number}`
const listLine = /^([a-z]{3})(?:[\s,;]+(no|\d{4}-\d\d-\d\d))?$/i

const isDay = (text: string) => {
	const time = Date.parse(`${text}T00:00Z`)
	return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** Reads what one line says of one State; null where it says nothing that can be read. */
export function readListLine(line: string): { iso3: string; said: Membership } | null {
	const [, code = '', typed = ''] = listLine.exec(line) ?? []
	const isNo = typed.toLowerCase() === 'no'
	if (code === '' || (typed !== '' && !isNo && !isDay(typed))) return null
	return { iso3: code.toUpperCase(), said: typed === '' ? true : isNo ? false : typed }
}

/**
 * Reads a list with one State for each line: `GHA` is in it, `CHE no` is not, and `BGD 2031-05-01` is in it until that day.
 * Blank lines do not count.
 */
export function readListLines(typed: string): Memberships | LineFault {
	const found: Record<string, Membership> = {}
	for (const [index, written] of typed.split(/\r\n|\r|\n/).entries()) {
		const line = written.trim()
		if (line === '') continue
		const read = readListLine(line)
		if (!read) return `badListLine:${index + 1}`
		if (read.iso3 in found) return `stateTwice:${index + 1}`
		found[read.iso3] = read.said
	}
	return found
}

/** A list as a field has it, in the order of the codes: what `readListLines` reads. */
export const listText = (entries: Memberships): string =>
	Object.entries(entries)
		.sort(([one], [other]) => (one < other ? -1 : 1))
		.map(([iso3, said]) => (said === true ? iso3 : `${iso3} ${said === false ? 'no' : said}`))
		.join('\n')

/** The States that a list says something else of than another one, in the order of their codes. */
export const listDifference = (before: Memberships, after: Memberships) =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])]
		.sort()
		.filter((iso3) => before[iso3] !== after[iso3])
		.map((iso3) => ({ iso3, from: before[iso3] ?? null, to: after[iso3] ?? null }))

type Span = { from: Day; until: Day | null }

/** Whether two lists of one kind apply on the same day; one without a last day ends when the next one begins. */
export function overlap(one: Span, other: Span): boolean {
	const [earlier, later] = one.from <= other.from ? [one, other] : [other, one]
	return earlier.from === later.from || (earlier.until !== null && earlier.until >= later.from)
}
