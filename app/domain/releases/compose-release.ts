import { type ReleaseTableName, releaseTableNames, releaseTables } from '#workflows/releases/tables.ts'
import { countRelease } from './count/count-release.ts'
import type { FactLine } from './count/fact.ts'
import type { PublishedStates } from './count/published-states.ts'
import type { View } from './disclosure/cells.ts'
import type { Reason } from './disclosure/primary.ts'
import { protect } from './disclosure/protect.ts'
import type { Solve } from './disclosure/solve.ts'

/** A number as it is released; null where it is hidden, with the reason, which is not stored with it. */
type Number = {
	table: ReleaseTableName
	dims: Record<string, string>
	measure: string
	value: number | null
	reason: Reason | 'besides' | null
}

/** How many numbers of a table are shown, and hidden for which reason. */
type AuditRow = { table: ReleaseTableName; shown: number } & Record<Reason | 'besides', number>

export type ComposedRelease = { numbers: Number[]; audits: AuditRow[] }

type Options = {
	period: string
	states: PublishedStates
	/** What readers already have. */
	earlier: readonly View[]
	solve: Solve
	tell?: Parameters<typeof protect>[3]
}

/**
 * The numbers of a release from the lines of a dataset: the same lines always give the same numbers. Rejects with
 * `Unprotected` where a small number could be worked out.
 */
export async function composeRelease(
	lines: readonly FactLine[],
	{ period, states, earlier, solve, tell }: Options,
): Promise<ComposedRelease> {
	const { cube, rows, measures } = countRelease(lines, period, states)
	const hidden = await protect(cube, earlier, solve, tell)
	const counts = new Map(cube.cells.map(({ id, n }) => [id, n]))
	const counted = rows.map(({ table, dims, cell }): Number => {
		const reason = hidden.get(cell) ?? null
		return { table, dims, measure: 'n', value: reason ? null : (counts.get(cell) ?? 0), reason }
	})
	const order = (name: ReleaseTableName) => releaseTableNames.indexOf(name)
	const numbers = [...counted, ...measures].sort((one, other) => order(one.table) - order(other.table))
	return { numbers, audits: releaseTableNames.map((table) => auditOf(numbers, table)) }
}

function auditOf(numbers: readonly Number[], table: ReleaseTableName): AuditRow {
	// Of a row with several numbers, all are hidden for the same reason.
	const own = numbers.filter(
		(number) => number.table === table && number.measure === releaseTables[table].columns[0],
	)
	const count = (reason: Number['reason']) => own.filter((number) => number.reason === reason).length
	return {
		table,
		shown: count(null),
		small: count('small'),
		few: count('few'),
		dominant: count('dominant'),
		besides: count('besides'),
	}
}
