import { type RawBuilder, sql } from 'kysely'
import { statusesOf } from '#app/domain/deliveries/delivery-conditions.server.ts'
import { openStatuses } from '#app/domain/workload/list-officers.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, fixed } from '#app/platform/database/statement.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { isOneOf } from '#workflows/names.ts'
import type { NeedStatus } from '#workflows/need/chart.ts'
import { endedNeedStates, needStatusesThat } from '#workflows/need/status-facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { isStateRole } from '#workflows/roles.ts'
import { shownNeedStatus } from '#workflows/status-line.ts'
import { figuresOf, type HomeFigure, type Wanted } from './home-figure.ts'
import { trendRows, trendsIn } from './home-trends.server.ts'
import { practicesFor, practicesOf, type StoredPractice } from './waiting-practices.server.ts'
import { ownKey } from './work-row.ts'

/** Numbers are counted as far as this: what is more is said to be more. */
export const MOST_COUNTED = 200

const most = sql.lit(MOST_COUNTED + 1)
const openNeeds = needWorkflow.states.filter((status) => !isOneOf(endedNeedStates, status))
const underWay = statusesOf('underWay')
const heldUp = statusesOf('heldUp')

type Counted = { what: string; status: string; count: number; practices: StoredPractice[] | null }
type Arms = { what: Wanted; table: 'request' | 'need' | 'delivery'; statuses: readonly string[] }

// Until a request is submitted, no decision on its needs is due.
const conditions = {
	request: sql`and t.archived_at is null`,
	need: sql`and (t.status not in ${fixed(needStatusesThat('undecided'))}
		or (select r.submitted_at is not null from request as r where r.id = t.request_id))`,
	delivery: sql``,
}

/** The rows of each status that the reader's own key finds, each status read by itself and no further than the limit. */
const byStatus = ({ what, table, statuses }: Arms, own: RawBuilder<unknown>) => sql`
	select ${what}::text as what, arm.status, counted.count, null::jsonb as practices from unnest(${statuses}::text[]) as arm (status)
	cross join lateral (select count(*)::int as count from (select from ${sql.table(table)} as t
		where t.status = arm.status ${own} ${conditions[table]} limit ${most}) as one) as counted`

const late = (what: Wanted, table: 'request' | 'delivery', where: RawBuilder<unknown>) => sql`
	select ${what}::text as what, '' as status, count(*)::int as count, null::jsonb as practices from (
		select from ${sql.table(table)} as t where ${where} limit ${most}) as one`

function* partsFor(wanted: ReadonlySet<Wanted>, own: RawBuilder<unknown>) {
	const today = dayOfOffice(now())
	if (wanted.has('requests'))
		yield byStatus({ what: 'requests', table: 'request', statuses: openStatuses }, own)
	if (wanted.has('needs')) yield byStatus({ what: 'needs', table: 'need', statuses: openNeeds }, own)
	if (wanted.has('underWay')) yield byStatus({ what: 'underWay', table: 'delivery', statuses: underWay }, own)
	if (wanted.has('heldUp')) yield byStatus({ what: 'heldUp', table: 'delivery', statuses: heldUp }, own)
	if (wanted.has('overdue'))
		yield late(
			'overdue',
			'request',
			sql`t.archived_at is null and t.due_at < ${now()} and t.status = ${anyOf(openStatuses)} ${own}`,
		)
	if (wanted.has('overdueDeliveries'))
		yield late('overdueDeliveries', 'delivery', sql`t.next_on < ${today} ${own}`)
}

/**
 * The numbers of a home, each with the list that it counts, those of its months, the reader's open needs by status, and
 * the practices that await the reader: in one statement.
 */
export async function homeFigures(read: Read, actor: Actor) {
	const { wanted, figures } = figuresOf(actor)
	const practices = practicesFor(actor)
	const parts = [
		...partsFor(wanted, ownKey(actor)),
		...trendRows(read, actor),
		...(practices
			? [sql`select 'practices' as what, '' as status, 0 as count, ${practices} as practices`]
			: []),
	]
	if (parts.length === 0)
		return { figures: [], trends: [], needs: [], most: MOST_COUNTED, practices: practicesOf(actor, []) }
	const counted = await read(
		build
			.selectFrom(sql<Counted>`(${sql.join(parts, sql` union all `)})`.as<'x'>(sql`x`))
			.select(['x.what', 'x.status', 'x.count', 'x.practices']),
	)
	const sumOf = ({ from, statuses }: HomeFigure) =>
		counted
			.filter(({ what, status }) => what === from && (!statuses || statuses.includes(status)))
			.reduce((sum, { count }) => sum + count, 0)
	return {
		figures: figures.map((figure) => ({ name: figure.name, href: figure.href, count: sumOf(figure) })),
		trends: trendsIn(counted, actor, read.at),
		needs: shownNeeds(actor, counted),
		most: MOST_COUNTED,
		practices: practicesOf(
			actor,
			counted.flatMap((row) => row.practices ?? []),
		),
	}
}

/** The needs by the status that the reader may know; a number beyond the limit is not drawn as if it were exact. */
function shownNeeds(actor: Actor, counted: readonly Counted[]) {
	const rows = counted.filter(({ what, count }) => what === 'needs' && count > 0)
	if (rows.some(({ count }) => count > MOST_COUNTED)) return []
	const byShown = new Map<ReturnType<typeof shownNeedStatus>, number>()
	for (const { status, count } of rows) {
		// Counted by the statuses of needs.
		const shown = shownNeedStatus(status as NeedStatus, isStateRole(actor.role))
		byShown.set(shown, (byShown.get(shown) ?? 0) + count)
	}
	return [...byShown].map(([status, count]) => ({ status, count }))
}
