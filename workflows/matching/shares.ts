/** What one criterion adds to a score. `share` is in hundredths of a point of 100. */
type Shared = { weight: number; points: number; share: number }

const WHOLE = 10_000

/**
 * Gives each part its hundredths and answers their sum, the total; `whole` is what all of the weights with all of the
 * points come to. What rounding down leaves over goes to the largest remainders, so that the shares add up to the
 * total whatever the weights are.
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
