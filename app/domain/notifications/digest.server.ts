import type { Tx } from '#app/platform/database/database.server.ts'
import type { Notice } from '#prisma/generated/client.ts'
import { DAY, type Day, dayAt, isoOf, startOf, wallTime } from '#workflows/clock/calendar.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

/**
 * With more lines than these, each of a different request, an e-mail would be larger than 60 kB; its page shows the
 * others.
 */
export const MOST_LINES = 60

/** Shown for a request that has no reference yet. */
const unnumbered = '—'

type DigestLine = { notice: NoticeName; on: string }

/**
 * The content of a summary: for each request the neutral lines of its notices, by day, and one address. No message
 * text.
 */
export type DigestContent = {
	groups: {
		/** Missing where it is about no request. */
		reference?: string
		/** A saved view of the reader, and how much is new in it. */
		view?: { name: string; count: number | null }
		path: string
		lines: DigestLine[]
	}[]
	/** Number of further lines. */
	more: number
}

type DigestNotice = {
	template: NoticeName
	requestId: string | null
	createdAt: Date
	reference: string | null
	path: string
	view?: { name: string; count: number | null }
}

/** Groups notices, in order, by request; at most `most` lines. */
export function digestContent(told: readonly DigestNotice[], timeZone: string, most: number): DigestContent {
	const byRequest = new Map<string, DigestNotice[]>()
	for (const line of told.slice(0, most)) {
		const key = line.requestId ?? line.path
		byRequest.set(key, [...(byRequest.get(key) ?? []), line])
	}
	const groups = [...byRequest.values()].map((lines) => ({
		...(lines[0]?.requestId && { reference: lines[0].reference ?? unnumbered }),
		...(lines[0]?.view && { view: lines[0].view }),
		path: pathOf(lines),
		lines: linesOf(lines, timeZone),
	}))
	return {
		groups: groups.sort((one, other) => (one.reference ?? '').localeCompare(other.reference ?? '', 'en')),
		more: Math.max(0, told.length - most),
	}
}

/** Lines that would read alike are shown once. */
function linesOf(told: readonly DigestNotice[], timeZone: string): DigestLine[] {
	const lines = told.map(({ template, createdAt }) => ({
		notice: template,
		on: isoOf(dayAt(createdAt, { timeZone, weekend: [], holidays: [] })),
	}))
	return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()]
}

/** The page for all lines: the one page they share, else that of the request. */
function pathOf(lines: readonly DigestNotice[]): string {
	const [first, ...others] = new Set(lines.map(({ path }) => path))
	const requestId = lines[0]?.requestId
	return others.length > 0 && requestId ? `/requests/${requestId}` : (first ?? '/')
}

const HOUR = 60 * 60 * 1000
/** Start of a reader's morning, in the reader's time zone. */
const MORNING = 7 * HOUR
const MONDAY = 1

/**
 * The day, in the reader's time zone, on whose morning a notice queued at `since` is sent: the next one, or the next
 * Monday.
 */
export function digestDay(cadence: 'daily' | 'weekly', since: Date, timeZone: string): Day {
	const next = Math.floor((wallTime(since, timeZone) - MORNING) / DAY) + 1
	// 1 January 1970 was a Thursday.
	return cadence === 'daily' ? next : next + ((MONDAY - ((next + 4) % 7) + 7) % 7)
}

/** The moment at which the morning of a day begins in the reader's time zone. */
export function morningOf(day: Day, timeZone: string): Date {
	const midnight = startOf(day, { timeZone, weekend: [], holidays: [] }).getTime()
	// Clocks may have been changed in that night.
	const shift = wallTime(new Date(midnight + MORNING), timeZone) - (day * DAY + MORNING)
	return new Date(midnight + MORNING - shift)
}

/** Whether the morning of a day has come in the reader's time zone; a late summary waits for another morning. */
export function hasBegun(day: Day, at: Date, timeZone: string): boolean {
	const time = wallTime(at, timeZone)
	return time >= day * DAY + MORNING && time % DAY >= MORNING
}

/** The present day in the reader's time zone. */
export const todayIn = (timeZone: string, at: Date): Day => Math.floor(wallTime(at, timeZone) / DAY)

/** Whether an e-mail may carry other notices: a summary, or messages written before it was sent. */
export const mayCarry = ({ template, conversation }: Notice) => template === 'digest' || conversation !== null

/**
 * Gives all notices in an e-mail its delivery status; in the transaction that records that status. No effect while it
 * is still queued, or where it carries no other notices.
 */
export const settleDigest = (tx: Tx, digestNoticeId: string) => tx.$executeRaw`
	update notice held set status = digest.status, sent_at = digest.sent_at, bounced_at = digest.bounced_at,
		bounce_code = digest.bounce_code, suppressed_because = digest.suppressed_because
	from notice digest where digest.id = ${digestNoticeId} and held.digest_id = digest.id
		and digest.status in ('sent', 'bounced', 'parked', 'suppressed')`
