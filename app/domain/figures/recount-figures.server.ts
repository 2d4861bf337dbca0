import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { enqueueOnce } from '#app/queue/queue.server.ts'
import type { Role } from '#workflows/roles.ts'

const recounters: Role[] = ['headquartersApprover', 'administrator']

/** Whether a person may have the figures of all needs counted before the night. */
export const mayRecount = ({ role }: Pick<Actor, 'role'>) => (recounters as string[]).includes(role)

/** Has the figures of all needs counted now, by the worker. Refused for others than headquarters and administrators. */
export async function recountFigures(actor: Actor): Promise<void> {
	requireRole(actor, ...recounters)
	await withActor(actor, (tx) => enqueueOnce(tx, 'count-figures', {}))
}
