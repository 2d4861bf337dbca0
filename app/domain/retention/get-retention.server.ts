import { settingHistory } from '#app/domain/core/setting-history.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { listHolds } from './list-holds.server.ts'
import { listRemovals } from './list-removals.server.ts'
import { previewRetention } from './preview-retention.server.ts'

/** The page of retention: what is held for everybody who may hold, and the periods for administrators. */
export async function getRetention(actor: Actor) {
	const holds = await listHolds(actor)
	if (actor.role !== 'administrator') return { holds, periods: null }
	const history = await withActor(actor, (tx) => settingHistory<number>(tx, 'retention.'))
	return {
		holds,
		periods: { classes: await previewRetention(actor), ...(await listRemovals(actor)), history },
	}
}
