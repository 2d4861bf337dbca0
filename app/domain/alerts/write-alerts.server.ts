import { alertKey } from '#app/domain/lists/drop-alerts.server.ts'
import { digestDay, hasBegun } from '#app/domain/notifications/digest.server.ts'
import type { PhraseGroup } from '#app/domain/search/analysis/phrases.ts'
import { listPaths } from '#app/forms/lists/list-address.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import type { SavedView } from '#prisma/generated/client.ts'
import { zoneOf } from '#workflows/calendars/known-zones.ts'
import { isStateRole } from '#workflows/roles.ts'
import { newInView } from './new-in-view.server.ts'

type View = SavedView & { owner: { timeZone: string | null; stateIso3: string | null } }
type Alert = { count: number } | 'ended'

/**
 * Looks for what is new in the saved views whose owners want to know and whose morning has come, as each owner sees it
 * now, and leaves a notice for the summary that is written next. Safe with several workers: the first takes a view.
 * Returns the number of notices.
 */
export async function writeAlerts(labels: readonly PhraseGroup[]): Promise<number> {
	let written = 0
	for (const view of (await viewsWithAlert()).filter(isDue))
		try {
			if (await alertOf(view, labels)) written += 1
		} catch (error) {
			log.warn({ err: error, viewId: view.id }, 'saved view not looked at')
		}
	return written
}

const viewsWithAlert = () =>
	withActor(systemActor, (tx) =>
		tx.savedView.findMany({
			where: { alert: { not: 'none' } },
			include: { owner: { select: { timeZone: true, stateIso3: true } } },
			orderBy: [{ ownerId: 'asc' }, { id: 'asc' }],
		}),
	)

function isDue({ alert, alertedAt, owner }: View): boolean {
	const zone = zoneOf(owner)
	return alertedAt !== null && hasBegun(digestDay(alert as 'daily', alertedAt, zone), now(), zone)
}

async function alertOf(view: View, labels: readonly PhraseGroup[]): Promise<boolean> {
	const owner = await findActingPerson(view.ownerId)
	// The owner has left, or may not act at present: nothing is sent, and nothing is lost.
	if (!owner) return false
	const at = now()
	const alert = await foundFor(owner, view, labels)
	return withActor(owner, (tx) =>
		withinSystem(tx, owner, async () => {
			const taken = await take(tx, view, alert === 'ended' ? { alert: 'none' } : { alertedAt: at })
			if (!taken || alert === null) return false
			await leaveNotice(tx, view, alert, at)
			return true
		}),
	)
}

/** What the owner is told of; null for nothing. A view from an earlier role, or with filters that are gone, ends. */
async function foundFor(owner: Actor, view: View, labels: readonly PhraseGroup[]): Promise<Alert | null> {
	const stateIso3 = isStateRole(owner.role) ? owner.stateIso3 : null
	if (view.role !== owner.role || view.stateIso3 !== stateIso3) return 'ended'
	const since = view.alertedAt ?? view.createdAt
	const count = await readAs(owner, (read) =>
		newInView(read, view.list, { query: view.query, since, labels }),
	)
	if (count === null) return 'ended'
	return count > 0 ? { count } : null
}

/** False if the view was changed or its notifications were ended meanwhile, or another worker has taken it. */
async function take(
	tx: Tx,
	{ id, version, alert, alertedAt }: View,
	data: Partial<Pick<SavedView, 'alert' | 'alertedAt'>>,
) {
	const { count } = await tx.savedView.updateMany({ where: { id, version, alert, alertedAt }, data })
	return count === 1
}

/** The name of the view is the owner's own text; nothing of what was found is named. */
async function leaveNotice(tx: Tx, view: View, alert: Alert, at: Date) {
	const { id, ownerId, query, name } = view
	const path = listPaths[view.list as keyof typeof listPaths]
	const ended = alert === 'ended'
	await tx.notice.createMany({
		data: {
			id: newId(),
			personId: ownerId,
			eventKey: `${alertKey(id)}${at.toISOString()}`,
			template: ended ? 'viewAlertEnded' : 'viewAlert',
			facts: {
				path: ended ? `/views/${id}` : `${path}?${query ? `${query}&` : ''}view=${id}`,
				view: name,
				...(!ended && { count: alert.count }),
			},
			cadence: view.alert as 'daily',
			createdAt: at,
		},
		skipDuplicates: true,
	})
}
