import type { Tx } from '#app/platform/database.server.ts'
import type { EntityName } from './entities/registry.server.ts'

/**
 * Steps of one request and its needs go one after the other: a request that takes its needs along and a need that
 * takes its request along would else wait for each other for ever.
 */
export const waitForTurn = (tx: Tx, requestId: string) =>
	tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`

const turns: Record<EntityName, (tx: Tx, id: string) => Promise<number>> = {
	request: waitForTurn,
	need: (tx, id) => tx.$executeRaw`
		select pg_advisory_xact_lock(hashtextextended(request_id, 0)) from need where id = ${id}`,
	delivery: (tx, id) => tx.$executeRaw`
		select pg_advisory_xact_lock(hashtextextended(request_id, 0)) from delivery where id = ${id}`,
	dueDiligence: (tx, id) => tx.$executeRaw`
		select pg_advisory_xact_lock(hashtextextended(request_id, 0)) from due_diligence_case where id = ${id}`,
}

/** The same for a row that has not been read yet; nobody waits for what the actor may not see. */
export const waitForTurnOf = (tx: Tx, name: EntityName, id: string) => turns[name](tx, id)
