import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import {
	type ReleasedTable,
	type ReleaseTableName,
	releaseTableNames,
	releaseTables,
	type Shown,
} from '#workflows/releases/tables.ts'

/** A release as readers see it. */
export type Released = {
	id: string
	/** A half-year (`2026-H1`), which is its number. */
	number: string
	/** The moment of its dataset, and the hash of the lines of that. */
	asAt: Date
	sha256: string
	releasedAt: Date
	tables: ReleasedTable[]
}

type Cells = [table: string, dims: Record<string, string>, measure: string, value: Shown][]

/** The numbers of a release in their order, as a column of a statement on `release`. */
export const cellsOf = (tables: ReturnType<typeof anyOf>) =>
	sql<Cells>`(select coalesce(jsonb_agg(jsonb_build_array(c."table", c.dims, c.measure, c.value) order by c.place), '[]')
		from release_cell as c where c.release_id = release.id and c."table" = ${tables})`

type ReleasedTables = { tables: readonly ReleaseTableName[] }

const released = (tables: ReleasedTables['tables']) =>
	build
		.selectFrom('release')
		.where('status', '=', 'released')
		.select(['id', 'period', 'as_at', 'sha256', 'released_at'])
		.select(cellsOf(anyOf(tables)).as('cells'))

const newest = statement(({ tables }: ReleasedTables) =>
	released(tables).orderBy('period', 'desc').limit(sql.lit(1)),
)
const byNumber = statement(({ tables, number }: ReleasedTables & { number: string }) =>
	released(tables).where('period', '=', number),
)

/**
 * The newest release with these tables, in one statement; null before the first. Everyone may read it; for visitors who
 * are not signed in, the system reads.
 */
export async function newestRelease(
	ask: Ask,
	tables: readonly ReleaseTableName[] = releaseTableNames,
): Promise<Released | null> {
	const [found] = await ask(newest, { tables })
	return found ? readersRelease(found) : null
}

/** The release of this number, of it these tables, for the same readers; null where none was released. */
export async function releaseByNumber(
	ask: Ask,
	number: string,
	tables: readonly ReleaseTableName[],
): Promise<Released | null> {
	const [found] = await ask(byNumber, { tables, number })
	return found ? readersRelease(found) : null
}

type ReleaseRow = {
	id: string
	period: string
	as_at: Date | null
	sha256: string | null
	released_at: Date | null
	cells: Cells
}

function readersRelease({ id, period, as_at, sha256, released_at, cells }: ReleaseRow): Released | null {
	if (!as_at || !released_at || !sha256) return null
	return { id, number: period, asAt: as_at, sha256, releasedAt: released_at, tables: tablesOf(cells) }
}

/** The tables of these numbers; one without any row is there without rows if another has some. */
export function tablesOf(cells: Cells): ReleasedTable[] {
	const rows = new Map<string, { table: string; dims: Record<string, string>; cells: Map<string, Shown> }>()
	for (const [table, dims, measure, value] of cells) {
		const key = JSON.stringify([table, dims])
		const row = rows.get(key) ?? { table, dims, cells: new Map() }
		row.cells.set(measure, value)
		rows.set(key, row)
	}
	return releaseTableNames.map((table) => {
		const { dims, columns } = releaseTables[table]
		const own = [...rows.values()].filter((row) => row.table === table)
		return {
			table,
			dims,
			columns,
			rows: own.map((row) => ({
				// The database keeps the shortest name first, and readers name the first dimension.
				dims: Object.fromEntries(dims.map((dim) => [dim, row.dims[dim] ?? ''])),
				cells: columns.map((name) => row.cells.get(name) ?? null),
			})),
		}
	})
}
