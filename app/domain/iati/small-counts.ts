const SMALLEST = 5
type Count = { sex: string; n: number }

/**
 * The counts by sex that can be published beside their total: one below 5 is left out, and with it as many others, the
 * smallest first, as are needed so that the total does not tell it. Zero can be published.
 */
export function publishedCounts(counts: readonly Count[]): Count[] {
	const filled = counts.filter(({ n }) => n > 0).sort((one, other) => one.n - other.n)
	const hidden = filled.filter(({ n }) => n < SMALLEST)
	if (hidden.length === 0) return counts.filter(({ n }) => n > 0)
	const left = filled.slice(hidden.length)
	const sum = () => hidden.reduce((all, { n }) => all + n, 0)
	while (left.length > 0 && (hidden.length < 2 || sum() < SMALLEST)) {
		const next = left.shift()
		if (next) hidden.push(next)
	}
	return left
}

/** Whether a total of persons can be published. */
export const isPublishedTotal = (total: number) => total === 0 || total >= SMALLEST
