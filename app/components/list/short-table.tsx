import {
	type BareListSpec,
	type ListAddress,
	listOrder,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import type { ListColumn } from './list-column.ts'
import { ListTable } from './list-table.tsx'

type ShortTableProps<Row> = {
	caption: string
	/** With the address, where the rows can be sorted by the heads. */
	sorted?: { spec: BareListSpec; address: ListAddress }
	/** The column that names a row: always the first. */
	name: ListColumn<Row>
	columns: readonly ListColumn<Row>[]
	/** In their order: `sortedRows`. */
	rows: readonly Row[]
	keyOf: (row: Row) => string
	/** The same rows under headings. */
	groups?: Parameters<typeof ListTable<Row>>[0]['groups']
}

const unsorted: BareListSpec = {
	path: '',
	filters: {},
	columns: [],
	shown: [],
	sorts: {},
	order: { sort: '', direction: 'asc' },
}
const asItIs = { spec: unsorted, address: readListAddress(unsorted, new URLSearchParams()) }

/** The rows of a list that stays short, or of the part of one: all of them, in the look of every list. */
export function ShortTable<Row>({ sorted = asItIs, ...props }: ShortTableProps<Row>) {
	return <ListTable {...props} {...sorted} order={listOrder(sorted.spec, sorted.address)} />
}
