import type { Placed } from '../picture.ts'

/** Turns places from 0 to 1, counted from where reading begins, into those of a drawing. */
export type Across = {
	at: (place: number) => string | number
	/** The left edge and the width of what reaches from one place to another. */
	span: (from: number, to: number) => { x: string | number; width: string | number }
	/** Moves by pixels in the direction of reading: the left edge of something so wide. */
	after: (pixels: number, width: number) => number
	anchor: (anchor: Placed['anchor']) => Placed['anchor']
}

const percent = (place: number) => `${Math.round(place * 10_000) / 100}%`

/** Across a page, in per cent of whatever width there is; `start` of a text follows the direction of the page. */
export const acrossPage = (mirrored: boolean): Across => ({
	at: (place) => percent(mirrored ? 1 - place : place),
	span: (from, to) => ({ x: percent(mirrored ? 1 - to : from), width: percent(to - from) }),
	after: (pixels, width) => (mirrored ? -pixels - width : pixels),
	anchor: (anchor) => anchor,
})

const opposite = { start: 'end', middle: 'middle', end: 'start' } as const

/** Across a file, in its units; programs that draw files know no direction, so that `start` is always left. */
export const acrossFile = (mirrored: boolean, left: number, width: number): Across => {
	const round = (place: number) => Math.round(place * 10) / 10
	return {
		at: (place) => round(left + (mirrored ? 1 - place : place) * width),
		span: (from, to) => ({
			x: round(left + (mirrored ? 1 - to : from) * width),
			width: round((to - from) * width),
		}),
		after: (pixels, wide) => (mirrored ? -pixels - wide : pixels),
		anchor: (anchor) => (mirrored ? opposite[anchor] : anchor),
	}
}
