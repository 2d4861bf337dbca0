import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import type { Inspection, NewEquipmentCheck } from '#app/forms/equipment-ledger.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { dayOfState } from '#workflows/calendars/day-of.ts'
import { countsFrom, isEarly } from '#workflows/dates/date-faults.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { checkMonths } from '#workflows/equipment/events.ts'
import { stagesOf } from '#workflows/equipment/line-stages.ts'
import { checkErrors, inOrderExcept, inspectionErrors } from '#workflows/equipment/lines.ts'
import { recordedDays } from '../recorded-days.server.ts'
import { goodsOf } from '../standing-goods.ts'
import { linesOfRows, refuseRows } from './equipment-lines.server.ts'
import { chainOf, type Equipment, lockEquipment } from './find-equipment.server.ts'
import { requireReceived } from './goods-of.server.ts'
import { piecesHandedOver } from './losses.server.ts'

/**
 * The day from which a check counts as the one after so many months; null where the State did not sign a handover, as in
 * deliveries from before it was recorded.
 */
export async function checkCountsFrom(
	tx: Tx,
	{ record, stateIso3 }: Pick<Equipment, 'record' | 'stateIso3'>,
	month: number,
) {
	const signed = record.signHandover?.at
	const target = month === 6 ? 'checkSixMonths' : 'checkTwelveMonths'
	if (!signed) return null
	return countsFrom(dayOfState(await dueFor(askIn(tx), target, stateIso3, new Date(signed)), stateIso3))
}

/**
 * Records the result of the next check for each line; it can be corrected until the check is recorded. An early check,
 * with its reason, is kept beside it and does not count as its result.
 */
export function checkEquipmentLines(
	actor: Actor,
	deliveryId: string,
	{ checkedOn, earlyReason = '', lines: rows }: NewEquipmentCheck,
) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'installed', 'checks')
		const { next: month } = checksMade(delivery)
		if (!month) throw new DomainError('conflict', 'impossible')
		const from = await checkCountsFrom(tx, delivery, month)
		requireDates(
			month === 6 ? 'equipmentCheckSix' : 'equipmentCheck',
			{ checkedOn, earlyReason },
			{ iso3: delivery.stateIso3, recorded: await recordedDays(tx, deliveryId), countsFrom: from },
		)
		const early = isEarly(checkedOn, from)
		const lines = linesOfRows(delivery.lines, rows)
		const there = await piecesHandedOver(tx, delivery, lines)
		refuseRows(rows.map((row, at) => checkErrors(there[at] ?? 0, row)))
		const kept = {
			checkedOn: new Date(checkedOn),
			earlyReason: early ? earlyReason : '',
			recordedBy: actor.id,
			recordedAt: now(),
		}
		for (const { id: lineId, ...found } of rows) {
			const { count } = await tx.equipmentCheck.updateMany({
				where: { lineId, month, early },
				data: { ...found, ...kept },
			})
			if (count === 0)
				await tx.equipmentCheck.createMany({ data: { lineId, deliveryId, month, early, ...found, ...kept } })
		}
		await recordAudit(tx, actor, {
			type: 'equipmentLines.checked',
			...chainOf(delivery),
			data: { month, ...(early && { earlyReason }), lines: rows.map(({ remarks: _, ...row }) => row) },
		})
	})
}

type Placed = { status: string; snapshot: unknown }

/** The number of recorded checks, and the months until the next one; null when there is none. */
export function checksMade({ status, snapshot }: Placed) {
	const checks = Number(contextOf(snapshot).checks)
	const month = checkMonths[checks]
	return { made: checks, next: month && ['installed', 'checks'].includes(status) ? Number(month) : null }
}

/**
 * Records the inspection result of each line: in good order, missing and damaged must add up to the line. A number left
 * open follows from the others.
 */
export function inspectEquipmentLines(actor: Actor, deliveryId: string, stated: Inspection) {
	return withActor(actor, async (tx) => {
		const delivery = await lockEquipment(tx, actor, deliveryId, 'received')
		const lines = linesOfRows(delivery.lines, stated)
		const goods = goodsOf(delivery)
		const received = lines.map((line) => stagesOf(line, goods).received)
		const rows = stated.map((row, at) => ({
			...row,
			...inOrderExcept(lines[at]?.quantity ?? 0, row, received[at]),
		}))
		refuseRows(rows.map((row, at) => inspectionErrors(lines[at]?.quantity ?? 0, row)))
		requireReceived(rows, received)
		for (const { id, ...found } of rows)
			await tx.equipmentLine.updateMany({ where: { id, deliveryId }, data: found })
		await recordAudit(tx, actor, {
			type: 'equipmentLines.inspected',
			...chainOf(delivery),
			data: { lines: rows.map(({ remarks: _, ...row }) => row) },
		})
	})
}
