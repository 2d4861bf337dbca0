import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import {
	type CapacityFor,
	capacityFor,
	type OpenCohort,
	reservedForNeed,
} from '#app/domain/matching/capacity-for.server.ts'
import { contractedBeside, coverAmount } from '#app/domain/matching/cover-amount.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Need, Programme, Reservation } from '#prisma/generated/client.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import { beyondCategories } from '#workflows/equipment/category-capacity.ts'
import type { OfferedLine } from '#workflows/equipment/offered-lines.ts'
import { atItsPrice, type Limit, limitOn, priceOf } from '#workflows/reservation/limits.ts'
import { additionalReasonIn, offeredIn } from '../stated.ts'
import { startTimer } from './decisions-and-timers.server.ts'
import { promoteNext } from './needs.server.ts'

const refuse = (key: Reason, field = 'quantity') => new DomainError('invalid', key, { [field]: key })
/** The message at the field contains its numbers, and the currency for money. */
const refuseBeyond = (message: string) =>
	new DomainError('invalid', 'capacityExceeded', { quantity: message })

/**
 * Reserves seats, units or expert-days of the programme for the need, with their cost and in the cohort named. The
 * programme's row is locked first, so that two offers at the same time cannot both take the last ones. Refused above
 * the available capacity, the limit for one State, the cohort's size, or the money that remains and may be used for the
 * State.
 */
export async function reserveCapacity(tx: Tx, step: Step) {
	const { found, event } = step
	const quantity = Number(event.quantity)
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	const programme = await lockProgramme(tx, need.programmeId ?? '')
	requireUseful(quantity, need, event)
	requireOpen(programme)
	const room = await capacityFor(askIn(tx), programme, found.stateIso3)
	const cohort = cohortAmong(room.cohorts, event.cohortId)
	const lines = await offeredLines(tx, found.id, offeredIn(event))
	requireCategories(lines, room)
	requireCapacity(quantity, room, cohort)
	await tx.reservation.create({
		data: {
			id: newId(),
			programmeId: programme.id,
			needId: found.id,
			stateIso3: found.stateIso3,
			quantity,
			amount: priceOf(quantity, room),
			cohortId: cohort?.id ?? null,
			lines: reservedLines(lines),
			heldAt: now(),
			expiresAt: await dueFor(askIn(tx), 'reservation', found.stateIso3),
		},
	})
	await saveOffered(tx, found.id, offeredIn(event))
	// The earlier of the two ends it: the State's time to answer, or the last day of the reservation.
	await startTimer('offerLapsed', 'reservation', { outdatedBy: 'leaving' })(tx, step)
}

/** The lines of a need with what is offered of each, in the order of the State; none where an offer counts no lines. */
async function offeredLines(tx: Tx, needId: string, offered: readonly OfferedLine[]) {
	if (offered.length === 0) return []
	const stored = await tx.needLine.findMany({ where: { needId }, orderBy: { position: 'asc' } })
	return stored.map(({ id, category, unit }) => ({
		lineId: id,
		category,
		unit,
		quantity: offered.find(({ lineId }) => lineId === id)?.quantity ?? 0,
	}))
}
type ReservedLine = Awaited<ReturnType<typeof offeredLines>>[number]

const reservedLines = (lines: readonly ReservedLine[]) => lines.filter(({ quantity }) => quantity > 0)

function requireCategories(lines: readonly ReservedLine[], { categories }: CapacityFor) {
	const errors = beyondCategories(lines, categories)
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'capacityExceeded', errors)
}

async function lockProgramme(tx: Tx, id: string) {
	await tx.$queryRaw`select id from programme where id = ${id} for update`
	return tx.programme.findUniqueOrThrow({ where: { id } })
}

/** Of an offer by line, the least of each line was checked with the event. */
function requireUseful(
	quantity: number,
	need: Pick<Need, 'quantity' | 'minimumQuantity'>,
	{ lines }: Step['event'],
) {
	if (quantity > (need.quantity ?? quantity)) throw refuse('aboveRequested')
	if (!lines && quantity < (need.minimumQuantity ?? 1)) throw refuse('belowMinimum')
}

/** A programme that was closed, or whose commitments have ended, makes no offer. */
function requireOpen({ status, lastCommitment }: Programme) {
	if (status === 'closed' || status === 'draft') throw refuse('programmeClosed')
	if (lastCommitment < today()) throw refuse('commitmentOver')
}

