import type { StepEvent } from '#app/domain/core/entities/entity.ts'
import { refuseRows } from '#app/domain/deliveries/equipment/equipment-lines.server.ts'
import {
	goodsOf,
	type Recorded,
	type Rows,
	type Sent,
	standing,
} from '#app/domain/deliveries/standing-goods.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { LostPieces } from '#workflows/equipment/events.ts'
import {
	isWhole,
	type LinePieces,
	openPieces,
	piecesErrors,
	type StagedStep,
} from '#workflows/equipment/line-stages.ts'
import { isLost, withLosses } from '#workflows/equipment/losses.ts'

/** The goods of a delivery: its lines, contracts and shipments in their order. */
export const findGoods = (tx: Tx, id: string) =>
	tx.delivery.findUniqueOrThrow({
		where: { id },
		select: {
			status: true,
			quantity: true,
			record: true,
			lines: { orderBy: { position: 'asc' } },
			contracts: { orderBy: { position: 'asc' } },
			shipments: { orderBy: { position: 'asc' } },
		},
	})

/**
 * The lines of a contract or a shipment, and whether nothing is left after it. What is not stated by line is for every
 * piece that is open. Refused at the row where there are fewer, and as a whole where nothing is open.
 */
export async function statedPieces(tx: Tx, deliveryId: string, { type, lines: sent }: StepEvent) {
	const { lines, ...delivery } = await findGoods(tx, deliveryId)
	if (lines.length === 0) return { lines: [], whole: true }
	const goods = goodsOf(delivery)
	const step = type as StagedStep // only these state pieces
	const lost = lostIn(delivery)
	const openOf = (lineId: string) => {
		const line = lines.find(({ id }) => id === lineId)
		if (!line) throw new DomainError('not-found')
		return openPieces(line, goods, step, lost)
	}
	const open = lines.map(({ id: lineId }) => ({ lineId, quantity: openOf(lineId) }))
	const stated = (sent as LinePieces[] | undefined) ?? open // from the form of the step
	if (new Set(stated.map(({ lineId }) => lineId)).size < stated.length) throw new DomainError('not-found')
	// Contracts from before lines were recorded leave nothing to compare with.
	if (step === 'shipReplacement' && open.every(({ quantity }) => quantity === 0))
		return { lines: [], several: false }
	const isOpen = open.some(({ quantity }) => quantity > 0)
	if (!isOpen) throw new DomainError('invalid', step === 'contract' ? 'allContracted' : 'nothingToShip')
	const errors = piecesErrors(stated, openOf)
	if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'badValue', errors)
	const pieces = stated.filter(({ quantity }) => quantity > 0)
	if (step === 'shipReplacement')
		return {
			lines: pieces,
			several: afterReplacement(delivery).some((shipment) => !shipment.isReceived && !isLost(shipment)),
		}
	const after =
		step === 'contract'
			? { ...goods, contracts: [...goods.contracts, { lines: pieces }] }
			: {
					...goods,
					shipments: [...goods.shipments, { lines: pieces, replaces: false, isReceived: false }],
				}
	return { lines: pieces, whole: isWhole(lines, after, step === 'contract' ? 'contracted' : 'shipped') }
}

/** Whether pieces are left to contract or to ship once some were. */
export async function goodsLeft(tx: Tx, deliveryId: string) {
	const { lines, ...delivery } = await findGoods(tx, deliveryId)
	const goods = goodsOf(delivery)
	return {
		toContract: goods.contracts.length > 0 && !isWhole(lines, goods, 'contracted'),
		toShip: goods.shipments.length > 0 && !isWhole(lines, goods, 'shipped'),
	}
}

/** The pieces of the last loss, while it waits for its replacement. */
export const lostIn = ({ status, record }: { status: string; record: DeliveryRecord }): LostPieces[] =>
	status === 'lostOrDamaged' ? lostPiecesIn(record) : []

/** The pieces of each line that the last report of a loss stated. */
export const lostPiecesIn = ({ reportLoss }: DeliveryRecord) =>
	// From the form of the step; a loss need not be by line.
	(reportLoss?.lines ?? []) as LostPieces[]

