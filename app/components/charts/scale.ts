import { scaleLinear } from 'd3-scale'
import { drawable, type Figure } from './model.ts'
import type { RowMark } from './picture.ts'

/** One of thousands can still be seen. */
const SMALLEST = 0.006
/** What each stub takes from the length of the longest bar. */
const STUB = 0.1

/** Returns how long figures are beside the largest, from 0 to 1; a stub has room after the longest bar. */
export function lengths(figures: readonly Figure[], stubs = 0): (figure: number) => number {
	const most = Math.max(0, ...figures.map((figure) => drawable(figure) ?? 0))
	const longest = Math.max(0.5, 1 - stubs * STUB)
	const scale = scaleLinear([0, most || 1], [0, longest])
	return (figure) => (figure > 0 ? rounded(Math.max(SMALLEST, scale(figure))) : 0)
}

/** Places are written with four digits: a tenth of a pixel on a wide page. */
export const rounded = (place: number) => Math.round(place * 10_000) / 10_000

/** A mark for one figure that begins at the start of its row: a bar to scale, or a stub of fixed length. */
export function barOrStub(
	figure: Figure,
	length: (figure: number) => number,
	fill: 'move' | Fills,
): RowMark[] {
	if (typeof figure !== 'number') return [{ kind: 'stub', at: 0, order: 0, fill: figure }]
	return figure > 0 ? [{ kind: 'bar', from: 0, to: length(figure), fill }] : []
}
type Fills = Extract<RowMark, { kind: 'bar' }>['fill']

/** Lines across a plot at round numbers from 0, and where a number stands between the ground (0) and the top (1). */
export function levelsFor(
	most: number,
	isWhole = true,
): { numbers: number[]; level: (figure: number) => number } {
	const scale = scaleLinear([0, most > 0 ? most : 1], [0, 1]).nice(4)
	const numbers = scale.ticks(4).filter((number) => !isWhole || Number.isInteger(number))
	return { numbers, level: (figure) => rounded(Math.max(0, Math.min(1, scale(figure)))) }
}
