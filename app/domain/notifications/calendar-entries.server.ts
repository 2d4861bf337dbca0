import type { DueItem } from '#app/domain/calendar/due-item.ts'
import { itemsOfClocks, itemsOfDelivery, stagesDue, withNeed } from '#app/domain/calendar/due-rows.server.ts'
import { runningClocks } from '#app/domain/clocks/running-clocks.server.ts'
import { planOf } from '#app/domain/core/load-clock-settings.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { type Notice, Prisma } from '#prisma/generated/client.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { type Milestone, sessions } from '#workflows/delivery/milestones.ts'
import { pending } from '#workflows/delivery/plan.ts'
import { type NoticeName, noticeOf } from '#workflows/notices/table.ts'
import { isOnSteps } from './gathered-steps.server.ts'
import { isConfidential } from './people-of.server.ts'

/** The effect of an e-mail on one entry of its reader's calendar, as stored with the e-mail. */
export type CalendarEntry = Omit<DueItem, 'changedAt'> & {
	method: 'REQUEST' | 'CANCEL'
	changedAt: string
	needId: string | null
	deliveryId: string | null
}

/** What is stored with an e-mail: its entry, and the earlier ones that it removes. */
export type CalendarChange = CalendarEntry & { removes?: CalendarEntry[] }

/** The step that an e-mail reports, and whether confidentiality limits its content to the due date. */
type CalendarSubject = {
	requestId: string
	needId: string | null
	deliveryId: string | null
	guarded: boolean
}

/**
 * The calendar change that an e-mail carries: a new day, and the removal of those from earlier e-mails that no action is
 * waiting for any more. It is computed when the e-mail is first written; every further attempt sends the same.
 */
export async function calendarEntryOf(tx: Tx, notice: Notice): Promise<CalendarChange | null> {
	if (notice.calendar) return notice.calendar as CalendarChange // as this function gave it
	const { id, eventKey, personId, requestId, conversation, messageId } = notice
	const ofMessages = conversation !== null && !isOnSteps(conversation)
	if (!personId || !requestId || ofMessages || messageId) return null
	const step = await tx.auditEntry.findUnique({
		where: { id: eventKey },
		select: { needId: true, deliveryId: true },
	})
	if (!step) return null
	const guarded = await isConfidential(tx, notice)
	const told = { requestId, ...step, guarded }
	const known = await entriesOf(tx, { id, personId, requestId })
	const day = await brought(tx, notice.template, told, known)
	const ended = (await takenOut(tx, told, known)).filter(({ key }) => key !== day?.key)
	const [first, ...removes] = [day ?? [], ended].flat().map((each) => asShown(each, guarded))
	if (!first) return null
	const entry = { ...first, ...(removes.length > 0 && { removes }) }
	await tx.notice.update({ where: { id }, data: { calendar: entry } })
	return entry
}

const asShown = (entry: CalendarEntry, guarded: boolean) => (guarded ? { ...entry, number: null } : entry)

type Reader = { id: string; personId: string; requestId: string }

/** The entries that other e-mails about the request made in the reader's calendar, the newest of each entry first. */
async function entriesOf(tx: Tx, { id, personId, requestId }: Reader): Promise<CalendarEntry[]> {
	const letters = await tx.notice.findMany({
		where: { personId, requestId, id: { not: id }, calendar: { not: Prisma.DbNull } },
		select: { calendar: true },
	})
	const newest = new Map<string, CalendarEntry>()
	const entries = letters.flatMap(({ calendar }) => {
		const { removes = [], ...entry } = calendar as CalendarChange // written by `calendarEntryOf`
		return [entry, ...removes]
	})
	for (const entry of entries.sort((one, other) => other.sequence - one.sequence))
		if (!newest.has(entry.key)) newest.set(entry.key, entry)
	return [...newest.values()]
}

async function brought(tx: Tx, template: string, told: CalendarSubject, known: CalendarEntry[]) {
	// Every notice to a person has a row in the table of notices.
	const item = await dayIn(tx, template as NoticeName, told)
	if (!item) return null
	const before = known.find(({ key }) => key === item.key)
	const unmoved = before?.method === 'REQUEST' && before.on === item.on && before.until === item.until
	return {
		...item,
		method: 'REQUEST' as const,
		changedAt: item.changedAt.toISOString(),
		needId: told.needId,
		deliveryId: told.deliveryId,
		sequence: unmoved ? before.sequence : Math.max(item.sequence, (before?.sequence ?? -1) + 1),
	}
}

async function dayIn(tx: Tx, template: NoticeName, told: CalendarSubject): Promise<DueItem | undefined> {
	const { requestId, needId, deliveryId, guarded } = told
	const { calendar } = noticeOf(template)
	if (!calendar) return undefined
	if (calendar !== 'dueDate') {
		if (!deliveryId) return undefined
		const wanted = calendar.filter((what) => !guarded || !sessions.has(what))
		const row = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId }, include: withNeed })
		const awaited = itemsOfDelivery(row, pending(await planOf(askIn(tx), row), row.status))
		return wanted.flatMap((what) => awaited.find((item) => item.what === what) ?? [])[0]
	}
	const runs = await tx.clockRun.findMany({
		where: { requestId, needId, stoppedAt: null, stage: { in: stagesDue } },
	})
	return (await itemsOfClocks(tx, runs))[0]
}

/** The entries of earlier e-mails that no action is waiting for any more. Past entries are left unchanged. */
async function takenOut(tx: Tx, told: CalendarSubject, known: CalendarEntry[]): Promise<CalendarEntry[]> {
	const today = dayOfOffice(now())
	const concerned = known.filter(
		({ method, needId, on, until }) =>
			method === 'REQUEST' && (until ?? on) >= today && (told.needId === null || told.needId === needId),
	)
	const ended: CalendarEntry[] = []
	for (const entry of concerned)
		if (await hasEnded(tx, entry)) ended.push({ ...entry, method: 'CANCEL', sequence: entry.sequence + 1 })
	return ended
}

type Entry = { key: string; what: string; deliveryId: string | null }

/** Whether the action of a calendar entry is no longer required. A held session does not count as ended. */
const hasEnded = (tx: Tx, { key, what, deliveryId }: Entry) =>
	// The entry of a delivery is of a milestone.
	deliveryId ? isDone(tx, deliveryId, what as Milestone) : hasStopped(tx, key.slice('clock-'.length))

async function isDone(tx: Tx, id: string, what: Milestone) {
	const row = await tx.delivery.findUnique({ where: { id } })
	if (!row) return true
	const plan = await planOf(askIn(tx), row)
	if (pending(plan, row.status).some((planned) => planned.what === what)) return false
	return !sessions.has(what) || !plan.find((planned) => planned.what === what)?.actual?.until
}

async function hasStopped(tx: Tx, firstRun: string) {
	const first = await tx.clockRun.findUnique({ where: { id: firstRun } })
	if (!first) return true
	const { requestId, needId } = first
	const open = await tx.clockRun.findMany({ where: { requestId, needId, stoppedAt: null } })
	return !(await runningClocks(askIn(tx), open)).some(({ towards }) => towards[0] === firstRun)
}
