import { isOneOf } from '#workflows/names.ts'
import type { LostPieces } from './events.ts'
import { arriving, type Goods, type LinePieces, stagesOf } from './line-stages.ts'
import { afterHandover } from './transitions.ts'

/** A report of lost or damaged pieces of one line, and the state of the delivery at that time. */
export type ReportedLoss = LostPieces & { origin: string }

/** Whether the goods were the State's when they were lost. */
export const isAfterHandover = ({ origin }: Pick<ReportedLoss, 'origin'>): boolean =>
	isOneOf(afterHandover, origin)

type Line = { id: string; quantity: number; ok: number | null }

/**
 * Returns how many pieces of a line there are to lose: before the handover those sent and not lost since, after it those
 * handed over in good order and not lost since. Shipments from before lines were recorded bring all of them.
 */
export function piecesThere(
	line: Line,
	goods: Goods,
	{ origin, earlier }: { origin: string; earlier: readonly ReportedLoss[] },
): number {
	if (!isAfterHandover({ origin })) return sentOf(line, goods) ?? line.quantity
	const lost = earlier.filter((each) => each.lineId === line.id && isAfterHandover(each))
	return Math.max(0, (line.ok ?? line.quantity) - lost.reduce((sum, each) => sum + each.lost, 0))
}

/** The pieces of a line that were reported lost before its handover, and lost or damaged since the State has them. */
export type LineLosses = { lostBefore: number; lostSince: number; damagedSince: number }

/** Adds up what the reports say of one line. What was damaged on the way is found, or not, by the inspection. */
export function lossesOfLine(lineId: string, reports: readonly ReportedLoss[]): LineLosses {
	const [since, before] = [true, false].map((isAfter) =>
		reports.filter((each) => each.lineId === lineId && isAfterHandover(each) === isAfter),
	)
	const sum = (name: 'lost' | 'damaged', of: readonly ReportedLoss[] = []) =>
		of.reduce((total, each) => total + each[name], 0)
	return {
		lostBefore: sum('lost', before),
		lostSince: sum('lost', since),
		damagedSince: sum('damaged', since),
	}
}

/** The pieces that arrive or have arrived with all shipments; what replaces lost ones is sent again. */
const sentOf = (line: Line, { shipments }: Goods) =>
	stagesOf(line, { contracts: [], shipments: shipments.map((each) => ({ ...each, isReceived: true })) })
		.received

/** Whether nothing of a shipment can arrive any more. One without lines does not say what it brings. */
export const isLost = ({ lines }: { lines: readonly LinePieces[] }): boolean =>
	lines.length > 0 && lines.every((row) => arriving(row).quantity <= 0)

type Arriving = { lines: readonly LinePieces[]; isReceived: boolean }

/**
 * Takes lost pieces off the shipments, by line; a number below zero gives pieces back. A report does not say which
 * shipment lost them: one still under way comes before one that has arrived, one that is covered as a whole before the
 * others, then they follow in their order.
 */
export function withLosses<Shipment extends Arriving>(
	shipments: readonly Shipment[],
	lost: ReadonlyMap<string, number>,
): Shipment[] {
	const left = new Map(lost)
	const isCovered = ({ lines }: Arriving) =>
		lines.every((row) => arriving(row).quantity <= (left.get(row.lineId) ?? 0))
	const place = (each: Arriving) => Number(each.isReceived) * 2 + Number(!isCovered(each))
	return shipments
		.map((shipment) => ({ shipment, place: place(shipment) }))
		.toSorted((one, other) => one.place - other.place)
		.map(({ shipment }) => ({
			...shipment,
			lines: shipment.lines.map((row) => {
				const rest = left.get(row.lineId) ?? 0
				const taken = Math.max(-(row.lost ?? 0), Math.min(rest, arriving(row).quantity))
				left.set(row.lineId, rest - taken)
				return taken === 0 ? row : { ...row, lost: (row.lost ?? 0) + taken }
			}),
		}))
}
