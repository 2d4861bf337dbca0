import { isOneOf, namesOf } from '#workflows/names.ts'
import {
	type AgeBand,
	ageBands,
	type Dims,
	type FigureStep,
	type FigureTableName,
	figureSpans,
	figureSteps,
	moneyKinds,
	type SpanParty,
	type StateGroup,
	stateGroups,
} from './definitions.ts'
import { monthsOf, type Period } from './periods.ts'

/** A number of the cube. */
export type CountedRow = {
	period: string
	table: FigureTableName
	dims: Record<string, string>
	n: number
	/** A decimal, as text. */
	money: string | null
	median: number | null
	p90: number | null
}

type ViewedPeriods = { period: Period; before: Period | null }

/** The numbers of one table in one period. */
function tableOf<Name extends FigureTableName>(
	rows: readonly CountedRow[],
	table: Name,
	period: string | null,
) {
	const own = rows.filter((row) => row.table === table && row.period === period)
	const all = own.map((row) => ({ ...row, dims: row.dims as Dims<Name> })) // those of its table
	const found = (dims: Partial<Dims<Name>>) =>
		all.filter((row) => namesOf(dims).every((name) => row.dims[name] === dims[name]))
	return {
		all,
		found,
		sum: (dims: Partial<Dims<Name>>) => found(dims).reduce((sum, { n }) => sum + n, 0),
		codes: (name: keyof Dims<Name>) => [...new Set(all.map(({ dims }): string => dims[name]))],
	}
}

/** The most frequent first; of equals in the order of their codes. */
const byNumber = (one: { key: string; n: number }, other: { key: string; n: number }) =>
	other.n - one.n || (one.key < other.key ? -1 : 1)

type Shown = ViewedPeriods & { rows: readonly CountedRow[] }

/** The codes of a dimension with their numbers, beside those of the period before; the most frequent first. */
function numbersIn<Name extends FigureTableName>(
	{ rows, period, before }: Shown,
	table: Name,
	dimension: keyof Dims<Name> & string,
) {
	const [now, then] = [tableOf(rows, table, period), tableOf(rows, table, before)]
	// A computed key has no name for the compiler; `dimension` is one of this table.
	const of = (key: string) => ({ [dimension]: key }) as unknown as Partial<Dims<Name>>
	return now
		.codes(dimension)
		.map((key) => ({ key, n: now.sum(of(key)), before: before === null ? null : then.sum(of(key)) }))
		.sort(byNumber)
}

const today = <Name extends FigureTableName>({ rows }: Shown, table: Name) => tableOf(rows, table, 'now')

/** What pages show of each table: of a period, beside the period before, or of now. */
const shown = {
	steps: ({ rows, period, before }: Shown) => {
		const [now, then] = [tableOf(rows, 'steps', period), tableOf(rows, 'steps', before)]
		return figureSteps.map((step) => ({
			step,
			n: now.sum({ step }),
			before: before === null ? null : then.sum({ step }),
		}))
	},
	months: ({ rows, period }: Shown) => monthsIn(rows, period),
	times: ({ rows, period, before }: Shown) => timesIn(rows, period, before),
	themes: (of: Shown) => numbersIn(of, 'themes', 'theme'),
	subregions: (of: Shown) => numbersIn(of, 'subregions', 'subregion'),
	themesBySubregion: ({ rows, period }: Shown) =>
		tableOf(rows, 'themesBySubregion', period).all.map(({ dims, n }) => ({ ...dims, n })),
	groups: ({ rows, period }: Shown) => {
		const groups = tableOf(rows, 'groups', period)
		return [...stateGroups, 'none' as const].map((group: StateGroup | 'none') => ({
			group,
			steps: figureSteps.map((step) => groups.sum({ group, step })),
		}))
	},
	outcomes: ({ rows, period }: Shown) =>
		tableOf(rows, 'outcomes', period).all.map(({ dims, n }) => ({ ...dims, n })),
	learners: ({ rows, period }: Shown) =>
		tableOf(rows, 'learners', period).all.map(({ dims, n }) => ({ ...dims, n })),
	pieces: ({ rows, period }: Shown) =>
		tableOf(rows, 'pieces', period).all.map(({ dims, n }) => ({ ...dims, n })),
	money: ({ rows, period }: Shown) => moneyIn(rows, period),
	usd: ({ rows, period }: Shown) => usdIn(rows, period),
	open: (of: Shown) => today(of, 'open').all.map(({ dims, n }) => ({ status: dims.status, n })),
	ages: (of: Shown) => {
		const ages = today(of, 'ages')
		return bandsOf(ageBands, (age) => ages.sum({ age }))
	},
	waits: (of: Shown) => {
		const waits = today(of, 'waits')
		return waits.codes('party').map((party) => ({
			party,
			bands: bandsOf(ageBands, (age) => waits.sum({ age, party })),
		}))
	},
	overdue: (of: Shown) => today(of, 'overdue').all.map(({ dims, n }) => ({ party: dims.party, n })),
	/** By case officer, the most first; without one under ''. */
	officers: (of: Shown) =>
		today(of, 'officers')
			.all.map(({ dims, n }) => ({ id: dims.officer, n }))
			.sort((one, other) => other.n - one.n),
} as const satisfies { [Table in FigureTableName]?: (of: Shown) => unknown }

