import type { Theme, YesPartlyNo } from '../vocabulary.ts'

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

/** Figures of one year as stated by the State; `null` means "not known". */
export type YearFacts = {
	year: number
	persons: number | null
	children: number | null
	deaths: number | null
}

/** Known facts of a need that help to judge it. `null` means "not known", never "no". */
export type PriorityFacts = {
	/** The latest year first. */
	years: readonly YearFacts[]
	/** The main theme first. */
	themes: readonly Theme[]
	/** Articles of the Protocol that the State named. */
	articles: readonly number[]
	/** The request refers to a finding of a review. */
	review: boolean
	lawInForce: YesPartlyNo | null
	/** Number of ready parts of the site (power, store...) among those named; equipment only. */
	site: { ready: number; of: number } | null
	operatorsTrained: boolean | null
	/** A statement that officers remain in their posts; training only. */
	staffStay: boolean | null
	/** The budget line for maintenance is named; equipment only. */
	budgetLine: boolean | null
	/** Training or maintenance after the end of the assistance is assigned. */
	successor: boolean | null
	/** Equipment handed over earlier to the same institution: numbers found working at the last checks. */
	checked: { working: number; present: number } | null
	ldc: boolean
	lldc: boolean
	sids: boolean
	/**
	 * Number of deliveries by UNODC to the State in the last 36 months, and of those by others that the State declared.
	 */
	support: { delivered: number; declared: number }
	notCriminalized: YesPartlyNo | null
	conduct: number | null
	/** Share of women among the participants, in per cent; training only. */
	womenTarget: number | null
	womenAim: number
	/** Other States of the subregion that submitted needs in the last 36 months, and those with the same main theme. */
	neighbours: { all: number; sameTheme: number }
	rank: number
	ranks: number
}
