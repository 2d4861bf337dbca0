import type { Points } from '../matching/fit/points.ts'

/** The points for the place that a State itself gave the need among those of its request: the first one has all. */
export function pointsOfRank(rank: number, of: number): Points {
	if (rank <= 1 || of <= 1) return 4
	if (rank >= of) return 0
	const before = (rank - 1) / (of - 1)
	if (before <= 1 / 3) return 3
	return before <= 2 / 3 ? 2 : 1
}
