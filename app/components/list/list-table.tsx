import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import {
	type BareListSpec,
	type Direction,
	type ListAddress,
	listOrder,
	listQuery,
	readListAddress,
} from '#app/forms/lists/list-address.ts'
import { useElementId } from '../ui/element-id.ts'
import { ScrollArea } from '../ui/table.tsx'
import type { ListColumn } from './list-column.ts'
import styles from './list-table.module.css'

type Order = { sort: string; direction: Direction }
type ListTableProps<Row> = {
	caption: string
	/** The column that names a row: always the first. */
	name: ListColumn<Row>
	columns: readonly ListColumn<Row>[]
	rows: readonly Row[]
	keyOf: (row: Row) => string
	spec: Pick<BareListSpec, 'path' | 'sorts'>
	address: ListAddress
	order: Order
	/** With a box to tick in each row, for the form of this id. */
	ticks?: { form: string; nameOf: (row: Row) => string } | undefined
	/** Rows that follow each other under a heading of their own, with their number. */
	groups?: readonly { name: string; label: ReactNode; rows: readonly Row[] }[] | undefined
}

/** The rows of a list, one line each where they fit. Heads with an index sort; on a phone each row is a card. */
export function ListTable<Row>(props: ListTableProps<Row>) {
	const { caption, name, columns, rows, keyOf, ticks } = props
	const captionId = useElementId()
	return (
		<ScrollArea className={styles.scroll} labelledBy={captionId}>
			<table className={styles.table}>
				<caption id={captionId} className={styles.hidden}>
					{caption}
				</caption>
				<thead>
					<tr>
						{ticks && <TickAll spec={props.spec} address={props.address} />}
						<Head {...props} column={name} />
						{columns.map((column) => (
							<Head key={column.name} {...props} column={column} />
						))}
					</tr>
				</thead>
				{(props.groups ?? [{ name: 'all', label: null, rows }]).map((group) => (
					<tbody key={group.name}>
						{group.label !== null && (
							<tr className={styles.group}>
								<th scope="rowgroup" colSpan={columns.length + 1}>
									{group.label}
								</th>
							</tr>
						)}
						{group.rows.map((row) => (
							<ListRow key={keyOf(row)} {...props} row={row} />
						))}
					</tbody>
				))}
			</table>
		</ScrollArea>
	)
}

function ListRow<Row>({ row, name, columns, keyOf, ticks, address }: ListTableProps<Row> & { row: Row }) {
	const t = useTranslations('lists')
	return (
		<tr>
			{ticks && (
				<td className={styles.tick}>
					<input
						type="checkbox"
						name="id"
						value={keyOf(row)}
						form={ticks.form}
						defaultChecked={address.isTicked}
						aria-label={t('select', { name: `\u2068${ticks.nameOf(row)}\u2069` })}
					/>
				</td>
			)}
			<th scope="row">{name.cell(row)}</th>
			{columns.map((column) => (
				<td key={column.name} className={column.kind && styles[column.kind]} data-label={column.label}>
					{column.cell(row)}
				</td>
			))}
		</tr>
	)
}

/** Ticks every row of the page, or none: a link, which needs no script. */
function TickAll({ spec, address }: { spec: Pick<BareListSpec, 'path'>; address: ListAddress }) {
	const t = useTranslations('lists')
	const { after, before, isTicked } = address
	return (
		<td className={styles.tick}>
			<a
				className={styles.all}
				data-ticked={isTicked || undefined}
				href={spec.path + listQuery(address, { after, before, isTicked: !isTicked })}
				title={t(isTicked ? 'selectNone' : 'selectAll')}
			>
				<span className={styles.hidden}>{t(isTicked ? 'selectNone' : 'selectAll')}</span>
			</a>
		</td>
	)
}

type HeadProps<Row> = Pick<ListTableProps<Row>, 'spec' | 'address' | 'order'> & { column: ListColumn<Row> }

const said = { asc: 'ascending', desc: 'descending' } as const

function Head<Row>({ spec, address, order, column: { name, label, kind } }: HeadProps<Row>) {
	const first = spec.sorts[name]
	const present = order.sort === name ? order.direction : null
	const className = kind && styles[kind]
	if (!first)
		return (
			<th scope="col" className={className}>
				<span className={styles.label}>{label}</span>
			</th>
		)
	const direction = present === null ? first : present === 'asc' ? 'desc' : 'asc'
	return (
		<th scope="col" className={className} aria-sort={present ? said[present] : undefined}>
			<a href={spec.path + listQuery(address, { order: { sort: name, direction } })}>
				<span className={styles.label}>{label}</span>
			</a>
		</th>
	)
}

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
