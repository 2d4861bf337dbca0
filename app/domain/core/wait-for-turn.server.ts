import type { Tx } from '#app/platform/database/database.server.ts'
import type { EntityName } from './entities/registry.server.ts'

/**
 * Locks a request, so that steps of one request and its needs run one after the other: steps that change both in
 * opposite order would otherwise deadlock.
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

/** The same for a row that has not been read yet; actors do not wait for rows they may not see. */
export const waitForTurnOf = (tx: Tx, name: EntityName, id: string) => turns[name](tx, id)
