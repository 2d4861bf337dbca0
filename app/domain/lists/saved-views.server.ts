import { sql } from 'kysely'
import { type ListName, lists } from '#app/forms/lists/lists.ts'
import type { SavedView, SharedWith, ViewAlert } from '#app/forms/saved-view.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isNameOf } from '#workflows/names.ts'
import { noticesOfKind } from '#workflows/notices/kinds.ts'
import { isStateRole } from '#workflows/roles.ts'

const MOST_SHARED = 50

const columns = [
	'v.id',
	'v.name',
	'v.query',
	'v.list',
	'v.pinned',
	'v.version',
	'v.owner_id as ownerId',
	'v.shared_with as sharedWith',
	'v.alert',
] as const

type ViewsOfArgs = { list: string; ownerId: string; role: string; stateIso3: string | null }

/** One's own, and those that others share: each found by a key of the reader, since the policy reaches no index. */
const viewsOf = statement(({ list, ownerId, role, stateIso3 }: ViewsOfArgs) =>
	build
		.selectFrom(
			build
				.selectFrom('saved_view as v')
				.where('v.list', '=', list)
				.where('v.owner_id', '=', ownerId)
				.select(columns)
				.unionAll(
					build
						.selectFrom('saved_view as v')
						.where('v.list', '=', list)
						.where('v.shared_with', '<>', sql.lit('nobody'))
						.where('v.owner_id', '<>', ownerId)
						.where(sql<boolean>`(v.role = ${role} or v.shared_with <> 'role')`)
						.where(sql<boolean>`v.state_iso3 is not distinct from ${stateIso3}::text`)
						.limit(sql.lit(MOST_SHARED))
						.select(columns),
				)
				.as('view'),
		)
		.orderBy('view.pinned', 'desc')
		.orderBy('view.name')
		.orderBy('view.id')
		.selectAll(),
)

type Stored = Omit<SavedView, 'isOwn' | 'sharedWith' | 'alert'> & {
	ownerId: string
	sharedWith: string
	alert: string
}

const viewOf = (actor: Actor, { ownerId, sharedWith, ...view }: Stored): SavedView => ({
	id: view.id,
	name: view.name,
	query: view.query,
	pinned: view.pinned,
	version: view.version,
	sharedWith: sharedWith as SharedWith, // checked by `savedViewForm`
	alert: view.alert as ViewAlert, // checked by `savedViewForm`
	isOwn: ownerId === actor.id,
})

/** The views of a list, pinned ones first, and the query of the reader's own layout of it, if any. */
export async function viewsFor(ask: Ask, actor: Actor, list: ListName) {
	const stateIso3 = isStateRole(actor.role) ? actor.stateIso3 : null
	const found = await ask(viewsOf, { list, ownerId: actor.id, role: actor.role, stateIso3 })
	return {
		layout: found.find(({ name, ownerId }) => name === '' && ownerId === actor.id)?.query ?? '',
		views: found.filter(({ name }) => name !== '').map((row) => viewOf(actor, row)),
	}
}

const oneView = statement(({ id }: { id: string }) =>
	build
		.selectFrom('saved_view as v')
		.innerJoin('person as p', 'p.id', 'v.owner_id')
		.where('v.id', '=', id)
		.where('v.name', '<>', sql.lit(''))
		.select([...columns, 'p.name as ownerName']),
)

/**
 * One view with the name of its owner. Errors: not found, also for a view that is not shared with the actor, or of a list
 * of an earlier release.
 */
export function getView(actor: Actor, id: string) {
	return readAs(actor, async (read) => {
		const [row] = await read(oneView, { id })
		if (!row || !isNameOf(lists, row.list)) throw new DomainError('not-found')
		return { ...viewOf(actor, row), list: row.list, ownerName: row.ownerName }
	})
}

/**
 * Takes out of the next summary of a person what it would say of their saved views, or of one of them: they no longer
 * want to know. Call it after the view was changed, so that a search under way has either left its notice or leaves
 * none. Runs as the system.
 */
export const dropAlerts = (tx: Tx, personId: string, viewId?: string) =>
	tx.notice.updateMany({
		where: {
			personId,
			template: { in: noticesOfKind('views') },
			status: 'queued',
			digestId: null,
			...(viewId && { eventKey: { startsWith: alertKey(viewId) } }),
		},
		data: { status: 'suppressed', suppressedBecause: 'switchedOff' },
	})

/** What the event keys of a view's notices begin with. */
export const alertKey = (viewId: string) => `view:${viewId}:`
