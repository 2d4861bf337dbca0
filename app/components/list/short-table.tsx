import { type BareListSpec, type ListAddress, listOrder } from '#app/forms/lists/list-address.ts'
import { type ListColumn, ListTable } from './list-table.tsx'

type ShortTableProps<Row> = {
	caption: string
	spec: Pick<BareListSpec, 'path' | 'sorts' | 'order'>
	address: ListAddress
	/** The column that names a row: always the first. */
	name: ListColumn<Row>
	columns: readonly ListColumn<Row>[]
	/** In their order: `sortedRows`. */
	rows: readonly Row[]
	keyOf: (row: Row) => string
}

/** The rows of a list that stays short: all of them, sorted by the heads. */
export function ShortTable<Row>(props: ShortTableProps<Row>) {
	return <ListTable {...props} order={listOrder(props.spec, props.address)} />
}
