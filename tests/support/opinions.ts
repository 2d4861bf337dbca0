import type { Opinions } from '#app/forms/priority-score.ts'
import type { Points } from '#workflows/matching/fit/points.ts'
import { type PriorityCriterion, priorityCriteria } from '#workflows/priority/criteria.ts'

type Given = Partial<Record<PriorityCriterion, Points | null>>

/** A sheet with the same points for every criterion, unless others are given. */
export const opinions = (points: Points | null, given: Given = {}, comment = ''): Opinions =>
	Object.fromEntries(
		priorityCriteria.map((criterion) => {
			return [criterion, { points: criterion in given ? (given[criterion] ?? null) : points, comment }]
		}),
	) as Opinions