/** A table that pages show; the others are for releases and files. */
export type ShownTable = keyof typeof shown
export const shownTables = namesOf(shown)

export type FigureView<Table extends ShownTable> = { [Name in Table]: ReturnType<(typeof shown)[Name]> }

/** What pages show of the given tables. No others are in the result, so that a page cannot mistake a table that was not read for an empty one. */
export function figureView<Table extends ShownTable>(
	tables: readonly Table[],
	rows: readonly CountedRow[],
	asked: ViewedPeriods,
): FigureView<Table> {
	const found = tables.map((table) => [table, shown[table]({ ...asked, rows })])
	return Object.fromEntries(found) as FigureView<Table> // each under the name of its table
}

const bandsOf = (bands: readonly AgeBand[], count: (age: AgeBand) => number) =>
	bands.map((age) => ({ age, n: count(age) }))

/** The steps that are shown by month. */
export const monthSteps = ['submitted', 'ended'] as const satisfies readonly FigureStep[]

/** What came in and what ended, month by month from the first with any to the last: of all years at most twelve. */
function monthsIn(rows: readonly CountedRow[], period: Period) {
	const table = tableOf(rows, 'months', 'months')
	const bounds = monthsOf(period)
	const within = (month: string) => !bounds || (month >= bounds.first && month <= bounds.last)
	const months = table.all.filter(({ dims }) => isOneOf(monthSteps, dims.step)).map(({ dims }) => dims.month)
	const some = months.filter(within).sort()
	return monthsBetween(some.at(0), some.at(-1)).map((month) => ({
		month,
		submitted: table.sum({ month, step: 'submitted' }),
		ended: table.sum({ month, step: 'ended' }),
	}))
}

/** Every month, since those without any have a place on a line of time too. */
function monthsBetween(first: string | undefined, last: string | undefined): string[] {
	if (!first || !last) return []
	const months: string[] = []
	const at = new Date(`${last}-01T00:00:00Z`)
	for (let month = last; month >= first && months.length < 12; month = at.toISOString().slice(0, 7)) {
		months.unshift(month)
		at.setUTCMonth(at.getUTCMonth() - 1)
	}
	return months
}

function timesIn(rows: readonly CountedRow[], period: Period, before: Period | null) {
	const [now, then] = [tableOf(rows, 'times', period), tableOf(rows, 'times', before)]
	return namesOf(figureSpans).flatMap((span) =>
		figureSpans[span].flatMap((party: SpanParty) => {
			const [row] = now.found({ span, party })
			if (!row) return []
			const [last] = then.found({ span, party })
			return [{ span, party, n: row.n, median: row.median, p90: row.p90, before: last?.median ?? null }]
		}),
	)
}

/** By currency: unlike ones are never added up. What is reserved is so at present, whatever the period. */
function moneyIn(rows: readonly CountedRow[], period: Period) {
	const [now, table] = [tableOf(rows, 'money', 'now'), tableOf(rows, 'money', period)]
	const currencies = [...new Set([...now.codes('currency'), ...table.codes('currency')])].sort()
	const amount = (what: (typeof moneyKinds)[number], currency: string) =>
		(what === 'reserved' ? now : table)
			.found({ what, currency })
			.reduce((sum, { money }) => sum + Number(money ?? 0), 0)
	return currencies.map((currency) => ({
		currency,
		reserved: amount('reserved', currency),
		committed: amount('committed', currency),
		spent: amount('spent', currency),
	}))
}

/** In United States dollars, with how many needs could be converted. */
function usdIn(rows: readonly CountedRow[], period: Period) {
	const [now, table] = [tableOf(rows, 'usd', 'now'), tableOf(rows, 'usd', period)]
	return moneyKinds.map((what) => {
		const [row] = (what === 'reserved' ? now : table).found({ what })
		return { what, n: row?.n ?? 0, amount: Number(row?.money ?? 0) }
	})
}
