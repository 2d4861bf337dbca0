import { dayAt, isoOf } from '#workflows/clock/calendar.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

/** With more lines than these, each of a request of its own, a letter would be larger than 60 kB; its page has the others. */
export const MOST_LINES = 60

/** Stands for the reference of a request that has none yet. */
const unnumbered = '—'

type DigestLine = { notice: NoticeName; on: string }

/** What a summary says: for each request the neutral lines of its notices, by day, and one address. Nothing of what was written. */
export type DigestContent = {
	groups: {
		/** Of what is about no request there is none. */
		reference?: string
		path: string
		lines: DigestLine[]
	}[]
	/** How many lines there are besides. */
	more: number
}

type Told = {
	template: NoticeName
	requestId: string | null
	createdAt: Date
	reference: string | null
	path: string
}

/** Groups what is told, in order, by request; at most so many lines. */
export function digestContent(told: readonly Told[], timeZone: string, most: number): DigestContent {
	const byRequest = new Map<string, Told[]>()
	for (const line of told.slice(0, most)) {
		const key = line.requestId ?? line.path
		byRequest.set(key, [...(byRequest.get(key) ?? []), line])
	}
	const groups = [...byRequest.values()].map((lines) => ({
		...(lines[0]?.requestId && { reference: lines[0].reference ?? unnumbered }),
		path: pathOf(lines),
		lines: linesOf(lines, timeZone),
	}))
	return {
		groups: groups.sort((one, other) => (one.reference ?? '').localeCompare(other.reference ?? '', 'en')),
		more: Math.max(0, told.length - most),
	}
}

/** Of two that would read alike there is one. */
function linesOf(told: readonly Told[], timeZone: string): DigestLine[] {
	const lines = told.map(({ template, createdAt }) => ({
		notice: template,
		on: isoOf(dayAt(createdAt, { timeZone, weekend: [], holidays: [] })),
	}))
	return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

/** Where all of it stands: the one page it is about, else that of the request. */
function pathOf(lines: readonly Told[]): string {
	const [first, ...others] = new Set(lines.map(({ path }) => path))
	const requestId = lines[0]?.requestId
	return others.length > 0 && requestId ? `/requests/${requestId}` : (first ?? '/')
}
