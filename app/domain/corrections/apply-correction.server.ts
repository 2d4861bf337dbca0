import { nextColumns } from '#app/domain/core/load-clock-settings.server.ts'
import { lostPiecesIn } from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { reservedForNeed } from '#app/domain/matching/capacity-for.server.ts'
import { contractedBeside, coverAmount } from '#app/domain/matching/cover-amount.server.ts'
import { withEquipmentCounts } from '#app/domain/steps/enrich/counts.server.ts'
import { recountTraining } from '#app/domain/steps/enrich/training-counts.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { EntryName, Values } from '#workflows/corrections/correctable.ts'
import { sumsOf } from '#workflows/equipment/lines.ts'
import { atItsPrice } from '#workflows/reservation/limits.ts'
import { shipmentsWith } from './corrected-losses.ts'
import type { Corrected } from './find-corrected.server.ts'
import { budgetWith, linesWith } from './require-values.server.ts'

/** What is corrected: the changed fields alone, with their values afterwards. */
export type Change = { name: EntryName; id: string; after: Values; reason: string }

type Apply = (tx: Tx, delivery: Corrected, change: Change) => Promise<unknown>

/**
 * Makes the last value the one that counts: in the row, in what the step stated, and in the sums that follow from rows.
 * Certificates stay as they were issued. Requires system access.
 */
export async function applyCorrection(tx: Tx, delivery: Corrected, change: Change) {
	await (applied[change.name] ?? applyToStep)(tx, delivery, change)
	await saveSums(tx, delivery)
}

const day = (value: unknown) => (typeof value === 'string' ? new Date(value) : undefined)
const defined = (values: Record<string, unknown>) =>
	Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

const money = ({ id, ...delivery }: Corrected) => ({ ...delivery, deliveryId: id })

/** What a step stated, with the corrected fields; nothing where it was not taken. */
function restate({ record }: Pick<Corrected, 'record'>, step: string, after: Record<string, unknown>) {
	const stated = record[step]
	if (stated) record[step] = { ...stated, ...after }
}

const applyToStep: Apply = async (_tx, delivery, { name, after }) => restate(delivery, name, after)

