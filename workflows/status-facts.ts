import { isOneOf, namesOf } from './names.ts'

/** What holds of a status beside its place in the chart: a table for each chart names the facts of every status. */
export type StatusTable<Status extends string, Fact extends string> = Readonly<
	Record<Status, { is: readonly Fact[] }>
>

/** The statuses of a table of which a fact holds. */
export type StatusThat<Table extends StatusTable<string, string>, Fact extends string> = {
	[Status in keyof Table & string]: Fact extends Table[Status]['is'][number] ? Status : never
}[keyof Table & string]

/** Returns the statuses of which a fact holds, in the order of the table. Statements take their lists from here. */
export const statusesThat = <Table extends StatusTable<string, string>, Fact extends string>(
	table: Table,
	fact: Fact,
) =>
	namesOf(table).filter((status): status is StatusThat<Table, Fact> & keyof Table =>
		isOneOf(table[status]?.is ?? [], fact),
	)
