import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { followed } from './followed.server.ts'
import { needsToScore } from './needs-to-score.server.ts'
import { waitingCases } from './waiting-cases.server.ts'
import { waitingDeliveries } from './waiting-deliveries.server.ts'
import { waitingNeeds } from './waiting-needs.server.ts'
import { waitingRequests } from './waiting-requests.server.ts'
import { WORK_LIMIT, type WorkRow } from './work-row.ts'

const shown = (rows: WorkRow[]) => ({ rows: rows.slice(0, WORK_LIMIT), more: rows.length > WORK_LIMIT })

/** What waits for the actor, the longest waiting first, what the actor has to score, and what is followed while others have the turn. */
export function listWork(actor: Actor) {
	return withActor(actor, async (tx) => {
		const waiting = [
			...(await waitingRequests(tx, actor)),
			...(await waitingNeeds(tx, actor)),
			...(await waitingDeliveries(tx, actor)),
			...(await waitingCases(tx, actor)),
		].sort((one, other) => one.since.getTime() - other.since.getTime() || one.id.localeCompare(other.id))
		return {
			waiting: shown(waiting),
			toScore: shown(await needsToScore(tx, actor)),
			following: shown(await followed(tx, actor, waiting)),
		}
	})
}
