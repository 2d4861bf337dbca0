import { sql } from 'kysely'
import { listedNeedTitle } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Ask, Read } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { CategoryCapacity } from '#workflows/equipment/category-capacity.ts'
import type { Held } from '#workflows/programme/limits.ts'
import type { EquipmentCategory, LineUnit } from '#workflows/vocabulary.ts'
import { findProgramme, type ProgrammeRow } from './programme-record.server.ts'

/** How much there is of one category and unit, reserved and committed of it, and left. */
type AvailableCategory = CategoryCapacity & { held: number; confirmed: number; free: number }
export type AvailableCapacity = {
	capacity: number
	held: number
	confirmed: number
	free: number
	/** Where the programme states its capacity by category: the numbers above then add unlike items, and are not shown. */
	categories: AvailableCategory[]
}

/**
 * The capacity figures of each programme, by its id. The same for every reader of the programme's record: the totals
 * include reservations that the actor may not see one by one.
 */
export async function capacityOf(
	asSystem: Ask,
	programmes: readonly { id: string; capacity: number; capacities: Stored.CategoryCapacities }[],
): Promise<Map<string, AvailableCapacity>> {
	const rows = await asSystem(reservedIn, { ids: programmes.map(({ id }) => id) })
	const byId = new Map(rows.map((row) => [row.id, row]))
	return new Map(
		programmes.map(({ id, capacity, capacities }) => {
			const { held = 0, confirmed = 0, categories } = byId.get(id) ?? {}
			const free = Math.max(0, capacity - held - confirmed)
			return [
				id,
				{
					capacity,
					held,
					confirmed,
					free,
					categories: capacities.map((own) => available(own, categories ?? [])),
				},
			]
		}),
	)
}

type Reserved = Pick<CategoryCapacity, 'category' | 'unit'> & { held: number; confirmed: number }

function available(own: CategoryCapacity, reserved: readonly Reserved[]): AvailableCategory {
	const of = reserved.find(({ category, unit }) => category === own.category && unit === own.unit)
	const { held = 0, confirmed = 0 } = of ?? {}
	return { ...own, held, confirmed, free: Math.max(0, own.quantity - held - confirmed) }
}

/** What is reserved and committed by category, of a programme that states its capacity so; null for others. */
const categoriesReserved = sql<Reserved[] | null>`(
	select jsonb_agg(each) from (
		select line.category, line.unit,
			coalesce(sum(line.quantity) filter (where held.confirmed_at is null), 0) as held,
			coalesce(sum(line.quantity) filter (where held.confirmed_at is not null), 0) as confirmed
		from reservation as held, jsonb_to_recordset(held.lines) as line(category text, unit text, quantity bigint)
		where held.programme_id = reservation.programme_id and held.released_at is null
			and (select capacities <> '[]' from programme where id = reservation.programme_id)
		group by line.category, line.unit) as each)`

const reservedIn = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('reservation')
		.where('programme_id', '=', anyOf(ids))
		.where('released_at', 'is', null)
		.groupBy('programme_id')
		.select([
			'programme_id as id',
			sql<number>`coalesce(sum(quantity) filter (where confirmed_at is null), 0)::float8`.as('held'),
			sql<number>`coalesce(sum(quantity) filter (where confirmed_at is not null), 0)::float8`.as('confirmed'),
			categoriesReserved.as('categories'),
		]),
)

type Row = { stateIso3: string; cohortId: string | null; quantity: number; amount: number }

/** Reservations of a programme, for all States together; the same for every reader of the programme. */
export async function reservedOfProgramme(asSystem: Ask, programmeId: string): Promise<Held> {
	const [rows, ofCategories, [used]] = await Promise.all([
		asSystem(reservedByState, { programmeId }),
		asSystem(reservedByCategory, { programmeId }),
		asSystem(everUsed, { programmeId }),
	])
	return {
		quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0),
		largestOfState: Math.max(0, ...Object.values(by(rows, 'stateIso3', 'quantity'))),
		amount: rows.reduce((sum, { amount }) => sum + amount, 0),
		promised: by(rows, 'stateIso3', 'amount'),
		ofCohorts: by(rows, 'cohortId', 'quantity'),
		ofCategories,
		everUsed: used?.ever ?? false,
	}
}

type Of = { programmeId: string }

