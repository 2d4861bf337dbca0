import { type InferResult, type RawBuilder, sql } from 'kysely'
import { jsonObjectFrom } from 'kysely/helpers/postgres'
import { programmesNamed, textIn } from '#app/domain/core/names-of.server.ts'
import { categoriesDelivered } from '#app/domain/core/need-lines.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build } from '#app/platform/statement.ts'
import type { Milestone } from '#workflows/delivery/milestones.ts'
import { type BoardStage, boardStages } from '#workflows/delivery/stage.ts'
import type { Language } from '#workflows/languages.ts'
import { needNumber } from '#workflows/need/number.ts'
import { roles } from '#workflows/roles.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'
import type { DeliveryFilter, DeliverySort } from './conditions.ts'
import {
	inStage,
	type Order,
	orders,
	partsAfter,
	passing,
	placeOf,
	statusesOf,
} from './delivery-conditions.server.ts'

/** Where a page of deliveries comes from: their ids in order. */
type Ids = RawBuilder<{ id: string; place: string }>

/** The rows of a list. Of a need that the reader does not see, such as a donor, there is nothing. */
const rowsOf = (ids: Ids) =>
	build
		.selectFrom(ids.as<'x'>(sql`x`))
		.innerJoin('delivery as d', 'd.id', 'x.id')
		.select((of) => [
			'd.id',
			'd.kind',
			'd.quantity',
			categoriesDelivered.as('categories'),
			'd.state_iso3 as stateIso3',
			'd.status',
			'd.opened_at as openedAt',
			'd.updated_at as updatedAt',
			'd.next_on as nextOn',
			'd.next_what as nextWhat',
			jsonObjectFrom(
				of
					.selectFrom('programme as p')
					.whereRef('p.id', '=', 'd.programme_id')
					.select(['p.code', 'p.titles', 'p.capacity_unit as unit']),
			).as('programme'),
			jsonObjectFrom(
				of
					.selectFrom('need as n')
					.innerJoin('request as r', 'r.id', 'n.request_id')
					.whereRef('n.id', '=', 'd.need_id')
					.select([
						'n.title',
						'n.rank',
						'n.part',
						'r.reference',
						'r.classification',
						'r.officer_id as officerId',
					]),
			).as('need'),
		])
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

type Shown = { today: string; language: Language }

/**
 * A delivery as a row of a list, as far as the actor may see it: donors see only programme, State, quantity and status.
 */
function shownDelivery(actor: Actor, row: Row, { today, language }: Shown) {
	const { programme, need } = row
	const outline = actor.role === 'donor'
	return {
		id: row.id,
		kind: row.kind,
		quantity: row.quantity,
		categories: row.categories,
		stateIso3: row.stateIso3,
		status: shownDeliveryStatus(row.status, actor.role),
		programme: programme
			? { code: programme.code, title: textIn(programme.titles, language), unit: programme.unit }
			: null,
		about:
			need && !outline
				? {
						reference: need.reference,
						title: listedNeedTitle(actor, need, need.title),
						number: needNumber(need),
					}
				: null,
		openedAt: outline ? null : row.openedAt,
		updatedAt: outline ? null : row.updatedAt,
		next: outline ? null : nextOf(row, today),
	}
}
export type ShownDelivery = ReturnType<typeof shownDelivery>

function nextOf({ nextOn, nextWhat }: Row, today: string) {
	const on = nextOn?.toISOString().slice(0, 10)
	return on && nextWhat ? { what: nextWhat as Milestone, on, overdue: on < today } : null
}

const PAGE = 25
const CARDS = 6
const COUNTED = 100

const day = () => now().toISOString().slice(0, 10)

async function conditions(read: Read, actor: Actor, filter: DeliveryFilter, language: Language) {
	requireRole(actor, ...roles.filter((role) => role !== 'administrator'))
	const named = filter.programme ? await programmesNamed(read, filter.programme, language) : null
	// Donors are shown no dates, so they cannot filter by them either.
	const allowed = actor.role === 'donor' ? { ...filter, overdue: undefined } : filter
	return passing({ actor, filter: allowed, programmeIds: named && [...named], today: day() })
}

type Conditions = readonly RawBuilder<unknown>[]

const all = (conditions: Conditions) =>
	conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)

const columns = sql`t.id, t.next_on, t.updated_at, t.opened_at`

/** The first deliveries in an order; of a stage, those of each of its statuses, and of these the first. */
function firstOf(where: Conditions, stage: BoardStage | undefined, order: Order, most: number) {
	const page = (more: Conditions) => sql`select ${columns} from delivery as t
		where ${all([...where, ...more])} order by ${orders[order]} limit ${sql.lit(most)}`
	if (!stage) return page([])
	const arm = page([...inStage(stage), sql`t.status = arm.status`])
	return sql`select t.* from unnest(${statusesOf(stage)}::text[]) as arm (status)
		cross join lateral (${arm}) as t order by ${orders[order]} limit ${sql.lit(most)}`
}

const placed = (rows: RawBuilder<unknown>, order: Order, most: number): Ids => sql`(
	select t.id, row_number() over (order by ${orders[order]}) as place from (${rows}) as t
	order by place limit ${sql.lit(most)})`

type Listed = DeliveryFilter & { sort?: DeliverySort | undefined; after?: string | undefined }

/** Deliveries the actor may see, 25 at a time. */
export function listDeliveries(actor: Actor, filter: Listed, language: Language = actor.language) {
	const sort = actor.role === 'donor' ? 'plain' : (filter.sort ?? 'due')
	return readAs(actor, async (read) => {
		const where = await conditions(read, actor, filter, language)
		const parts = partsAfter(filter.after, sort).map(
			(part) => sql`(${firstOf([...where, ...part], filter.stage, sort, PAGE + 1)})`,
		)
		const found = await read(rowsOf(placed(sql.join(parts, sql` union all `), sort, PAGE + 1)))
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		return {
			rows: page.map((row) => shownDelivery(actor, row, { today: day(), language })),
			next: found.length > PAGE && last ? placeOf(last, sort) : null,
		}
	})
}

/** The same as a board: in each column the deliveries due first, and their number, counted up to a hundred. */
export function getDeliveryBoard(actor: Actor, filter: DeliveryFilter, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const where = await conditions(read, actor, filter, language)
		return Promise.all(
			boardStages.map(async (stage) => {
				if (filter.stage && filter.stage !== stage) return { stage, count: 0, more: false, cards: [] }
				const order = actor.role === 'donor' ? 'plain' : stage === 'ended' ? 'changed' : 'due'
				const found = await read(rowsOf(placed(firstOf(where, stage, order, CARDS), order, CARDS)))
				const count = found.length < CARDS ? found.length : await countIn(read, where, stage)
				return {
					stage,
					count: Math.min(count, COUNTED),
					more: count > COUNTED,
					cards: found.map((row) => shownDelivery(actor, row, { today: day(), language })),
				}
			}),
		)
	})
}
export type BoardColumn = Awaited<ReturnType<typeof getDeliveryBoard>>[number]

async function countIn(read: Read, where: Conditions, stage: BoardStage) {
	const most = sql.lit(COUNTED + 1)
	const counted = sql<{ count: number }>`(select count(*)::int as count from (
		select from unnest(${statusesOf(stage)}::text[]) as arm (status) cross join lateral (
			select from delivery as t where ${all([...where, ...inStage(stage), sql`t.status = arm.status`])}
			limit ${most}) as one limit ${most}) as found)`
	const [row] = await read(build.selectFrom(counted.as<'counted'>(sql`counted`)).select('count'))
	return row?.count ?? 0
}
