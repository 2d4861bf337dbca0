import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Held } from '#workflows/programme/limits.ts'
import { findProgramme, type ProgrammeRow } from './programme-record.server.ts'

export type AvailableCapacity = { capacity: number; held: number; confirmed: number; free: number }

/**
 * The capacity figures of each programme, by its id. The same for every reader of the programme's record: the totals
 * include reservations that the actor may not see one by one.
 */
export async function capacityOf(
	tx: Tx,
	actor: Actor,
	programmes: readonly { id: string; capacity: number }[],
): Promise<Map<string, AvailableCapacity>> {
	const reservations = await withinSystem(tx, actor, () =>
		tx.reservation.findMany({
			where: { programmeId: { in: programmes.map(({ id }) => id) }, releasedAt: null },
			select: { programmeId: true, quantity: true, confirmedAt: true },
		}),
	)
	return new Map(
		programmes.map(({ id, capacity }) => {
			const own = reservations.filter(({ programmeId }) => programmeId === id)
			const confirmed = total(own.filter(({ confirmedAt }) => confirmedAt !== null))
			const held = total(own) - confirmed
			return [id, { capacity, held, confirmed, free: Math.max(0, capacity - held - confirmed) }]
		}),
	)
}

const total = (reservations: readonly { quantity: number }[]) =>
	reservations.reduce((sum, { quantity }) => sum + quantity, 0)

type Row = { stateIso3: string; cohortId: string | null; quantity: number; amount: number }

/** Reservations of a programme, for all States together; the same for every reader of the programme. */
export function reservedOfProgramme(tx: Tx, actor: Actor, programmeId: string): Promise<Held> {
	return withinSystem(tx, actor, async () => {
		const rows = await tx.$queryRaw<Row[]>`
			select reservation.state_iso3 as "stateIso3", cohort_id as "cohortId", sum(quantity)::float8 as quantity,
				sum(coalesce(amount, quantity::bigint * coalesce(cost_per_unit, 0)))::float8 as amount
			from reservation join programme on programme.id = programme_id
			where programme_id = ${programmeId} and released_at is null
			group by 1, 2`
		const [used] = await tx.$queryRaw<{ ever: boolean }[]>`
			select exists (select from reservation where programme_id = ${programmeId})
				or exists (select from delivery where programme_id = ${programmeId}) as ever`
		return {
			quantity: rows.reduce((sum, { quantity }) => sum + quantity, 0),
			largestOfState: Math.max(0, ...Object.values(by(rows, 'stateIso3', 'quantity'))),
			amount: rows.reduce((sum, { amount }) => sum + amount, 0),
			promised: by(rows, 'stateIso3', 'amount'),
			ofCohorts: by(rows, 'cohortId', 'quantity'),
			everUsed: used?.ever ?? false,
		}
	})
}

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
	if (actor.role !== 'programmeManager') throw new DomainError('not-found')
	// Only rows that the actor may change can be locked.
	const locked = await tx.$queryRaw<unknown[]>`select id from programme where id = ${id} for update`
	const row = locked.length > 0 ? await findProgramme(tx, id) : null
	if (!row) throw new DomainError('not-found')
	if (row.revision !== revision) throw new DomainError('conflict')
	return row
}

/** Needs proposed to a programme or with its unanswered offer: their number, and those that the actor may see. */
export async function openOffers(tx: Tx, actor: Actor, programmeId: string) {
	const all = await withinSystem(tx, actor, async () => {
		const held = await tx.reservation.findMany({
			where: { programmeId, releasedAt: null, confirmedAt: null },
			select: { needId: true },
		})
		const needs = await tx.need.findMany({
			where: { programmeId, status: { in: ['proposed', 'reserved'] } },
			select: { id: true },
		})
		return [...new Set([...held.map(({ needId }) => needId), ...needs.map(({ id }) => id)])]
	})
	const seen = await tx.need.findMany({
		where: { id: { in: all } },
		orderBy: { updatedAt: 'asc' },
		select: {
			id: true,
			requestId: true,
			title: true,
			status: true,
			request: { select: { reference: true, ...visibilityColumns } },
		},
	})
	return {
		total: all.length,
		needs: seen.map(({ request, ...need }) => ({
			...need,
			title: listedNeedTitle(actor, request, need.title),
		})),
	}
}
