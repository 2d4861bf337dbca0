import type { Tx } from '#app/platform/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { DAY, type Day, dayAt, isoOf, wallTime } from '#workflows/clock/calendar.ts'
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

const HOUR = 60 * 60 * 1000
/** When a reader's morning begins, on the clocks where the reader is. */
const MORNING = 7 * HOUR
const MONDAY = 1

/** The day, where the reader is, in whose morning something goes that is held since a moment: the next one, or the next Monday. */
export function digestDay(cadence: 'daily' | 'weekly', since: Date, timeZone: string): Day {
	const next = Math.floor((wallTime(since, timeZone) - MORNING) / DAY) + 1
	// 1 January 1970 was a Thursday.
	return cadence === 'daily' ? next : next + ((MONDAY - ((next + 4) % 7) + 7) % 7)
}

/** Whether the morning of a day has come where the reader is; what is late for it waits for the morning of another. */
export function hasBegun(day: Day, at: Date, timeZone: string): boolean {
	const time = wallTime(at, timeZone)
	return time >= day * DAY + MORNING && time % DAY >= MORNING
}

/** The day it is where the reader is. */
export const todayIn = (timeZone: string, at: Date): Day => Math.floor(wallTime(at, timeZone) / DAY)

/** Whether other notices may go with a letter: a summary, or what was written in a conversation before it left. */
export const mayCarry = ({ template, conversation }: Notice) => template === 'digest' || conversation !== null

/**
 * All that went with an e-mail shares its delivery status; in the transaction that records that status.
 * Nothing happens as long as it is still on its way, or where nothing went with it.
 */
export const settleDigest = (tx: Tx, digestNoticeId: string) => tx.$executeRaw`
	update notice held set status = digest.status, sent_at = digest.sent_at, bounced_at = digest.bounced_at,
		bounce_code = digest.bounce_code, suppressed_because = digest.suppressed_because
	from notice digest where digest.id = ${digestNoticeId} and held.digest_id = digest.id
		and digest.status::text in ('sent', 'bounced', 'parked', 'suppressed')`
