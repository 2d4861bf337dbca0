/** What makes one programme suit a need better than another, in the order in which a page shows it. */
export const fitCriteria = [
	'theme',
	'quantity',
	'timing',
	'mode',
	'language',
	'institution',
	'closeness',
] as const
export type FitCriterion = (typeof fitCriteria)[number]

/** Whole numbers from 0; only their shares matter. */
export type FitWeights = Record<FitCriterion, number>

/** The key of the setting that holds other weights than these. */
export const fitSetting = 'matching.fit'

/** As the product ships them. */
export const defaultFitWeights: FitWeights = {
	theme: 30,
	quantity: 15,
	timing: 15,
	mode: 10,
	language: 10,
	institution: 10,
	closeness: 10,
}
