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
import { DomainError } from '#app/platform/domain-error.ts'
import { type Ask, type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build, raw, statement } from '#app/platform/statement.ts'
import { periodBefore } from '#workflows/figures/periods.ts'
import { type CountedRow, figureView } from '#workflows/figures/view.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { LIVE } from './cube/count-figures.server.ts'
import { figureRows } from './cube/figure-rows.ts'

/** Whose figures a person reads; null if there are none for this role. */
export function figuresOf({ role }: Pick<Actor, 'role'>): FiguresOf | null {
	if (isStateRole(role)) return 'state'
	if (role === 'caseOfficer') return 'officer'
	if (role === 'programmeManager') return 'manager'
	return role === 'triageOfficer' || role === 'headquartersApprover' || role === 'administrator'
		? 'all'
		: null
}

/**
 * The figures of a person's role as an address asks for them. Those of all needs were counted in the night, unless two
 * filters are combined; those of one's own needs are counted now. A role without figures finds nothing.
 */
export function getFigures(actor: Actor, params: URLSearchParams) {
	const whose = figuresOf(actor)
	if (!whose) throw new DomainError('not-found')
	return readAs(actor, async (read) => {
		const asked = readFigures(params, read.at, filtersOf(whose))
		const counted = await countedFor(read, asked, whose)
		const before = periodBefore(asked.period)
		const view = figureView(counted.rows, { period: asked.period, before })
		return {
			...asked,
			whose,
			role: actor.role,
			before,
			asAt: counted.asAt,
			today: read.at,
			...view,
			open: whose === 'state' ? asShownToState(view.open) : view.open,
			officers: whose === 'all' ? await withNames(read, view.officers) : [],
		}
	})
}
export type Figures = Awaited<ReturnType<typeof getFigures>>

type Counted = { asAt: Date | null; rows: CountedRow[] }

/** The numbers that an address asks for, and when they were counted: null before the first count. */
export const countedFor = (read: Read, asked: FiguresAsked, whose: FiguresOf): Promise<Counted> =>
	whose === 'all' ? ofAll(read, asked) : ofOwn(read, asked, whose)

const run = statement((_: object) =>
	build.selectFrom('figure_run').where('release', '=', LIVE).select('counted_at as countedAt'),
)
const cube = statement(({ periods, filter }: { periods: string[]; filter: string }) =>
	build
		.selectFrom('figure')
		.where('release', '=', LIVE)
		.where('filter', '=', filter)
		.where('period', '=', anyOf(periods))
		.select(['period', 'table', sql<Record<string, string>>`dims`.as('dims'), 'n', 'money', 'median', 'p90']),
)

async function ofAll(read: Read, { period, filter }: FiguresAsked): Promise<Counted> {
	const chosen = Object.entries(filter)
	if (chosen.length > 1) {
		// The role may read the figures of all needs, whether or not it may read each of them.
		const rows = await read.asSystem(live(read.at, period, conditionsOf(filter, true), true))
		return { asAt: read.at, rows }
	}
	const [one] = chosen
	const periods = periodsRead(period)
	const [[last], rows] = await Promise.all([
		read(run, {}),
		read(cube, { periods, filter: one ? `${one[0]}:${one[1]}` : '' }),
	])
	return { asAt: last?.countedAt ?? null, rows: rows as CountedRow[] } // as counting wrote them
}

const periodsRead = (period: string) => [period, periodBefore(period) ?? period, 'now', 'months']

async function ofOwn(read: Read, { period, filter }: FiguresAsked, whose: FiguresOf): Promise<Counted> {
	const rows = await read(live(read.at, period, [...ownOf(read, whose), ...conditionsOf(filter)]))
	return { asAt: read.at, rows }
}

/** Conditions on the facts of a person's own needs. */
export function ownOf({ actor }: { actor: Actor }, whose: FiguresOf) {
	const ids = postsOf(actor).map(({ id }) => id)
	if (whose === 'state') return [sql`state_iso3 = ${actor.stateIso3}`]
	if (whose === 'officer') return [sql`officer_id = ${anyOf(ids)}`]
	return [sql`need_id in (select k.need_id from reader as k where k.person_id = ${anyOf(ids)})`]
}

function* conditionsOf({ region, theme, kind, group }: FiguresAsked['filter'], isOfAll = false) {
	if (isOfAll && (theme || kind)) yield sql`classification <> 'CONFIDENTIAL'`
	if (region) yield sql`region = ${region}`
	if (theme) yield sql`${theme} = any (themes)`
	if (kind) yield sql`kind = ${kind}`
	if (group) yield sql`${group} = any (groups)`
}

function live(at: Date, period: string, conditions: Iterable<ReturnType<typeof sql>>, isOfAll = false) {
	const where = sql.join([...conditions], sql` and `)
	const facts = sql`(select * from need_fact where ${where})`
	return raw(figureRows({ facts, at, periods: periodsRead(period), isOfAll }))
}

/** A State does not see decisions that are still open. */
function asShownToState(open: readonly { status: string; n: number }[]) {
	const shown = new Map<string, number>()
	for (const { status, n } of open) {
		// The cube has only statuses of needs.
		const key = shownNeedStatus(status as NeedStatus, true)
		shown.set(key, (shown.get(key) ?? 0) + n)
	}
	return [...shown].map(([status, n]) => ({ status, n }))
}

async function withNames(ask: Ask, officers: readonly { id: string; n: number }[]) {
	const names = await namesOf(
		ask,
		officers.map(({ id }) => id),
	)
	return officers
		.map(({ id, n }) => ({ id, n, name: names.get(id) ?? null }))
		.sort((one, other) => other.n - one.n)
}
