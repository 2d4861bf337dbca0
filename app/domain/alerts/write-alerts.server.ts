import { alertKey } from '#app/domain/lists/saved-views.server.ts'
import { digestDay, hasBegun, morningOf } from '#app/domain/notifications/digest.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'
import { type ListName, lists } from '#app/forms/lists/lists.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import type { SavedView } from '#prisma/generated/client.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import type { Day } from '#workflows/clock/calendar.ts'
import { isStateRole } from '#workflows/roles.ts'
import type { CountNewRows } from './new-rows.server.ts'

type Cadence = 'daily' | 'weekly'
type View = SavedView & { owner: { timeZone: string | null; stateIso3: string | null } }
type Alert = { count: number } | 'ended'

/** Where news is looked for. */
type News = {
	/** Labels of codes in all languages: see `codeLabels`. */
	labels: readonly PhraseGroup[]
	/** How the list of a view counts what is new; null for a list that is gone. */
	countOf: (list: string) => CountNewRows | null
}

/** Views that are read at once. */
const BATCH = 100

/**
 * Looks for what is new in the saved views whose owners want to know and whose morning has come, as each owner sees it
 * now, and leaves a notice for the summary that is written next. Safe with several workers: the first takes a view.
 * Returns the number of notices.
 */
export async function writeAlerts(news: News): Promise<number> {
	const at = now()
	let written = 0
	let last: View | undefined
	do {
		const due = await dueViews(at, last)
		for (const view of due)
			try {
				if (await (hasMorning(view, at) ? alertOf(view, news) : postpone(view, at))) written += 1
			} catch (error) {
				log.warn({ err: error, viewId: view.id }, 'saved view not looked at')
			}
		last = due.length === BATCH ? due.at(-1) : undefined
	} while (last)
	return written
}

/** The next views whose moment has come. Those that could not be looked at keep it, and are read again next time. */
const dueViews = (at: Date, last?: View) =>
	withActor(systemActor, (tx) =>
		tx.savedView.findMany({
			where: {
				alertDueAt: { lte: at },
				...(last?.alertDueAt && {
					OR: [{ alertDueAt: { gt: last.alertDueAt } }, { alertDueAt: last.alertDueAt, id: { gt: last.id } }],
				}),
			},
			include: { owner: { select: { timeZone: true, stateIso3: true } } },
			orderBy: [{ alertDueAt: 'asc' }, { id: 'asc' }],
			take: BATCH,
		}),
	)

/** The day on whose morning the owner is told of what is new since the last time. */
const dayOf = ({ alert, alertedAt, createdAt, owner }: View): Day =>
	// Only views with an alert are read.
	digestDay(alert as Cadence, alertedAt ?? createdAt, zoneOf(owner))

const hasMorning = (view: View, at: Date) => hasBegun(dayOf(view), at, zoneOf(view.owner))

/** Has the view looked at on the first morning from `at` on that is not before its day; false, since nothing is told. */
async function postpone(view: View, at: Date): Promise<false> {
	const zone = zoneOf(view.owner)
	const day = Math.max(dayOf(view), digestDay('daily', at, zone))
	await withActor(systemActor, (tx) => take(tx, view, { alertDueAt: morningOf(day, zone) }))
	return false
}

async function alertOf(view: View, news: News): Promise<boolean> {
	const owner = await findActingPerson(view.ownerId)
	// The owner has left, or may not act at present: nothing is sent, and nothing is lost.
	const at = now()
	if (!owner) return postpone(view, at)
	const alert = await foundFor(owner, view, news)
	return withActor(owner, (tx) =>
		withinSystem(tx, owner, async () => {
			const taken = await take(tx, view, alert === 'ended' ? ended : lookedAt(view, at))
			if (!taken || alert === null) return false
			await leaveNotice(tx, view, alert, at)
			return true
		}),
	)
}

/** What the owner is told of; null for nothing. A view from an earlier role, or with filters that are gone, ends. */
async function foundFor(owner: Actor, view: View, { labels, countOf }: News): Promise<Alert | null> {
	const stateIso3 = isStateRole(owner.role) ? owner.stateIso3 : null
	if (view.role !== owner.role || view.stateIso3 !== stateIso3) return 'ended'
	const since = view.alertedAt ?? view.createdAt
	const countNew = countOf(view.list)
	if (!countNew) return 'ended'
	const count = await readAs(owner, (read) => countNew(read, { query: view.query, since, labels }))
	if (count === null) return 'ended'
	return count > 0 ? { count } : null
}

const ended = { alert: 'none', alertDueAt: null }

/** The same view next time. */
function lookedAt(view: View, at: Date) {
	const zone = zoneOf(view.owner)
	return { alertedAt: at, alertDueAt: morningOf(dayOf({ ...view, alertedAt: at }), zone) }
}

/** False if the view was changed or its notifications were ended meanwhile, or another worker has taken it. */
async function take(
	tx: Tx,
	{ id, version, alert, alertedAt }: View,
	data: Partial<Pick<SavedView, 'alert' | 'alertedAt' | 'alertDueAt'>>,
) {
	const { count } = await tx.savedView.updateMany({ where: { id, version, alert, alertedAt }, data })
	return count === 1
}

const pathOf = ({ list }: View) => lists[list as ListName].path // news was looked for in it

/** The name of the view is the owner's own text; nothing of what was found is named. */
async function leaveNotice(tx: Tx, view: View, alert: Alert, at: Date) {
	const { id, ownerId, query, name } = view
	const isEnded = alert === 'ended'
	await tx.notice.createMany({
		data: {
			id: newId(),
			personId: ownerId,
			eventKey: `${alertKey(id)}${at.toISOString()}`,
			template: isEnded ? 'viewAlertEnded' : 'viewAlert',
			facts: {
				path: isEnded ? `/views/${id}` : `${pathOf(view)}?${query ? `${query}&` : ''}view=${id}`,
				view: name,
				...(!isEnded && { count: alert.count }),
			},
			cadence: view.alert as Cadence, // only views with an alert are read
			createdAt: at,
		},
		skipDuplicates: true,
	})
}
