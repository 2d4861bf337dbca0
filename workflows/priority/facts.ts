import type { Theme, YesPartlyNo } from '../vocabulary.ts'

/** The figures of one year as the State gave them; `null` means "not known". */
export type YearFacts = {
	year: number
	persons: number | null
	children: number | null
	deaths: number | null
}

/** What is known of a need and may help to judge it. `null` means "not known", never "no". */
export type PriorityFacts = {
	/** The latest year first. */
	years: readonly YearFacts[]
	/** The main theme first. */
	themes: readonly Theme[]
	/** The request refers to a finding of a review. */
	review: boolean
	lawInForce: YesPartlyNo | null
	/** Parts of the site (power, store...) that are ready, of those named; equipment only. */
	site: { ready: number; of: number } | null
	operatorsTrained: boolean | null
	/** A text that says officers stay in their posts; training only. */
	staffStay: boolean | null
	/** The budget line for maintenance is named; equipment only. */
	budgetLine: boolean | null
	/** Who will train or maintain after the help has ended is written down. */
	successor: boolean | null
	/** Of the equipment handed over to the same authority before: what the last checks found working. */
	checked: { working: number; present: number } | null
	ldc: boolean
	lldc: boolean
	sids: boolean
	/** What this office brought to the State in the last 36 months, and what the State says that others brought. */
	support: { delivered: number; declared: number }
	notCriminalized: YesPartlyNo | null
	conduct: number | null
	/** The share of women among the learners, in per cent; training only. */
	womenTarget: number | null
	womenAim: number
	/** Other States of the same subregion that have filed needs in the last 36 months, and those with the same main theme. */
	neighbours: { all: number; sameTheme: number }
	rank: number
	ranks: number
}
