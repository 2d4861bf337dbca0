/** Every hard rule, in the order of the page, with its possible reasons. */
export const reasons = {
	status: ['open', 'draft', 'full', 'closed'],
	geography: ['worldwide', 'named', 'inRegion', 'excluded', 'elsewhere', 'regionUnknown'],
	kind: ['sameType', 'anyType', 'otherKind', 'otherType', 'typeUnknown'],
	category: [
		'notEquipment',
		'supplied',
		'partlySupplied',
		'anyCategory',
		'notSupplied',
		'adviceOnly',
		'categoryUnknown',
	],
	theme: ['shared', 'none', 'themeUnknown'],
	institution: ['eligible', 'anyInstitution', 'notEligible', 'institutionUnknown'],
	language: ['notNeeded', 'anyLanguage', 'shared', 'interpreted', 'none', 'languageUnknown'],
	capacity: [
		'enough',
		'partly',
		'daysToAgree',
		'full',
		'short',
		'stateLimit',
		'belowMinimum',
		'quantityUnknown',
		'minimumUnknown',
		'categoriesEnough',
		'categoriesPartly',
		'categoriesShort',
		'categoriesStateLimit',
		'categoriesUnknown',
		'categoriesMinimumUnknown',
	],
	money: [
		'noBudget',
		'enough',
		'partly',
		'spent',
		'short',
		'excluded',
		'costUnknown',
		'quantityUnknown',
		'minimumUnknown',
	],
	dates: ['inside', 'commitmentPassed', 'fundingEnded', 'apart', 'datesUnknown'],
	cohort: ['noCohorts', 'open', 'full', 'apart', 'begun', 'datesUnknown', 'roomUnknown'],
	oda: [
		'notRequired',
		'listed',
		'listedEnded',
		'notListed',
		'notListedEnded',
		'stateUnknown',
		'stateUnknownEnded',
		'noList',
	],
	law: ['notRequired', 'inForce', 'partly', 'missing', 'lawUnknown'],
	trainers: ['notRequired', 'trained', 'missing', 'trainersUnknown'],
	dueDiligence: ['notNeeded', 'cleared', 'outsidePolicy', 'open', 'refused'],
	exclusions: ['notEquipment', 'clean', 'excluded', 'notScreened'],
	donors: ['noConditions', 'someExclude', 'someExcludeOpen', 'allExclude'],
	repetition: ['none', 'repeated', 'alike', 'historyUnknown'],
} as const

export type Rule = keyof typeof reasons
type ReasonOf<Name extends Rule> = (typeof reasons)[Name][number]

/** The finding of one rule. `reason` is a key of the words namespace `matching`, `values` are for its placeholders. */
export type Finding = {
	rule: Rule
	result: 'pass' | 'fail' | 'unknown'
	reason: { [Name in Rule]: `reasons.${Name}.${ReasonOf<Name>}` }[Rule]
	values?: Record<string, string | number>
}

/** Returns the three possible findings of one rule; only its listed reasons are allowed. */
export function answersOf<Name extends Rule>(rule: Name) {
	const answer =
		(result: Finding['result']) =>
		(reason: ReasonOf<Name>, values?: Finding['values']): Finding => ({
			rule,
			result,
			// TypeScript forgets that the reason is one of this rule.
			reason: `reasons.${rule}.${reason}` as Finding['reason'],
			...(values && { values }),
		})
	return { pass: answer('pass'), fail: answer('fail'), unknown: answer('unknown') }
}
