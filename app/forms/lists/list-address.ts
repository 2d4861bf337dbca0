import type * as z from 'zod'
import { isNameOf, isOneOf } from '#workflows/names.ts'

/** One filter of a list: which texts it accepts, and whether several may be chosen. */
export type FilterSpec = { value: z.ZodType<string, string>; many?: boolean }

/** What a list offers to a reader. Its address is read by this, and its pages are drawn from it. */
export type ListOffer<
	Filter extends string = string,
	Column extends string = string,
	Sort extends string = string,
> = {
	/** The filters of this reader; one that is left out is unknown to the address. */
	filters: Readonly<Partial<Record<Filter, FilterSpec>>>
	/** Every column that can be chosen, in order, and those shown at first; the name of a row is always shown. */
	columns: readonly Column[]
	shown: readonly Column[]
	/** The columns with an index to sort by, and the direction that a press on their head gives first. */
	sorts: Readonly<Partial<Record<Sort, Direction>>>
	/** The order without a choice. */
	order: { sort: Sort; direction: Direction }
	/** Another order without a choice, while these filters are chosen. */
	orderWith?: (filters: Chosen<Filter>) => { sort: Sort; direction: Direction } | null
}

/** The same with its address. */
export type BareListSpec<
	Filter extends string = string,
	Column extends string = string,
	Sort extends string = string,
> = ListOffer<Filter, Column, Sort> & { path: string }

/** The same of a list with saved views and exports, which name it: a row of `lists`. */
export type ListSpec<
	Filter extends string = string,
	Column extends string = string,
	Sort extends string = string,
	Name extends string = string,
> = BareListSpec<Filter, Column, Sort> & { name: Name }

export type Direction = 'asc' | 'desc'
export type Chosen<Filter extends string = string> = { readonly [Name in Filter]?: readonly string[] }

/** What an address asks of a list. */
export type ListAddress<
	Filter extends string = string,
	Column extends string = string,
	Sort extends string = string,
> = {
	filters: Chosen<Filter>
	/** Null without a choice of its own. */
	order: { sort: Sort; direction: Direction } | null
	columns: readonly Column[] | null
	size: PageSize
	/** Cursors, as the pages before and after wrote them. */
	after: string | null
	before: string | null
	/** The saved view that the reader came from. */
	view: string | null
	/** Whether all rows of the page are ticked, for an action on them. */
	isTicked: boolean
	/** Names and values of the address that this list does not know. They have no effect. */
	ignored: readonly string[]
}

export const pageSizes = [25, 50, 100] as const
export type PageSize = (typeof pageSizes)[number]

const LONGEST = 300
const MOST_CHOSEN = 50
const MOST_IGNORED = 5

/** Reads an address by the list's own schema. What it does not know is left out and named, so that old views degrade. */
export function readListAddress<Filter extends string, Column extends string, Sort extends string>(
	spec: ListOffer<Filter, Column, Sort>,
	params: URLSearchParams,
): ListAddress<Filter, Column, Sort> {
	const ignored = new Set<string>()
	const filters: Partial<Record<Filter, string[]>> = {}
	// `Object.entries` forgets the names.
	for (const [name, filter] of Object.entries(spec.filters) as [Filter, FilterSpec][]) {
		const { value, many } = filter
		const texts = [...new Set(params.getAll(name).map((text) => text.trim()))].filter(Boolean)
		const known = texts.flatMap((text) => value.safeParse(text).data ?? [])
		if (known.length < texts.length) ignored.add(name)
		if (known.length > 0) filters[name] = known.slice(0, many ? MOST_CHOSEN : 1)
	}
	for (const name of params.keys())
		if (!Object.hasOwn(spec.filters, name) && !isOneOf(ownNames, name)) ignored.add(name)
	const own = (name: (typeof ownNames)[number]) => {
		const text = params.get(name)
		return text && text.length <= LONGEST && !text.includes('\0') ? text : null
	}
	const [order, columns] = [readOrder(spec, own('sort')), readColumns(spec, own('columns'))]
	if (own('sort') && !order) ignored.add('sort')
	if (own('columns') && columns?.length !== own('columns')?.split('.').length) ignored.add('columns')
	return {
		filters: filters as Chosen<Filter>, // as the list names them
		order,
		columns,
		size: pageSizes.find((size) => String(size) === own('size')) ?? 25,
		after: own('after'),
		before: own('before'),
		view: own('view'),
		isTicked: own('ticked') === 'page',
		ignored: [...ignored].slice(0, MOST_IGNORED).map((name) => name.slice(0, 40)),
	}
}

const ownNames = ['sort', 'columns', 'size', 'after', 'before', 'view', 'ticked'] as const

function readOrder<Sort extends string>(
	{ sorts }: Pick<ListOffer<string, string, Sort>, 'sorts'>,
	text: string | null,
) {
	const name = (text ?? '').replace(/^-/, '')
	if (!isNameOf(sorts, name)) return null
	return { sort: name, direction: text?.startsWith('-') ? ('desc' as const) : ('asc' as const) }
}

function readColumns<Column extends string>(
	{ columns }: Pick<ListOffer<string, Column>, 'columns'>,
	text: string | null,
) {
	const asked = new Set(text?.split('.'))
	const known = columns.filter((column) => asked.has(column))
	return known.length > 0 ? known : null
}

/** The order of a page: the chosen one as far as this reader may sort, else that of the filters or of the list. */
export function listOrder<Filter extends string, Sort extends string>(
	spec: Pick<ListOffer<Filter, string, Sort>, 'sorts' | 'order' | 'orderWith'>,
	{ order, filters }: { order: { sort: Sort; direction: Direction } | null; filters: Chosen<Filter> },
) {
	if (order && spec.sorts[order.sort]) return order
	return spec.orderWith?.(filters) ?? spec.order
}

export type ListChange = Partial<
	Pick<ListAddress, 'filters' | 'order' | 'columns' | 'size' | 'after' | 'before' | 'view' | 'isTicked'>
>

/** Writes the address of a list, `?` included; changes begin at the first page unless they name a cursor, unticked. */
export function listQuery(address: ListAddress, change: ListChange = {}): string {
	const { filters, order, columns, size, view, after, before, isTicked } = {
		...address,
		after: null,
		before: null,
		isTicked: false,
		...change,
	}
	const pairs = Object.entries(filters).flatMap(([name, values]) =>
		(values ?? []).map((value): [string, string] => [name, value]),
	)
	if (order) pairs.push(['sort', `${order.direction === 'desc' ? '-' : ''}${order.sort}`])
	if (columns) pairs.push(['columns', columns.join('.')])
	if (size !== 25) pairs.push(['size', String(size)])
	if (view) pairs.push(['view', view])
	if (after) pairs.push(['after', after])
	if (before) pairs.push(['before', before])
	if (isTicked) pairs.push(['ticked', 'page'])
	return pairs.length > 0 ? `?${new URLSearchParams(pairs)}` : ''
}

/** What a saved view keeps: filters, order, columns and page size, without the place in the list. */
export const viewQuery = (address: ListAddress): string => listQuery(address, { view: null }).slice(1)
