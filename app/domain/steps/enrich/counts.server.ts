import type { LoadedEntity, StepEvent } from '#app/domain/core/entities/entity.ts'
import { requireSerials } from '#app/domain/deliveries/equipment/equipment-lines.server.ts'
import {
	shipmentOfStep,
	shipmentsLeft,
	statedPieces,
} from '#app/domain/deliveries/equipment/goods-of.server.ts'
import { checksumOfLines } from '#app/domain/deliveries/equipment/handover-record.server.ts'
import { statedLoss } from '#app/domain/deliveries/equipment/losses.server.ts'
import { contractedBeside, requireCovered } from '#app/domain/matching/cover-amount.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { inCountingOrder, sumsOf } from '#workflows/equipment/lines.ts'
import { additionalReasonIn } from '../stated.ts'

const refuse = (reason: Reason) => new DomainError('invalid', reason)

/** A course must be within the funding period, and have no more seats than are reserved. */
export async function requireFundedCourse(tx: Tx, { id, programmeId }: LoadedEntity, event: StepEvent) {
	const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })
	const programme = await tx.programme.findUnique({ where: { id: programmeId ?? '' } })
	const delivery = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { quantity: true } })
	if (!programme) return
	for (const field of ['startsOn', 'endsOn']) {
		const at = new Date(String(event[field]))
		if (at < programme.fundingFrom || at > programme.fundingTo) throw wrong(field, 'outsideFunding')
	}
	if (event.seats !== undefined && Number(event.seats) > delivery.quantity) throw wrong('seats', 'aboveSeats')
}

type Add = (tx: Tx, found: LoadedEntity, event: StepEvent) => Promise<object>

const linesOf = (tx: Tx, deliveryId: string) =>
	tx.equipmentLine.findMany({
		where: { deliveryId },
		orderBy: { position: 'asc' },
		include: { items: { orderBy: { serialNumber: 'asc' } }, checks: true },
	})

const shareSpecification: Add = async (tx, { id }) => {
	if ((await tx.equipmentLine.count({ where: { deliveryId: id } })) === 0) throw refuse('noLines')
	return { fingerprint: await checksumOfLines(tx, id) }
}

/** The specification signed off must be the one that was shared. */
const signOffSpecification: Add = async (tx, { id }) => {
	const { record } = await tx.delivery.findUniqueOrThrow({ where: { id }, select: { record: true } })
	const shared = record.shareSpecification
	// A specification shared before lines existed has no checksum.
	if (shared?.fingerprint && shared.fingerprint !== (await checksumOfLines(tx, id)))
		throw new DomainError('conflict', 'linesChanged')
	return {}
}

/** A contract is in the currency of the programme, and above the money reserved for it only with a reason. */
const contract: Add = async (tx, found, event) => {
	const pieces = await statedPieces(tx, found.id, event)
	await requireCovered(tx, found, {
		amount: Number(event.amount),
		others: await contractedBeside(tx, found.id),
		currency: String(event.currency),
		additionalReason: additionalReasonIn(event),
		field: 'amount',
	})
	return pieces
}

const shipment: Add = (tx, { id }, event) => statedPieces(tx, id, event)

/** The shipment of a step is one that is still on its way. */
const ofShipment: Add = async (tx, { id }, event) => {
	await shipmentOfStep(tx, id, event)
	return {}
}

const confirmArrival: Add = (tx, { id }, event) => shipmentsLeft(tx, id, event)

const recordInspection: Add = async (tx, { id }) => {
	const lines = await linesOf(tx, id)
	if (lines.length === 0 || lines.some(({ ok }) => ok === null)) throw refuse('notAllInspected')
	return sumsOf(['ok', 'short', 'damaged'], lines)
}

const signHandover: Add = async (tx, { id }) => {
	const lines = await linesOf(tx, id)
	requireSerials(lines)
	const listed = lines.filter(({ items }) => items.length > 0)
	const serialNumbers = listed.map(
		({ description, items }) =>
			`${description}: ${inCountingOrder(items.map(({ serialNumber }) => serialNumber)).join(', ')}`,
	)
	return { serialNumbers: serialNumbers.join('\n') }
}

const reportLoss: Add = (tx, { id, status }, event) => statedLoss(tx, id, event, status)

const recordCheck: Add = async (tx, { id }, { month }) => {
	const lines = (await linesOf(tx, id)).filter(({ ok }) => (ok ?? 0) > 0)
	const checks = lines.map((line) =>
		line.checks.find((check) => check.month === Number(month) && !check.early),
	)
	const made = checks.filter((check) => check !== undefined)
	if (lines.length === 0 || made.length < lines.length) throw refuse('notAllChecked')
	const handedOver = lines.reduce((sum, { ok }) => sum + (ok ?? 0), 0)
	return { handedOver, ...sumsOf(['present', 'working', 'used', 'maintained'], made) }
}

const additions: Record<string, Add> = {
	shareSpecification,
	signOffSpecification,
	contract,
	ship: shipment,
	shipReplacement: shipment,
	arriveAtCustoms: ofShipment,
	releaseFromCustoms: ofShipment,
	confirmArrival,
	recordInspection,
	signHandover,
	recordCheck,
	reportLoss,
}

/**
 * The event with counts from the equipment records, replacing any that were sent; refused where the records do not
 * support it.
 */
export async function withEquipmentCounts(tx: Tx, found: LoadedEntity, event: StepEvent): Promise<StepEvent> {
	const add = found.chart === 'equipment' ? additions[event.type] : undefined
	return add ? { ...event, ...(await add(tx, found, event)) } : event
}
