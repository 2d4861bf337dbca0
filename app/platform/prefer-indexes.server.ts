import type { Tx } from './database.server.ts'

/**
 * Until the transaction ends no table is read whole that has an index for what is asked. Under row-level security the
 * planner may not look at how often a value of an enum occurs, and would pass over a partial index of a few rows.
 */
export const preferIndexes = (tx: Tx) => tx.$executeRaw`select set_config('enable_seqscan', 'off', true)`