const reservedByState = statement(({ programmeId }: Of) =>
	build
		.selectFrom('reservation')
		.innerJoin('programme', 'programme.id', 'reservation.programme_id')
		.where('programme_id', '=', programmeId)
		.where('released_at', 'is', null)
		.groupBy(['state_iso3', 'cohort_id'])
		.select([
			'state_iso3 as stateIso3',
			'cohort_id as cohortId',
			sql<number>`sum(quantity)::float8`.as('quantity'),
			sql<number>`sum(coalesce(amount, quantity::bigint * coalesce(cost_per_unit, 0)))::float8`.as('amount'),
		]),
)

const reservedByCategory = statement(({ programmeId }: Of) =>
	build
		.selectFrom((of) =>
			of
				.selectFrom('reserved_sum')
				.where('programme_id', '=', programmeId)
				.where('category', 'is not', null)
				.groupBy(['category', 'unit', 'state_iso3'])
				.select(['category', 'unit', sql<number>`sum(quantity)`.as('quantity')])
				.as('of_state'),
		)
		.groupBy(['category', 'unit'])
		.select([
			sql<EquipmentCategory>`category`.as('category'),
			sql<LineUnit>`unit`.as('unit'),
			sql<number>`sum(quantity)::float8`.as('quantity'),
			sql<number>`max(quantity)::float8`.as('largestOfState'),
		]),
)

const everUsed = statement(({ programmeId }: Of) =>
	build.selectNoFrom((of) =>
		of
			.or([
				of.exists(of.selectFrom('reservation').where('programme_id', '=', programmeId)),
				of.exists(of.selectFrom('delivery').where('programme_id', '=', programmeId)),
			])
			.$castTo<boolean>()
			.as('ever'),
	),
)

function by(
	rows: readonly Row[],
	name: 'stateIso3' | 'cohortId',
	of: 'quantity' | 'amount',
): Record<string, number> {
	const sums: Record<string, number> = {}
	for (const row of rows) {
		const key = row[name]
		if (key) sums[key] = (sums[key] ?? 0) + row[of]
	}
	return sums
}

/**
 * A programme that the actor manages, or is deputy of, with its row locked: nothing is reserved meanwhile. Not found
 * for others.
 */
export async function lockProgramme(
	tx: Tx,
	actor: Actor,
	id: string,
	revision: number,
): Promise<ProgrammeRow> {
	if (!may(actor, 'manageProgrammes')) throw new DomainError('not-found')
	// Only rows that the actor may change can be locked.
	const locked = await tx.$queryRaw<unknown[]>`select id from programme where id = ${id} for update`
	const row = locked.length > 0 ? await findProgramme(tx, id) : null
	if (!row) throw new DomainError('not-found')
	if (row.revision !== revision) throw new DomainError('conflict')
	return row
}

/** Needs proposed to a programme or with its unanswered offer: their number, and those that the actor may see. */
export async function openOffers(read: Read, programmeId: string) {
	const all = await offeredNeeds(read.asSystem, programmeId)
	const seen = await read(needsWith, { ids: all })
	return {
		total: all.length,
		needs: seen.map(({ reference, classification, officerId, ...need }) => ({
			...need,
			title: listedNeedTitle(read.actor, { reference, classification, officerId }, need.title),
		})),
	}
}

/** The ids of needs proposed to a programme or with its unanswered offer. */
export async function offeredNeeds(asSystem: Ask, programmeId: string): Promise<string[]> {
	const found = await asSystem(offered, { programmeId })
	return found.map(({ id }) => id)
}

const offered = statement(({ programmeId }: Of) =>
	build
		.selectFrom('reservation')
		.where('programme_id', '=', programmeId)
		.where('released_at', 'is', null)
		.where('confirmed_at', 'is', null)
		.select('need_id as id')
		.union(
			build
				.selectFrom('need')
				.where('programme_id', '=', programmeId)
				.where((of) => of.or([of('status', '=', 'proposed'), of('status', '=', 'reserved')]))
				.select('id'),
		),
)

const needsWith = statement(({ ids }: { ids: string[] }) =>
	build
		.selectFrom('need')
		.innerJoin('request', 'request.id', 'need.request_id')
		.where('need.id', '=', anyOf(ids))
		.orderBy('need.updated_at')
		.select(['need.id', 'need.request_id as requestId', 'need.title', 'need.status'])
		.select(['request.reference', 'request.classification', 'request.officer_id as officerId']),
)
