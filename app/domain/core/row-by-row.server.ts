import { TooOften } from '#app/platform/domain-error.ts'
import { log } from '#app/platform/log/log.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { refusalOf } from './rights.ts'

/** Outcome of one row: `stale` when another change was faster, `gone` when it is not found (any more). */
type Tried = { outcome: 'done' | 'stale' | 'gone' } | { outcome: 'refused'; reason: Reason }
/** `already` when the row was stale, but has the requested result. */
export type RowOutcome = Tried | { outcome: 'already' }

/**
 * Does the same with each row, one after the other: a refused row changes nothing and does not stop the others. All of
 * it counts as one act: rejects with `TooOften`, with nothing done, where that is one too many.
 */
export async function rowByRow<Row extends { id: string }>(
	rows: readonly Row[],
	work: (row: Row) => Promise<unknown>,
): Promise<(Row & Tried)[]> {
	const done: (Row & Tried)[] = []
	for (const row of rows) {
		const begun = done.some(({ outcome }) => outcome === 'done')
		done.push({ ...row, ...(await outcomeOf(row, work, begun)) })
	}
	return done
}

async function outcomeOf<Row extends { id: string }>(
	row: Row,
	work: (row: Row) => Promise<unknown>,
	begun: boolean,
): Promise<Tried> {
	try {
		await work(row)
		return { outcome: 'done' }
	} catch (error) {
		if (error instanceof TooOften && !begun) throw error
		const { code, reason } = refusalOf(error)
		log.info({ id: row.id, reason }, 'refused')
		if (code === 'not-found') return { outcome: 'gone' }
		return code === 'conflict' ? { outcome: 'stale' } : { outcome: 'refused', reason }
	}
}
