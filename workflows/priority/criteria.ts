/** Criteria of the priority score, in the order of the page. */
export const priorityCriteria = [
	'harm',
	'duty',
	'absorption',
	'sustainability',
	'equity',
	'rights',
	'route',
	'rank',
] as const
export type PriorityCriterion = (typeof priorityCriteria)[number]

/** Whole numbers from 0; only their ratios matter. */
export type PriorityWeights = Record<PriorityCriterion, number>

/** Default weights. */
export const defaultPriorityWeights: PriorityWeights = {
	harm: 20,
	duty: 15,
	absorption: 15,
	sustainability: 15,
	equity: 15,
	rights: 10,
	route: 5,
	rank: 5,
}

/** If two officers differ by more than this, in points of 100, a third scores. */
export const defaultGap = 20
