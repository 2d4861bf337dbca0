import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'

export type Room = { capacity: number; held: number; confirmed: number; free: number }

/**
 * How full each programme is, by its id. Everybody who may see the programme's record counts the same: the totals
 * cover reservations that the actor may not see one by one.
 */
export async function roomOf(
	tx: Tx,
	actor: Actor,
	programmes: readonly { id: string; capacity: number }[],
): Promise<Map<string, Room>> {
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
