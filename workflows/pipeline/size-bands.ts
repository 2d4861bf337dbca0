import type { CategoryTotal } from '../equipment/need-lines.ts'

/** Where a size begins: quantities from one to before the next are comparable. */
export const sizeBands = [1, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000] as const

/** Which size a quantity has, counted from 1 as `width_bucket` of the database counts; 0 below all of them. */
export const sizeOf = (quantity: number): number => sizeBands.filter((from) => from <= quantity).length

/**
 * A quantity as it is told of a need whose State is not named: the least of its size. An exact one could be found
 * again in a list where the State is named.
 */
export const coarseQuantity = (quantity: number | null): number | null =>
	quantity === null ? null : (sizeBands[sizeOf(quantity) - 1] ?? 0)

/** The same of equipment, by category. */
export const coarseLines = <Line extends Pick<CategoryTotal, 'quantity'>>(lines: readonly Line[]): Line[] =>
	lines.map((line) => ({ ...line, quantity: coarseQuantity(line.quantity) }))
