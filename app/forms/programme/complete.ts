import type { ProgrammeRecord } from './record.ts'

/** What a programme still needs before it can take needs, by field; a draft may do without. */
export function missingToOpen(record: ProgrammeRecord): Record<string, string> {
	const { kind, summary, deliveryModes, languages, evaluationPlan } = record
	return {
		...(summary.en === '' && { 'summary.en': 'required' }),
		...(deliveryModes.length === 0 && { deliveryModes: 'required' }),
		...(kind !== 'equipment' && languages.length === 0 && { languages: 'required' }),
		...(evaluationPlan === '' && { evaluationPlan: 'required' }),
	}
}

/** The same on the day on which it is opened: what may be committed must not be over. */
export const missingOn = (record: ProgrammeRecord, today: string): Record<string, string> => ({
	...missingToOpen(record),
	...(record.lastCommitment < today && { lastCommitment: 'inThePast' }),
})
