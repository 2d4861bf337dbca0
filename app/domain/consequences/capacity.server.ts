import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { dueFor } from '../due-for.server.ts'
import { heldForNeed } from '../held-for-need.server.ts'
import type { Step } from '../step.ts'
import { promoteNext } from './waitlist.server.ts'

const refuse = (key: string) => new DomainError('invalid', key, { quantity: key })

/**
 * Keeps seats, units or expert-days of the programme for the need. The programme's row is locked first, so that
 * two offers at once cannot both take the last ones; refused above what is free or outside the need's own limits.
 */
export async function holdCapacity(tx: Tx, { found, event }: Step) {
	const quantity = Number(event.quantity)
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	const programmeId = need.programmeId ?? ''
	await tx.$queryRaw`select id from programme where id = ${programmeId} for update`
	const programme = await tx.programme.findUniqueOrThrow({ where: { id: programmeId } })
	const held = await tx.reservation.findMany({ where: { programmeId, releasedAt: null } })
	const total = (rows: typeof held) => rows.reduce((sum, row) => sum + row.quantity, 0)

	if (quantity > (need.quantity ?? quantity)) throw refuse('aboveRequested')
	if (quantity < (need.minimumQuantity ?? 1)) throw refuse('belowMinimum')
	const ofState = total(held.filter(({ stateIso3 }) => stateIso3 === found.stateIso3))
	if (total(held) + quantity > programme.capacity || ofState + quantity > programme.maximumPerState)
		throw refuse('capacityExceeded')

	await tx.reservation.create({
		data: {
			id: newId(),
			programmeId,
			needId: found.id,
			stateIso3: found.stateIso3,
			quantity,
			heldAt: now(),
			expiresAt: await dueFor(tx, 'reservation', found.stateIso3),
		},
	})
}

/** The State took the offer: what was held no longer expires. */
export async function confirmCapacity(tx: Tx, { found }: Step) {
	await tx.reservation.updateMany({ where: await heldForNeed(tx, found.id), data: { confirmedAt: now() } })
}

/** Gives back what was held for the need, if anything. */
export async function releaseCapacity(tx: Tx, { found }: Step) {
	await tx.reservation.updateMany({ where: await heldForNeed(tx, found.id), data: { releasedAt: now() } })
}

/** The programme offers less than before: what it no longer offers is free again. */
export async function reduceCapacity(tx: Tx, { found, event }: Step) {
	const quantity = Number(event.quantity)
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	if (quantity < (need.minimumQuantity ?? 1)) throw refuse('belowMinimum')
	await tx.reservation.updateMany({ where: await heldForNeed(tx, found.id), data: { quantity } })
}

/** Gives seats of a course that will stay empty to whoever waits for them. */
export async function releaseSeats(tx: Tx, step: Step) {
	const { found, event } = step
	const less = { quantity: { decrement: Number(event.seats) } }
	await tx.reservation.updateMany({ where: await heldForNeed(tx, found.needId ?? ''), data: less })
	await tx.delivery.update({ where: { id: found.id }, data: less })
	await promoteNext(tx, step)
}
