import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import {
	type BareListSpec,
	type Direction,
	type ListAddress,
	listQuery,
	pageSizes,
} from '#app/forms/lists/list-address.ts'
import barStyles from './action-bar.module.css'
import listStyles from './list-bar.module.css'
import type { ListColumn } from './list-column.ts'
import { type ListFilter, ListFilters } from './list-filters.tsx'
import { IgnoredNote, ListSummary } from './list-summary.tsx'
import { ListTable } from './list-table.tsx'

type ActionBarProps = {
	/** The form to which the boxes of the table belong, and where it leads. */
	form: string
	action: string
	/** Each a button that sends its name with the ticked rows. */
	actions: readonly { name: string; label: string }[]
}

/**
 * What can be done with the ticked rows, shown once one is ticked: by CSS alone, which also counts them. A browser that
 * cannot tell shows it always.
 */
function ActionBar({ form, action, actions }: ActionBarProps) {
	const t = useTranslations('lists')
	return (
		<form id={form} method="get" action={action} className={barStyles.bar}>
			<strong className={barStyles.count}>{t('selected')}</strong>
			{actions.map(({ name, label }) => (
				<button key={name} type="submit" name="action" value={name}>
					{label}
				</button>
			))}
			<span>{t('preview')}</span>
		</form>
	)
}

type ListPagesProps = { address: ListAddress; path: string; previous: string | null; next: string | null }

/** Links to the neighbouring pages of a list, and the number of rows on one. */
function ListPages({ address, path, previous, next }: ListPagesProps) {
	const t = useTranslations('lists.pages')
	const common = useTranslations('common')
	const format = useFormatter()
	const isFirst = previous === null
	return (
		<nav className={listStyles.pages} aria-label={t('label')}>
			<span className={listStyles.links}>
				{!isFirst && <a href={path + listQuery(address)}>{t('first')}</a>}
				{previous && (
					<a rel="prev" href={path + listQuery(address, { before: previous })}>
						{common('previous')}
					</a>
				)}
				{next && (
					<a rel="next" href={path + listQuery(address, { after: next })}>
						{common('next')}
					</a>
				)}
			</span>
			<span className={listStyles.sizes}>
				{t('size')}
				{pageSizes.map((size) => (
					<a
						key={size}
						href={path + listQuery(address, { size })}
						aria-current={size === address.size || undefined}
					>
						{format.number(size)}
					</a>
				))}
			</span>
		</nav>
	)
}

type WholeListProps<Row> = {
	caption: string
	spec: Pick<BareListSpec, 'path' | 'sorts'>
	address: ListAddress
	order: { sort: string; direction: Direction }
	filters: readonly ListFilter[]
	name: ListColumn<Row>
	columns: readonly ListColumn<Row>[]
	rows: readonly Row[]
	keyOf: (row: Row) => string
	previous: string | null
	next: string | null
	/** How many rows pass the filters, as far as they were counted; null where a list is not counted. */
	total: { count: number; most: number; words: (count: number) => string } | null
	/** Beside the number of rows: what of them needs attention. */
	alert?: ReactNode
	/** What stands in place of the rows when there are none. */
	empty: ReactNode
	/** Actions for ticked rows: where they lead, and how a row is called. */
	/** Around the rows: the form to which the fields in them belong. */
	around?: ((table: ReactNode) => ReactNode) | undefined
	bulk?:
		| { action: string; actions: readonly { name: string; label: string }[]; nameOf: (row: Row) => string }
		| undefined
}

const BULK_FORM = 'bulk'

const asItIs = (table: ReactNode) => table

/** A list that people can work in: filters, what they leave, rows with sortable heads, actions and pages. */
export function WholeList<Row>(props: WholeListProps<Row>) {
	const {
		caption,
		spec,
		address,
		order,
		filters,
		name,
		columns,
		rows,
		keyOf,
		total,
		bulk,
		around = asItIs,
	} = props
	const t = useTranslations('lists')
	const format = useFormatter()
	const isCut = total !== null && total.count > total.most
	const note = isCut ? t('filters.counted', { most: format.number(total.most) }) : undefined
	const sortedBy = [name, ...columns].find((column) => column.name === order.sort)?.label
	return (
		<div className={listStyles.list}>
			<ListFilters filters={filters} address={address} note={note} />
			<IgnoredNote names={address.ignored} />
			<ListSummary filters={filters} address={address} path={spec.path}>
				{total && <Total {...total} shown={rows.length} />}
				{props.alert}
			</ListSummary>
			{rows.length === 0 ? (
				props.empty
			) : (
				<div className={barStyles.block}>
					{around(
						<ListTable
							caption={sortedBy ? t('sorted', { caption, column: sortedBy }) : caption}
							name={name}
							columns={columns}
							rows={rows}
							keyOf={keyOf}
							spec={spec}
							address={address}
							order={order}
							ticks={bulk && { form: BULK_FORM, nameOf: bulk.nameOf }}
						/>,
					)}
					{bulk && <ActionBar form={BULK_FORM} action={bulk.action} actions={bulk.actions} />}
				</div>
			)}
			<ListPages address={address} path={spec.path} previous={props.previous} next={props.next} />
		</div>
	)
}

type TotalProps = NonNullable<WholeListProps<never>['total']> & { shown: number }

/** "25 of 132 requests", and of a long list that there are more than were counted. */
function Total({ count, most, words, shown }: TotalProps) {
	const t = useTranslations('lists.count')
	const format = useFormatter()
	const isMore = count > most
	const total = words(isMore ? most : count)
	if (shown === 0 || shown >= count) return <strong>{isMore ? t('more', { count: total }) : total}</strong>
	const numbers = { shown: format.number(shown), count: total, total }
	return <strong>{t(isMore ? 'shownOfMore' : 'shown', numbers)}</strong>
}
