import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { postsOf } from '#app/domain/core/rights.ts'
import {
	type FiguresAsked,
	type FiguresOf,
	filtersOf,
	readFigures,
} from '#app/forms/figures/figure-filter.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, fixed, raw, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import { classificationsThat } from '#workflows/classification-facts.ts'
import {
	type FigureStep,
	type FigureTableName,
	figureSteps,
	figureTableNames,
} from '#workflows/figures/definitions.ts'
import { periodBefore } from '#workflows/figures/periods.ts'
import {
	type CountedRow,
	type FigureView,
	figureView,
	monthSteps,
	type ShownTable,
} from '#workflows/figures/view.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { LIVE } from './cube/count-figures.server.ts'
import { figureRows } from './cube/figure-rows.ts'

/** Whose figures a person reads; null if there are none for this role. */
export function figuresOf({ role }: Pick<Actor, 'role'>): FiguresOf | null {
	if (isStateRole(role)) return 'state'
	if (may({ role }, 'workOnOwnCases')) return 'officer'
	if (may({ role }, 'manageDeliveries')) return 'manager'
	return may({ role }, 'readAllFigures') ? 'all' : null
}

/**
 * The figures of a person's role as an address asks for them, of the tables that the page shows. Those of all needs were
 * counted in the night, unless two filters are combined; those of one's own needs are counted now. A role without figures
 * finds nothing.
 */
export function getFigures<Table extends ShownTable>(
	actor: Actor,
	params: URLSearchParams,
	tables: readonly Table[],
) {
	const whose = figuresOf(actor)
	if (!whose) throw new DomainError('not-found')
	return readAs(actor, async (read) => {
		const asked = readFigures(params, read.at, filtersOf(whose))
		const { asAt, rows } = await countedFor(read, { ...asked, tables, months: monthSteps }, whose)
		const before = periodBefore(asked.period)
		const officers = rows.flatMap(({ dims: { officer } }) => officer || [])
		return {
			...asked,
			whose,
			role: actor.role,
			before,
			asAt,
			today: read.at,
			officerNames: Object.fromEntries(officers.length > 0 ? await namesOf(read, officers) : []),
			...figureView(tables, rows, { period: asked.period, before }),
		}
	})
}

type LoadedFigures<Table extends ShownTable> = Awaited<ReturnType<typeof getFigures<Table>>>
/** What every page of figures has, whichever tables it shows. */
export type FigureHead = Omit<LoadedFigures<ShownTable>, ShownTable>
/** The figures of a page that shows these tables. */
export type Figures<Table extends ShownTable> = FigureHead & FigureView<Table>

type Counted = { asAt: Date | null; rows: CountedRow[] }

type FiguresInput = FiguresAsked & {
	/** All of them without. */
	tables?: readonly FigureTableName[]
	/** The steps that are read by month; all of them without. */
	months?: readonly FigureStep[]
}

/**
 * The numbers that an address asks for, and when they were counted: null before the first count. Case officers are counted
 * only in the figures of all needs; a State reads its open needs by the status that it sees.
 */
export async function countedFor(read: Read, asked: FiguresInput, whose: FiguresOf): Promise<Counted> {
	if (whose === 'all') return ofAll(read, asked)
	const tables = (asked.tables ?? figureTableNames).filter((table) => table !== 'officers')
	const found = await ofOwn(read, { ...asked, tables }, whose)
	return whose === 'state' ? { ...found, rows: withShownStatus(found.rows) } : found
}

const run = statement((_: object) =>
	build.selectFrom('figure_run').where('release', '=', LIVE).select('counted_at as countedAt'),
)
type CubeAsked = { periods: string[]; filter: string; tables: readonly string[]; months: readonly string[] }

const cube = statement(({ periods, filter, tables, months }: CubeAsked) =>
	build
		.selectFrom('figure')
		.where('release', '=', LIVE)
		.where('filter', '=', filter)
		.where('period', '=', anyOf(periods))
		.where('table', '=', anyOf(tables))
		.where(sql<boolean>`("table" <> 'months' or dims->>'step' = ${anyOf(months)})`)
		.select(['period', 'table', sql<Record<string, string>>`dims`.as('dims'), 'n', 'money', 'median', 'p90']),
)

async function ofAll(read: Read, asked: FiguresInput): Promise<Counted> {
	const { period, filter, tables = figureTableNames, months = figureSteps } = asked
	const chosen = Object.entries(filter)
	if (chosen.length > 1) {
		// The role may read the figures of all needs, whether or not it may read each of them.
		const rows = await read.asSystem(live(read.at, asked, conditionsOf(filter, true), true))
		return { asAt: read.at, rows }
	}
	const [one] = chosen
	const [[last], rows] = await Promise.all([
		read(run, {}),
		read(cube, {
			periods: periodsRead(period),
			filter: one ? `${one[0]}:${one[1]}` : '',
			tables,
			months,
		}),
	])
	return { asAt: last?.countedAt ?? null, rows: rows as CountedRow[] } // as counting wrote them
}

const periodsRead = (period: string) => [period, periodBefore(period) ?? period, 'now', 'months']

async function ofOwn(read: Read, asked: FiguresInput, whose: FiguresOf): Promise<Counted> {
	const conditions = [...ownOf(read, whose), ...conditionsOf(asked.filter)]
	return { asAt: read.at, rows: await read(live(read.at, asked, conditions)) }
}

/** Conditions on the facts of a person's own needs. */
export function ownOf({ actor }: { actor: Actor }, whose: FiguresOf) {
	const ids = postsOf(actor).map(({ id }) => id)
	if (whose === 'state') return [sql`state_iso3 = ${actor.stateIso3}`]
	if (whose === 'officer') return [sql`officer_id = ${anyOf(ids)}`]
	return [sql`need_id in (select k.need_id from reader as k where k.person_id = ${anyOf(ids)})`]
}

function* conditionsOf({ region, theme, kind, group }: FiguresAsked['filter'], isOfAll = false) {
	if (isOfAll && (theme || kind))
		yield sql`classification not in ${fixed(classificationsThat('contentNotCounted'))}`
	if (region) yield sql`region = ${region}`
	if (theme) yield sql`${theme} = any (themes)`
	if (kind) yield sql`kind = ${kind}`
	if (group) yield sql`${group} = any (groups)`
}

type Conditions = Iterable<ReturnType<typeof sql>>

function live(at: Date, { period, tables, months }: FiguresInput, conditions: Conditions, isOfAll = false) {
	const where = sql.join([...conditions], sql` and `)
	const facts = sql`(select * from need_fact where ${where})`
	return raw(figureRows({ facts, at, periods: periodsRead(period), tables, months, isOfAll }))
}

/** A State does not see decisions that are still open: statuses that look the same to it are one row. */
function withShownStatus(rows: readonly CountedRow[]): CountedRow[] {
	const open = new Map<string, CountedRow>()
	for (const row of rows.filter(({ table }) => table === 'open')) {
		// The cube has only statuses of needs.
		const status = shownNeedStatus(row.dims.status as NeedStatus, true)
		const known = open.get(status)
		open.set(status, { ...row, dims: { ...row.dims, status }, n: row.n + (known?.n ?? 0) })
	}
	return [...rows.filter(({ table }) => table !== 'open'), ...open.values()]
}
