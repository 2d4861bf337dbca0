import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { COUNTED, countedValues } from '#app/forms/lists/filter-values.ts'
import { type ListAddress, type ListSpec, listOrder } from '#app/forms/lists/list-address.ts'
import { type ListName, lists } from '#app/forms/lists/lists.ts'
import type { SavedView } from '#app/forms/saved-view.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { Page } from '../layout/page.tsx'
import { Empty } from '../ui/notice.tsx'
import { inOrder, type ListColumn } from './list-column.ts'
import type { ListFilter } from './list-filters.tsx'
import { ListTools } from './list-menu.tsx'
import { ListViews } from './list-views.tsx'
import { WholeList } from './whole-list.tsx'

/** A list as `readList` returns it, with whether its reader may export it. */
type LoadedList<Row> = {
	rows: readonly Row[]
	previous: string | null
	next: string | null
	address: ListAddress
	columns: readonly string[]
	counts: { total: number; values?: Partial<Record<string, Record<string, number>>> }
	views: readonly SavedView[]
	mayExport: boolean
}

type ListPageProps<Row> = {
	title: string
	lead?: ReactNode
	/** Before the choice of columns and the export. */
	actions?: ReactNode
	/** Between the views and the list. */
	children?: ReactNode
	/** Below the list. */
	after?: ReactNode
	spec: ListSpec<string, string, string, ListName>
	role: ActingRole
	list: LoadedList<Row>
	filters: readonly ListFilter[]
	name: ListColumn<Row>
	/** Every column that this page can draw; those of the list's definition are offered, in its order. */
	columns: readonly ListColumn<Row>[]
	keyOf: (row: Row) => string
	/** A number of rows, in the words of the list. */
	count: (count: number) => string
	alert?: ReactNode
	/** What stands in place of the rows when there are none, whatever the filters. */
	empty: ReactNode
	bulk?: Parameters<typeof WholeList<Row>>[0]['bulk']
}

/** A page that is a list: its views as tabs, its tools, and its rows. */
export function ListPage<Row>(props: ListPageProps<Row>) {
	const { title, lead, actions, spec, role, list, count } = props
	const t = useTranslations('lists.views')
	const { address, counts, views: saved } = list
	const offered = inOrder(props.columns, spec.columns)
	const common = lists[spec.name].views(role).map(({ name, query, counted }) => ({
		id: null,
		label: t(name),
		query,
		isOwn: false,
		count: counted && countIn(list, counted),
	}))
	const own = saved.map(({ id, name, query, isOwn }) => ({ id, label: name, query, isOwn }))
	return (
		<Page
			title={title}
			lead={lead}
			actions={
				<>
					{actions}
					<ListTools
						list={spec.name}
						address={address}
						columns={offered}
						shown={list.columns}
						mayExport={list.mayExport}
					/>
				</>
			}
			views={<ListViews list={spec.name} path={spec.path} address={address} views={[...common, ...own]} />}
		>
			{props.children}
			<WholeList
				caption={title}
				spec={spec}
				address={address}
				order={listOrder(spec, address)}
				filters={props.filters}
				name={props.name}
				columns={inOrder(offered, list.columns)}
				rows={list.rows}
				keyOf={props.keyOf}
				previous={list.previous}
				next={list.next}
				total={{ count: counts.total, most: COUNTED, words: count }}
				alert={props.alert}
				empty={Object.keys(address.filters).length > 0 ? <NothingPasses path={spec.path} /> : props.empty}
				bulk={props.bulk}
			/>
			{props.after}
		</Page>
	)
}

/** The rows of a view that is one value of a filter: the list has counted them unless another filter is chosen. */
function countIn(
	{ address, counts }: Pick<LoadedList<never>, 'address' | 'counts'>,
	[facet, value]: Counted,
) {
	const isAlone = Object.keys(address.filters).every((name) => name === facet)
	const counted = isAlone && counts.values && countedValues(counts.values, facet)
	return counted ? (counted[value] ?? 0) : undefined
}
type Counted = readonly [facet: string, value: string]

/** In place of the rows when the filters leave none. */
export function NothingPasses({ path }: { path: string }) {
	const t = useTranslations('lists')
	return (
		<Empty title={t('none.title')}>
			<p>{t('none.body')}</p>
			<p>
				<a href={path}>{t('filters.clear')}</a>
			</p>
		</Empty>
	)
}
