import { languages } from '#workflows/languages.ts'
import type { ProgrammeRecord } from './record-shape.ts'

/** A warning for the manager before the record is published; it blocks nothing. */
export type Warning =
	| { code: 'missingTitles' | 'missingSummaries'; languages: string[] }
	| { code: 'costAboveBudget'; cost: number; budget: number; currency: string }
	| { code: 'seatsWithoutCohort'; count: number }

/** Returns the warnings for a valid record. */
export function warningsOf(record: ProgrammeRecord): Warning[] {
	const warnings: Warning[] = []
	const missing = (texts: ProgrammeRecord['titles']) => languages.filter((language) => texts[language] === '')
	const [noTitle, noSummary] = [missing(record.titles), missing(record.summary)]
	if (noTitle.length > 0) warnings.push({ code: 'missingTitles', languages: noTitle })
	if (noSummary.length > 0) warnings.push({ code: 'missingSummaries', languages: noSummary })

	const { costPerUnit = 0, capacity, budget, currency = '', cohorts } = record
	const cost = costPerUnit * capacity
	if (budget !== undefined && cost > budget)
		warnings.push({ code: 'costAboveBudget', cost, budget, currency })
	const seats = cohorts.reduce((sum, cohort) => sum + cohort.seats, 0)
	if (seats > 0 && seats < capacity) warnings.push({ code: 'seatsWithoutCohort', count: capacity - seats })
	return warnings
}

/** Returns what a programme lacks before it can be opened, by field; a draft may lack it. */
export function missingToOpen(record: ProgrammeRecord): Record<string, string> {
	const { kind, summary, deliveryModes, languages, evaluationPlan } = record
	return {
		...(summary.en === '' && { 'summary.en': 'required' }),
		...(deliveryModes.length === 0 && { deliveryModes: 'required' }),
		...(kind !== 'equipment' && languages.length === 0 && { languages: 'required' }),
		...(evaluationPlan === '' && { evaluationPlan: 'required' }),
	}
}

/** The same on the opening day: the last day for commitments must not have passed. */
export const missingOn = (record: ProgrammeRecord, today: string): Record<string, string> => ({
	...missingToOpen(record),
	...(record.lastCommitment < today && { lastCommitment: 'inThePast' }),
})