/** Refuses findings of more pieces in good order or damaged than shipments by line have brought. */
export function requireReceived(
	rows: readonly { ok: number; damaged: number }[],
	received: readonly (number | null)[],
) {
	refuseRows(
		rows.map(({ ok, damaged }, at): Record<string, string> => {
			const most = received[at] ?? null
			return most !== null && ok + damaged > most ? { ok: `received:${most}` } : {}
		}),
	)
}

/** The shipments by the pieces that each still brings, where all that the last loss reported is replaced. */
export const afterReplacement = (delivery: LostFrom) =>
	withLosses(
		bringing(delivery),
		new Map(lostIn(delivery).map(({ lineId, lost, damaged }) => [lineId, lost + damaged])),
	)

/** The same where the delivery goes on without what was lost: damaged pieces arrive and are inspected. */
export const afterLoss = (delivery: LostFrom) =>
	withLosses(bringing(delivery), new Map(lostIn(delivery).map(({ lineId, lost }) => [lineId, lost])))

/** The shipments that bring goods or have brought them. */
export function bringing({ record, shipments }: Pick<LostFrom, 'record' | 'shipments'>) {
	const all = standing<Recorded, SentShipment>({ record, shipments, contracts: [] }).shipments
	const arrived = all.filter(({ clearedOn }) => clearedOn !== null)
	return [...awaitedIn<SentShipment>({ record, shipments }), ...arrived].map(({ id, lines, clearedOn }) => ({
		id,
		lines,
		isReceived: clearedOn !== null,
	}))
}

type SentShipment = Sent & { id: string }
type LostFrom = { status: string; record: DeliveryRecord; shipments: SentShipment[] }

/**
 * The shipments that are still on their way. A replacement ends the wait for what was lost as a whole; where it or the
 * shipment before it does not say its lines, it stands for all of that.
 */
export function awaitedIn<Shipment extends Sent>(
	rows: Pick<Rows<Recorded, Shipment>, 'shipments' | 'record'>,
): Shipment[] {
	const { shipments } = standing({ ...rows, contracts: [] })
	const isReplaced = (shipment: Shipment, at: number) =>
		shipments
			.slice(at + 1)
			.some((later) => later.replaces && (shipment.lines.length === 0 || later.lines.length === 0))
	return shipments.filter(
		(shipment, at) => shipment.clearedOn === null && !isLost(shipment) && !isReplaced(shipment, at),
	)
}

const awaited = async (tx: Tx, deliveryId: string) => awaitedIn(await findGoods(tx, deliveryId))

/**
 * The shipment that a step is about: the one that it names, or the only one that it can be about. Null where none is
 * recorded, as in deliveries from before shipments were. Refused where it could be several.
 */
export async function shipmentOfStep(tx: Tx, deliveryId: string, { type, shipment: named }: StepEvent) {
	const open = await awaited(tx, deliveryId)
	if (named) {
		const found = open.find(({ id }) => id === named)
		if (!found) throw new DomainError('invalid', 'badValue', { shipment: 'badCode' })
		return found
	}
	const wantsCustoms = type === 'arriveAtCustoms'
	const suited = open.filter(({ atCustomsOn }) => (atCustomsOn === null) === wantsCustoms)
	const [first = open.at(-1) ?? null, second] = suited
	if (second) throw new DomainError('invalid', 'severalShipments', { shipment: 'required' })
	return first
}

/** What is still awaited once a shipment has arrived. */
export async function shipmentsLeft(tx: Tx, deliveryId: string, event: StepEvent) {
	const arrived = await shipmentOfStep(tx, deliveryId, event)
	const left = (await awaited(tx, deliveryId)).filter(({ id }) => id !== arrived?.id)
	const atCustoms = left.filter(({ atCustomsOn }) => atCustomsOn !== null)
	return {
		othersAtCustoms: atCustoms.length > 0,
		othersOnTheWay: left.length > atCustoms.length,
		severalLeft: left.length > 1,
	}
}
