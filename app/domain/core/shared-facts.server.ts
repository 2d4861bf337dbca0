import { type RawBuilder, sql } from 'kysely'
import type { FactValue, SharedRow } from '#workflows/shared-row.ts'
import {
	type Classification,
	classificationsFor,
	type OutsideReader,
	type SharedFact,
	sharingTable,
} from '#workflows/sharing.ts'

const isOneOf = (column: RawBuilder<unknown>, levels: readonly Classification[]) =>
	sql`${column} in (${sql.join(levels.map((level) => sql.lit(level)))})`

/**
 * Whether a reader outside is shown a fact, as a condition on the row of `request` in a statement: from the same table as
 * `isShared`, so that a list shows what the State was told that it would.
 */
export function sharedFact(reader: OutsideReader, fact: SharedFact): RawBuilder<boolean> {
	const rule = sharingTable[fact][reader]
	if (!rule) return sql`false`
	const agreed = JSON.stringify({ about: Object.fromEntries(rule.with.map((consent) => [consent, true])) })
	const consented = rule.with.length > 0 ? sql` and request.answers @> ${sql.lit(agreed)}` : sql``
	return sql<boolean>`(${isOneOf(sql`request.classification`, classificationsFor(reader, fact))}${consented})`
}

type Unwrapped<Columns extends Record<string, FactValue<SharedFact, RawBuilder<unknown>>>> = {
	[Name in keyof Columns]: Columns[Name] extends FactValue<infer Fact, RawBuilder<infer Value>>
		? FactValue<Fact, Value>
		: never
}

/** What a statement selects for a reader outside: its columns, and whether it has the row at all. */
type SharedColumns<Row> = { columns: RawBuilder<Row>; isShown: RawBuilder<boolean> }
/** The row that a statement with these columns returns. */
export type RowOf<Selected> = Selected extends SharedColumns<infer Row> ? Row : never

/**
 * Columns for a reader outside, on the row of `request` in a statement: null for every fact that is not shared, and no
 * row where one of the needed facts is not. The type of the row is made of them, so that nothing else can be read from it.
 */
export function sharedColumns<
	const Needed extends SharedFact,
	const Columns extends Record<string, FactValue<SharedFact, RawBuilder<unknown>>>,
>(
	reader: OutsideReader,
	needed: readonly Needed[],
	columns: Columns,
): SharedColumns<SharedRow<Needed, Unwrapped<Columns>>> {
	const selected = Object.entries(columns).map(
		([name, { fact, value }]) =>
			sql`case when ${sharedFact(reader, fact)} then ${value} end as ${sql.ref(name)}`,
	)
	return {
		columns: sql`${sql.join(selected)}`,
		isShown: sql<boolean>`(${sql.join(
			needed.map((fact) => sharedFact(reader, fact)),
			sql` and `,
		)})`,
	}
}

/** Whether what a row of facts of needs says is counted for a reader: by its classification alone. */
export const countedFor = (reader: OutsideReader) =>
	sql<boolean>`${isOneOf(sql`classification`, classificationsFor(reader, 'counted'))}`
