import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { NewExpertDay } from '#app/forms/delivery-records.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { type AdvisedDelivery, findAdvised } from './get-advisory-ledger.server.ts'

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

function requireDay({ day }: NewExpertDay, { openedAt, programme, stateIso3 }: AdvisedDelivery) {
	const at = new Date(day)
	const recorded = { openedOn: [dayOfState(openedAt, stateIso3)] }
	requireDates('expertDay', { day }, { iso3: stateIso3, recorded })
	if (at < programme.fundingFrom || at > programme.fundingTo) throw wrong('day', 'outsideFunding')
}

async function requireCapacity(tx: Tx, { day, halfDays, expert }: NewExpertDay, advised: AdvisedDelivery) {
	const days = await tx.expertDay.findMany({ where: { deliveryId: advised.id } })
	const sum = (rows: typeof days) => rows.reduce((total, row) => total + row.halfDays, halfDays)
	const same = (row: (typeof days)[number]) =>
		storedDay(row.day) === day && row.expert.toLowerCase() === expert.toLowerCase()
	// A day has two halves, also when several people record them.
	if (sum(days.filter(same)) > 2) throw wrong('halfDays', 'dayFull')
	if (sum(days) > advised.limit * 2) throw wrong('halfDays', 'aboveHeld')
}

/**
 * Records a day of an expert's work. Never more than are reserved for the need, also with several entries at the same
 * time.
 */
export function recordExpertDay(
	actor: Actor,
	deliveryId: string,
	worked: NewExpertDay,
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const advised = await findAdvised(tx, actor, deliveryId)
		if (!advised.mayRecord) throw new DomainError('refused', 'forbidden')
		if (!advised.underWay) throw new DomainError('conflict', 'impossible')
		requireDay(worked, advised)
		await requireCapacity(tx, worked, advised)
		const { needId, requestId, stateIso3 } = advised
		const id = newId()
		const day = new Date(worked.day)
		await tx.expertDay.createMany({
			data: {
				...worked,
				id,
				day,
				deliveryId,
				requestId,
				stateIso3,
				recordedBy: actor.id,
				recordedAt: now(),
			},
		})
		await recordAudit(tx, actor, {
			type: 'expertDay.recorded',
			requestId,
			needId,
			deliveryId,
			stateIso3,
			data: { id, day: worked.day, halfDays: worked.halfDays },
		})
		return { id }
	})
}

/** Removes a day that was recorded by mistake; the history still shows it. */
export function removeExpertDay(actor: Actor, deliveryId: string, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		const { mayRecord, underWay, needId, requestId, stateIso3 } = await findAdvised(tx, actor, deliveryId)
		if (!mayRecord) throw new DomainError('refused', 'forbidden')
		if (!underWay) throw new DomainError('conflict', 'impossible')
		const row = await tx.expertDay.findFirst({ where: { id, deliveryId } })
		if (!row) throw new DomainError('not-found')
		await tx.expertDay.deleteMany({ where: { id } })
		await recordAudit(tx, actor, {
			type: 'expertDay.removed',
			requestId,
			needId,
			deliveryId,
			stateIso3,
			data: { id, day: storedDay(row.day), halfDays: row.halfDays },
		})
	})
}
