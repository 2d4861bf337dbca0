/** The first and last day of each range; the last has no end. */
const ranges = [
	{ from: 0, to: 7 },
	{ from: 8, to: 14 },
	{ from: 15, to: 28 },
	{ from: 29, to: 56 },
	{ from: 57, to: null },
] as const

export type AgeBin = { from: number; to: number | null; count: number }

const DAY = 24 * 60 * 60 * 1000

/** Counts rows by how many days they have waited at a moment; none is left out, also not one of the future. */
export function agesOf(rows: readonly { since: Date }[], at: Date): AgeBin[] {
	const ages = rows.map(({ since }) => Math.max(0, Math.floor((at.getTime() - since.getTime()) / DAY)))
	return ranges.map(({ from, to }) => ({
		from,
		to,
		count: ages.filter((age) => age >= from && (to === null || age <= to)).length,
	}))
}
