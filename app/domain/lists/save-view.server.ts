import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { alertsOn, type ListName, mayOpenList } from '#app/forms/lists/lists.ts'
import { MOST_ALERTS, MOST_VIEWS, type SavedViewForm, sharingOpenTo } from '#app/forms/saved-view.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isTaken } from '#app/platform/error-code.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import { isStateRole } from '#workflows/roles.ts'
import { dropAlerts } from './saved-views.server.ts'

/** Refuses what a name or a choice of the form makes impossible, at its field. */
function atName(error: unknown): never {
	throw isTaken(error) ? new DomainError('invalid', 'invalid', { name: 'nameTaken' }) : error
}

function requireSharing(actor: Actor, { sharedWith }: SavedViewForm, postId: string | null) {
	const isOpen = sharingOpenTo(actor.role).includes(sharedWith) && (sharedWith !== 'post' || postId)
	if (!isOpen) throw new DomainError('invalid', 'invalid', { sharedWith: 'badValue' })
}

type Stored = { id: string; alert: string; alertedAt: Date | null }
const noAlert = { alert: 'none', alertedAt: null, alertDueAt: null }

/**
 * What the form says of notifications; new ones count from now. The worker looks at the view at once, and then only in
 * the mornings of its owner. Errors: too many views with them (`invalid`).
 */
async function alertOf(tx: Tx, actor: Actor, list: ListName, asked: SavedViewForm['alert'], stored?: Stored) {
	if (asked === 'none' || !alertsOn(list, actor.role)) return noAlert
	const others = { ownerId: actor.id, alert: { not: 'none' }, ...(stored && { id: { not: stored.id } }) }
	if ((await tx.savedView.count({ where: others })) >= MOST_ALERTS)
		throw new DomainError('invalid', 'invalid', { alert: 'tooManyAlerts' })
	// Where notifications have ended, the moment of the last is kept.
	const since = stored && stored.alert !== 'none' ? stored.alertedAt : null
	return { alert: asked, alertedAt: since ?? now(), alertDueAt: now() }
}

const postOf = async (tx: Tx, { id }: Actor) =>
	(await tx.person.findUnique({ where: { id }, select: { postId: true } }))?.postId ?? null

/** What a view belongs to: the row-level security compares it with the reader. */
const ownedBy = (actor: Actor, postId: string | null) => ({
	ownerId: actor.id,
	role: actor.role,
	stateIso3: isStateRole(actor.role) ? actor.stateIso3 : null,
	postId,
})

type NewView = SavedViewForm & { list: ListName; query: string }

/** A list that the actor may not open is not there. */
function requireList(actor: Actor, list: ListName) {
	if (!mayOpenList(actor, list)) throw new DomainError('not-found')
}

/**
 * Saves what a list shows under a name; returns the id of the view. Errors: not found, for a list that the actor may not
 * open; name taken, too many views (`invalid`).
 */
export async function createView(actor: Actor, { list, query, ...form }: NewView): Promise<string> {
	requireList(actor, list)
	return withActor(actor, async (tx) => {
		const postId = await postOf(tx, actor)
		requireSharing(actor, form, postId)
		const count = await tx.savedView.count({ where: { ownerId: actor.id, list, name: { not: '' } } })
		if (count >= MOST_VIEWS) throw new DomainError('invalid', 'invalid', { name: 'tooManyViews' })
		const times = { createdAt: now(), updatedAt: now() }
		const alert = await alertOf(tx, actor, list, form.alert)
		const data = { id: newId(), list, query, ...form, ...alert, ...ownedBy(actor, postId), ...times }
		await tx.savedView.create({ data })
		await recordShared(tx, actor, 'view.saved', { list, query, ...form, id: data.id })
		return data.id
	}).catch(atName)
}

type Changed = SavedViewForm & { id: string; version: number; query?: string | undefined }

/** Changes one's own view. Errors: not found, a version that is no longer the present one (`conflict`), name taken. */
export function changeView(actor: Actor, { id, version, query, ...form }: Changed): Promise<void> {
	return withActor(actor, async (tx) => {
		const before = await ownView(tx, actor, id)
		requireSharing(actor, form, before.postId)
		const alert = await alertOf(tx, actor, before.list as ListName, form.alert, before) // saved from one of them
		const { count } = await tx.savedView.updateMany({
			where: { id, version },
			data: {
				...form,
				...alert,
				...(query !== undefined && { query }),
				version: version + 1,
				updatedAt: now(),
			},
		})
		if (count === 0) throw new DomainError('conflict')
		if (before.alert !== 'none' && alert.alert === 'none')
			await withinSystem(tx, actor, () => dropAlerts(tx, actor.id, id))
		const after = { ...before, ...form, ...(query !== undefined && { query }) }
		await recordShared(tx, actor, 'view.changed', after, before)
	}).catch(atName)
}

/** Deletes a view of the actor, for everyone it is shared with too. Errors: not found. */
export function deleteView(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const before = await ownView(tx, actor, id)
		await tx.savedView.delete({ where: { id } })
		await withinSystem(tx, actor, () => dropAlerts(tx, actor.id, id))
		await recordShared(tx, actor, 'view.deleted', { ...before, sharedWith: 'nobody' }, before)
	})
}

type RecordedView = { id: string; list: string; name: string; query: string; sharedWith: string }

/** Records a change of a view that is shared, or was: it changes what others see. */
async function recordShared(
	tx: Tx,
	actor: Actor,
	type: EntryType,
	after: RecordedView,
	before?: RecordedView,
) {
	const isPrivate = (view: RecordedView | undefined) => !view || view.sharedWith === 'nobody'
	if (isPrivate(after) && isPrivate(before)) return
	const told = ({ list, name, query, sharedWith }: RecordedView) => ({ list, name, query, sharedWith })
	await recordAudit(tx, actor, {
		type,
		stateIso3: isStateRole(actor.role) ? actor.stateIso3 : null,
		internal: true,
		data: { viewId: after.id, ...told(after), ...(before && { before: told(before) }) },
	})
}

async function ownView(tx: Tx, actor: Actor, id: string) {
	const found = await tx.savedView.findFirst({ where: { id, ownerId: actor.id, name: { not: '' } } })
	if (!found) throw new DomainError('not-found')
	return found
}

/** Keeps the columns and page size of a list for the actor alone. Errors: not found, as `createView`. */
export async function keepLayout(actor: Actor, list: ListName, query: string): Promise<void> {
	requireList(actor, list)
	return withActor(actor, async (tx) => {
		const own = { ownerId: actor.id, list, name: '' }
		const kept = { query, updatedAt: now() }
		await tx.savedView.upsert({
			where: { ownerId_list_name: own },
			update: kept,
			create: { id: newId(), ...ownedBy(actor, null), ...own, ...kept, createdAt: now() },
		})
	})
}
