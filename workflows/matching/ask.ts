import type { Finding } from './finding.ts'

/** Questions to a State, in the order of the words. */
export const questions = [
	'taType',
	'category',
	'themes',
	'institution',
	'languages',
	'quantity',
	'smaller',
	'dates',
	'law',
	'trainers',
	'support',
] as const
export type Question = (typeof questions)[number]

/** The question that settles a finding. Facts that only UNODC knows have none. */
const questionBehind: Partial<Record<Finding['reason'], Question>> = {
	'reasons.kind.typeUnknown': 'taType',
	'reasons.category.categoryUnknown': 'category',
	'reasons.theme.themeUnknown': 'themes',
	'reasons.institution.institutionUnknown': 'institution',
	'reasons.language.languageUnknown': 'languages',
	'reasons.capacity.quantityUnknown': 'quantity',
	'reasons.capacity.minimumUnknown': 'smaller',
	'reasons.capacity.categoriesUnknown': 'quantity',
	'reasons.capacity.categoriesMinimumUnknown': 'smaller',
	'reasons.money.quantityUnknown': 'quantity',
	'reasons.money.minimumUnknown': 'smaller',
	'reasons.dates.datesUnknown': 'dates',
	'reasons.cohort.datesUnknown': 'dates',
	'reasons.cohort.roomUnknown': 'smaller',
	'reasons.law.lawUnknown': 'law',
	'reasons.law.partly': 'law',
	'reasons.trainers.trainersUnknown': 'trainers',
	'reasons.repetition.historyUnknown': 'support',
	'reasons.repetition.alike': 'support',
}

/** Returns the questions to the State that settle these findings, each once. */
export function questionsFor(findings: readonly Finding[]): Question[] {
	const asked = new Set(findings.map(({ result, reason }) => result === 'unknown' && questionBehind[reason]))
	return questions.filter((question) => asked.has(question))
}
