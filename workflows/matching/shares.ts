/** One criterion of a score. `share` is in hundredths of a point of 100. */
type Shared = { weight: number; points: number; share: number }

const WHOLE = 10_000

/**
 * Sets the hundredths of each part and returns their sum, the total; `whole` is the product of all weights and the most
 * points. The remainder of rounding down goes to the largest fractions, so that the shares always add up to the total.
 */
export function shareOut(parts: readonly Shared[], whole: number): number {
	let earned = 0
	let given = 0
	for (const part of parts) {
		const exact = part.weight * part.points * WHOLE
		earned += exact
		part.share = Math.floor(exact / whole)
		given += part.share
	}
	const total = Math.round(earned / whole)
	if (total > given) giveRest(parts, whole, total - given)
	return total
}

function giveRest(parts: readonly Shared[], whole: number, rest: number) {
	const remainder = ({ weight, points }: Shared) => (weight * points * WHOLE) % whole
	const byRemainder = parts.toSorted((one, other) => remainder(other) - remainder(one))
	for (const part of byRemainder.slice(0, rest)) part.share += 1
}
