/** What makes one need come before another, in the order in which a page shows it. */
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

/** Whole numbers from 0; only their shares matter. */
export type PriorityWeights = Record<PriorityCriterion, number>

/** As the product ships them. */
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

/** Two officers who are further apart than this, in points of 100, need a third. */
export const defaultGap = 20
