import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import type { Held } from '#workflows/programme/limits.ts'

type Row = { stateIso3: string; cohortId: string | null; quantity: number; amount: number }

/** What is promised of a programme, all States together; whoever may see the programme counts the same. */
export function heldOfProgramme(tx: Tx, actor: Actor, programmeId: string): Promise<Held> {
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
