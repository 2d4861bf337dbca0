/** A number fit to be shown to outsiders, or `few` for 1 to 4: so small a number could name a State. */
export type Figure = number | 'few'

/** How many of the counted rows come from requests classified as confidential. */
export type Counted = { total: number; confidential: number }

const SMALLEST = 5
const SMALLEST_WITH_CONFIDENTIAL = 10

/** Hides small numbers. What is confidential counts only where it disappears among at least ten. */
export function publishable({ total, confidential }: Counted): Figure {
	const counted = total < SMALLEST_WITH_CONFIDENTIAL ? total - confidential : total
	return counted > 0 && counted < SMALLEST ? 'few' : counted
}
