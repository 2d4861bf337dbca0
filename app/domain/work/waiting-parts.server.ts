import type { Actor } from '#app/platform/actor.ts'
import type { Cursor } from '#app/platform/database/arms.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { waitingCases } from './waiting-cases.server.ts'
import { waitingDeliveries } from './waiting-deliveries.server.ts'
import { waitingNeeds } from './waiting-needs.server.ts'
import { waitingRequests } from './waiting-requests.server.ts'
import type { WorkPage } from './work-row.ts'

/** Everything with a step for the actor, from a place on: one part for each kind of item. */
export const waitingParts = (read: Read, actor: Actor, from?: Cursor): Promise<WorkPage[]> =>
	Promise.all([
		waitingRequests(read, actor, from),
		waitingNeeds(read, actor, from),
		waitingDeliveries(read, actor, from),
		waitingCases(read, actor, from),
	])