const today = () => new Date(dayOfOffice(now()))

function cohortAmong(cohorts: readonly OpenCohort[], id: unknown): OpenCohort | null {
	if (!id) return null
	const cohort = cohorts.find((each) => each.id === id)
	if (!cohort) throw refuse('badCode', 'cohortId')
	return cohort
}

// Limit of the integer column.
const MOST_MONEY = 2_147_483_647

function requireCapacity(quantity: number, room: CapacityFor, cohort: OpenCohort | null) {
	const beyond = limitOn(quantity, room, cohort?.free)
	if (beyond) throw refuseBeyond(toldOf(beyond, room.currency ?? ''))
	if ((priceOf(quantity, room) ?? 0) > MOST_MONEY) throw refuse('tooLarge')
}

function toldOf(beyond: Limit, currency: string): string {
	const { limit, value } = beyond
	if (limit === 'moneyExcluded') return [limit, value, beyond.excluded, currency].join(':')
	return (limit === 'moneyLeft' ? [limit, value, currency] : [limit, value]).join(':')
}

/** The State accepted the offer: the reservation no longer expires. */
export async function confirmCapacity(tx: Tx, { found }: Step) {
	await tx.reservation.updateMany({
		where: await reservedForNeed(tx, found.id),
		data: { confirmedAt: now() },
	})
}

/** Releases the reservation of the need, if any. */
export async function releaseCapacity(tx: Tx, { found }: Step) {
	await tx.reservation.updateMany({ where: await reservedForNeed(tx, found.id), data: { releasedAt: now() } })
	await tx.needLine.updateMany({ where: { needId: found.id }, data: { offered: null } })
}

/** Reduces an offer, perhaps in another cohort: the rest is available again. */
export async function reduceCapacity(tx: Tx, { found, event }: Step) {
	const quantity = Number(event.quantity)
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	if (!event.lines && quantity < (need.minimumQuantity ?? 1)) throw refuse('belowMinimum')
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, found.id) })
	if (!held) return
	const cohort = await otherCohort(tx, held, event.cohortId)
	if (cohort && quantity > cohort.free) throw refuseBeyond(`cohortFree:${cohort.free}`)
	await tx.reservation.update({
		where: { id: held.id },
		data: {
			quantity,
			amount: atItsPrice(held, quantity),
			...(cohort && { cohortId: cohort.id }),
			lines: reservedLines(await offeredLines(tx, found.id, offeredIn(event))),
		},
	})
	await saveOffered(tx, found.id, offeredIn(event))
}

/** Saves how many of each line the offer covers. */
async function saveOffered(tx: Tx, needId: string, offered: readonly OfferedLine[]) {
	for (const { lineId, quantity } of offered)
		await tx.needLine.updateMany({ where: { id: lineId, needId }, data: { offered: quantity } })
}

/** The cohort to move to, where it differs from the present one. */
async function otherCohort(tx: Tx, { programmeId, stateIso3, cohortId }: Reservation, id: unknown) {
	if (!id || id === cohortId) return null
	const programme = await lockProgramme(tx, programmeId)
	return cohortAmong((await capacityFor(askIn(tx), programme, stateIso3)).cohorts, id)
}

/** Releases seats of a course that will stay empty to needs on the waiting list, with the money reserved for them. */
export async function releaseSeats(tx: Tx, step: Step) {
	const { found, event } = step
	const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, found.needId ?? '') })
	if (held) {
		const quantity = held.quantity - Number(event.seats)
		const amount = atItsPrice(held, quantity)
		await tx.reservation.update({ where: { id: held.id }, data: { quantity, amount } })
	}
	await tx.delivery.update({
		where: { id: found.id },
		data: { quantity: { decrement: Number(event.seats) } },
	})
	await promoteNext(tx, step)
}

/** Reserves what a contract costs above the reservation of its need, which the manager gave a reason for. */
export const coverContract = async (tx: Tx, { found, event }: Step) =>
	coverAmount(tx, found, {
		amount: Number(event.amount),
		others: await contractedBeside(tx, found.deliveryId),
		additionalReason: additionalReasonIn(event),
		field: 'amount',
	})
