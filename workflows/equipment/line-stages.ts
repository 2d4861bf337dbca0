import type { LostPieces } from './events.ts'

/** How many pieces of a line a contract or a shipment is for; of them, those lost on the way and replaced. */
export type LinePieces = { lineId: string; quantity: number; lost?: number }

type Line = { id: string; quantity: number; short: number | null; damaged: number | null }
type Contract = { lines: readonly LinePieces[] }
type Consignment = { lines: readonly LinePieces[]; replaces: boolean; isReceived: boolean }
/** What was agreed for the lines and sent since the State signed off their specification. */
export type Goods = { contracts: readonly Contract[]; shipments: readonly Consignment[] }

/** Pieces of a line at each stage. `null`: an entry from before lines were recorded does not say it. */
export type LineStages = { contracted: number | null; shipped: number | null; received: number | null }

/** Adds up the pieces of one line; never those of unlike lines. */
function piecesOf({ id }: Pick<Line, 'id'>, entries: readonly Contract[]): number | null {
	if (entries.some(({ lines }) => lines.length === 0)) return null
	const rows = entries.flatMap(({ lines }) => lines.filter(({ lineId }) => lineId === id))
	return rows.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** What of the pieces of a shipment arrives. */
export const arriving = ({ lineId, quantity, lost = 0 }: LinePieces) => ({
	lineId,
	quantity: quantity - lost,
})

/** Returns how far the pieces of a line have come. What replaces lost or damaged pieces was not shipped twice. */
export const stagesOf = (line: Pick<Line, 'id'>, { contracts, shipments }: Goods): LineStages => ({
	contracted: piecesOf(line, contracts),
	shipped: piecesOf(
		line,
		shipments.filter(({ replaces }) => !replaces),
	),
	received: piecesOf(
		line,
		shipments.filter(({ isReceived }) => isReceived).map(({ lines }) => ({ lines: lines.map(arriving) })),
	),
})

/** The steps that state pieces by line. */
export type StagedStep = 'contract' | 'ship' | 'shipReplacement'

/**
 * Returns how many pieces of a line a step can still state: what no contract covers, what is contracted and not shipped,
 * what the inspection or a report found missing, damaged or lost. An entry without lines covered all of them.
 */
export function openPieces(
	line: Line,
	goods: Goods,
	step: StagedStep,
	lost: readonly LostPieces[] = [],
): number {
	const { contracted, shipped } = stagesOf(line, goods)
	if (step === 'contract') return contracted === null ? 0 : Math.max(0, line.quantity - contracted)
	if (step === 'ship')
		return shipped === null ? 0 : Math.max(0, Math.min(line.quantity, contracted ?? line.quantity) - shipped)
	const reported = lost.find(({ lineId }) => lineId === line.id)
	return reported ? reported.lost + reported.damaged : (line.short ?? 0) + (line.damaged ?? 0)
}
/** Returns what is wrong with the pieces stated by line, by the field of its row: `lines.0.quantity`. */
export function piecesErrors(
	stated: readonly LinePieces[],
	openOf: (lineId: string) => number,
): Record<string, string> {
	const wrong = stated.flatMap(({ lineId, quantity }, at): [string, string][] =>
		quantity > openOf(lineId) ? [[`lines.${at}.quantity`, `openPieces:${openOf(lineId)}`]] : [],
	)
	const isEmpty = stated.every(({ quantity }) => quantity === 0)
	return isEmpty ? { 'lines.0.quantity': 'required' } : Object.fromEntries(wrong)
}

/** Whether nothing of these lines is left to contract or to ship after the goods. */
export const isWhole = (lines: readonly Line[], goods: Goods, stage: 'contracted' | 'shipped'): boolean =>
	lines.every((line) => (stagesOf(line, goods)[stage] ?? line.quantity) >= line.quantity)
