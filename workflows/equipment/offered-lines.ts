import { linesSupplied, type NeedLine } from './need-lines.ts'

/** A line of a need with its id, as offers refer to it. */
export type LineOfNeed = NeedLine & { id: string }

/** How many of a line are offered. */
export type OfferedLine = { lineId: string; quantity: number }

const leastOf = ({ minimumQuantity }: NeedLine) => minimumQuantity ?? 1

/**
 * Divides a quantity that was stated for a need as a whole: the least useful quantity of each line first, then the rest
 * in the order of the State. Null if it is not enough for the least of every line, or more than all of them.
 */
export function spread(lines: readonly LineOfNeed[], quantity: number): OfferedLine[] | null {
	let left = quantity - lines.reduce((sum, line) => sum + leastOf(line), 0)
	if (left < 0) return null
	const offered = lines.map((line) => {
		const more = Math.min(left, Math.max(0, (line.quantity ?? leastOf(line)) - leastOf(line)))
		left -= more
		return { lineId: line.id, quantity: leastOf(line) + more }
	})
	return left > 0 ? null : offered
}

type Offer = {
	lines: readonly LineOfNeed[]
	offered: readonly OfferedLine[]
	/** Whether the rest of the need goes on looking for a programme; else every line must be offered. */
	inPart: boolean
	programme: { categories: readonly string[] }
}

type LineError = 'moreThanAsked' | 'belowMinimum' | 'doesNotFit' | 'required'

/** Returns what is wrong with an offer by line, by the field of its row: `lines.0.quantity`. */
export function offerErrors({ lines, offered, inPart, programme }: Offer): Record<string, LineError> {
	const supplied = new Set(linesSupplied(lines, programme).map(({ id }) => id))
	const errorOf = (line: LineOfNeed): LineError | null => {
		const quantity = offered.find(({ lineId }) => lineId === line.id)?.quantity ?? 0
		if (quantity === 0) return inPart ? null : 'belowMinimum'
		if (!supplied.has(line.id)) return 'doesNotFit'
		if (line.quantity !== null && quantity > line.quantity) return 'moreThanAsked'
		return quantity < leastOf(line) ? 'belowMinimum' : null
	}
	const wrong = lines.flatMap((line, at) => {
		const error = errorOf(line)
		return error ? [[`lines.${at}.quantity`, error] as const] : []
	})
	const isEmpty = offered.every(({ quantity }) => quantity === 0)
	return isEmpty ? { 'lines.0.quantity': 'required' } : Object.fromEntries(wrong)
}

/** Returns the part of each line that is offered, and what is left of it; a line without any is left out. */
export function divided<Line extends LineOfNeed>(lines: readonly Line[], offered: readonly OfferedLine[]) {
	const part = (quantityOf: (line: Line) => number | null) =>
		lines.flatMap((line) => {
			const quantity = quantityOf(line)
			if (quantity === 0) return []
			const { minimumQuantity: least } = line
			return [
				{ ...line, quantity, minimumQuantity: least === null ? null : Math.min(least, quantity ?? least) },
			]
		})
	const givenOf = ({ id }: Line) => offered.find(({ lineId }) => lineId === id)?.quantity ?? 0
	return {
		offered: part(givenOf),
		rest: part((line) => {
			const given = givenOf(line)
			if (line.quantity === null) return given > 0 ? 0 : null
			return line.quantity - given
		}),
	}
}

/** Returns the lines with what is given of each in place of its quantity. */
export const withGiven = <Line extends LineOfNeed>(lines: readonly Line[], given: readonly OfferedLine[]) =>
	lines.map((line) => ({
		...line,
		quantity: given.find(({ lineId }) => lineId === line.id)?.quantity ?? 0,
	}))