const applied: Partial<Record<EntryName, Apply>> = {
	async participant(tx, { course, id: deliveryId }, { id, after: { presentOn, ...tests } }) {
		if (Object.keys(tests).length > 0) await tx.nominee.update({ where: { id }, data: tests })
		if (!presentOn) return
		for (const each of course?.days ?? []) {
			const present = Array.isArray(presentOn) && presentOn.includes(each)
			const key = { nomineeId: id, day: new Date(each) }
			await tx.attendance.upsert({
				where: { nomineeId_day: key },
				create: { ...key, deliveryId, present },
				update: { present },
			})
		}
	},
	followUp: (tx, _delivery, { id, after }) => {
		const [nomineeId = '', by = ''] = id.split(':')
		return tx.participantFollowUp.updateMany({ where: { nomineeId, by, early: false }, data: { ...after } })
	},
	satisfaction: (tx, { course, id }, { after }) => {
		const satisfaction = [1, 2, 3, 4, 5].map((answer) =>
			Number(after[`a${answer}`] ?? course?.satisfaction[answer - 1] ?? 0),
		)
		return saveCourse(tx, id, { satisfaction })
	},
	async courseBudget(tx, delivery, { id, after, reason }) {
		const { budget, total } = budgetWith(delivery, id, Number(after.amount))
		await coverAmount(tx, money(delivery), { amount: total, field: 'amount', additionalReason: reason })
		return saveCourse(tx, delivery.id, { budget })
	},
	async contract(tx, delivery, { id, after, reason }) {
		if (after.amount !== undefined)
			await coverAmount(tx, money(delivery), {
				amount: Number(after.amount),
				others: await contractedBeside(tx, delivery.id, id),
				field: 'amount',
				additionalReason: reason,
			})
		const data = { ...after, ...defined({ expectedOn: day(after.expectedOn) }) }
		await tx.equipmentContract.update({ where: { id }, data })
		// Plan, board and calendars use what the last step stated.
		if (delivery.contracts.at(-1)?.id === id) restate(delivery, 'contract', after)
	},
	contractedLine: (tx, { contracts }, { id, after }) => {
		const [contractId = ''] = id.split(':')
		const lines = linesWith(contracts, id, Number(after.quantity))
		return tx.equipmentContract.update({ where: { id: contractId }, data: { lines } })
	},
	shippedLine: (tx, { shipments }, { id, after }) => {
		const [shipmentId = ''] = id.split(':')
		const lines = linesWith(shipments, id, Number(after.quantity))
		return tx.shipment.update({ where: { id: shipmentId }, data: { lines, updatedAt: now() } })
	},
	/** The correction itself holds what an earlier report lost; the last one is also what a replacement is for. */
	async loss(tx, delivery, { id, after }) {
		const [reportId = '', lineId] = id.split(':')
		const loss = delivery.losses.find((each) => each.id === id)
		const more = loss && after.lost !== undefined ? Number(after.lost) - loss.values.lost : 0
		for (const shipment of loss && more !== 0 ? shipmentsWith(delivery, loss, more) : [])
			await tx.shipment.update({
				where: { id: shipment.id },
				data: { lines: [...shipment.lines], updatedAt: now() },
			})
		if (!delivery.losses.at(-1)?.id.startsWith(reportId)) return
		const lines = lostPiecesIn(delivery.record).map((row) =>
			row.lineId === lineId ? { ...row, ...after } : row,
		)
		const sums = lines.length > 0 ? { lines, ...sumsOf(['lost', 'damaged'], lines) } : after
		restate(delivery, 'reportLoss', sums)
	},
	/** Seats that were not released after all are taken again: the rule has found that the programme has them. */
	async releaseSeats(tx, delivery, { after }) {
		const back = Number(delivery.record.releaseSeats?.seats) - Number(after.seats)
		const held = await tx.reservation.findFirst({ where: await reservedForNeed(tx, delivery.needId) })
		if (held) {
			const quantity = held.quantity + back
			await tx.reservation.update({
				where: { id: held.id },
				data: { quantity, amount: atItsPrice(held, quantity) },
			})
		}
		await tx.delivery.update({ where: { id: delivery.id }, data: { quantity: { increment: back } } })
		restate(delivery, 'releaseSeats', after)
	},
	async shipment(tx, delivery, { id, after: { receivedOn, atCustomsOn, ...freight } }) {
		const data = {
			atCustomsOn: day(atCustomsOn),
			shippedOn: day(freight.shippedOn),
			arrivesOn: day(freight.arrivesOn),
			clearedOn: day(receivedOn),
		}
		await tx.shipment.update({ where: { id }, data: { ...defined(data), updatedAt: now() } })
		if (delivery.shipments.at(-1)?.id !== id) return
		const { ship, shipReplacement } = delivery.record
		const told = shipReplacement && shipReplacement.at >= (ship?.at ?? '') ? 'shipReplacement' : 'ship'
		restate(delivery, told, freight)
		if (receivedOn) restate(delivery, 'confirmArrival', { receivedOn })
	},
	inspectedLine: (tx, _delivery, { id, after }) =>
		tx.equipmentLine.update({ where: { id }, data: { ...after } }),
	handover: (tx, { id: deliveryId }, { after }) =>
		tx.handover.update({ where: { deliveryId }, data: defined({ heldOn: day(after.heldOn) }) }),
	checkedLine: (tx, _delivery, { id, after: { checkedOn, ...found } }) => {
		const [lineId = '', month, early] = id.split(':')
		return tx.equipmentCheck.update({
			where: { lineId_month_early: { lineId, month: Number(month), early: early === 'early' } },
			data: { ...found, ...defined({ checkedOn: day(checkedOn) }) },
		})
	},
	expertDay: (tx, _delivery, { id, after: { day: on, ...own } }) =>
		tx.expertDay.update({ where: { id }, data: { ...own, ...defined({ day: day(on) }) } }),
	measurement: (tx, { measurements }, { id, after }) => {
		const stored = measurements.find((each) => each.id === id)
		const [reached, day] = [after.reached ?? stored?.reached, after.measuredOn ?? stored?.measuredOn]
		return tx.$executeRaw`select correct_measurement(${id}, ${reached}, ${day}::date)`
	},
	// Kept with the correction itself: what may be spent is asked for where money is spent.
	spending: async () => {},
}

const saveCourse = (tx: Tx, deliveryId: string, change: Prisma.CourseUpdateInput) =>
	tx.course.update({
		where: { deliveryId },
		data: { ...change, updatedAt: now(), revision: { increment: 1 } },
	})

/** What steps counted from rows, by the key of the record. */
const counted = [
	'closeSession',
	'recordLearning',
	'recordFollowUp',
	'recordInspection',
	'recordCheck6',
	'recordCheck12',
]

/** Counts again what steps have stated of rows, and saves what they state with the days planned by it. */
async function saveSums(tx: Tx, { found, kind, status, stateIso3, openedAt, record: told }: Corrected) {
	const record = { ...told }
	for (const key of kind === 'advisory' ? [] : counted) {
		const stated = record[key]
		if (!stated) continue
		const [, type = key, month] = /^(\D+)(\d+)$/.exec(key) ?? []
		const event = { ...stated, type, ...(month && { month }) }
		const { type: _, ...sums } = await withEquipmentCounts(tx, found, await recountTraining(tx, found, event))
		record[key] = { ...sums, at: stated.at }
	}
	await tx.delivery.update({
		where: { id: found.id },
		data: {
			record,
			...(await nextColumns(askIn(tx), { kind, status, stateIso3, openedAt, record })),
		},
	})
}
