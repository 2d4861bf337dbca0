import type { Tx } from '#app/platform/database.server.ts'

/**
 * Steps of one request and its needs go one after the other: a request that takes its needs along and a need that
 * takes its request along would else wait for each other for ever.
 */
export const waitForTurn = (tx: Tx, requestId: string) =>
	tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${requestId}, 0))`
