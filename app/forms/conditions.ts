import { isNameOf } from '#workflows/names.ts'
import { equipmentControl } from '#workflows/vocabulary.ts'
import type { NeedSection, RequestSection } from './section-names.ts'
import { zeroOrUnknown } from './uncertain-zeros.ts'

type Values = Record<string, unknown>
type Condition = (values: Values) => boolean

const is = (name: string, ...codes: string[]): Condition => {
	return (values) => codes.includes(String(values[name] ?? ''))
}
const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'
/** What may have been a blank is asked for what a blank is. */
const amountOf = (value: unknown) => (value === zeroOrUnknown ? 0 : Number(value || 0))

/** Equipment that identifies, records or follows people: the law on the data it collects must be stated. */
const recordsPersons: Condition = ({ lines }) =>
	[lines ?? []].flat().some((line) => {
		const { category }: { category?: unknown } = line ?? {}
		if (typeof category !== 'string' || !isNameOf(equipmentControl, category)) return false
		return category === 'DRONE' || equipmentControl[category] === 'human_rights_review'
	})

/**
 * Conditions of fields that are not always required. Pages, checks, review, workbook and receipt all use them, so that
 * a field that was not shown is never missing.
 */
const conditions: Partial<Record<RequestSection | NeedSection, Record<string, Condition>>> = {
	about: {
		originDetail: is('origin', 'WORKING_GROUP', 'ASSESSMENT', 'FOLLOW_UP'),
		reviewCluster: is('origin', 'REVIEW_MECHANISM'),
		reviewObservation: is('origin', 'REVIEW_MECHANISM'),
	},
	institution: {
		leadType: ({ leadName }) => String(leadName ?? '').trim() !== '',
	},
	situation: {
		legalBasisCitation: is('legalBasis', 'YES', 'PARTLY'),
		nationalStrategyLink: is('nationalStrategy', 'YES', 'DRAFT'),
		support: ({ noSupport }) => !isTicked(noSupport),
		difficultiesOther: ({ difficulties }) => [difficulties].flat().includes('OTHER'),
	},
	rights: {
		oversight: is('securityForce', 'YES'),
		conduct: is('securityForce', 'YES'),
		conductText: is('securityForce', 'YES'),
		contributionAmount: is('contribution', 'CASH', 'BOTH'),
		contributionCurrency: is('contribution', 'CASH', 'BOTH'),
		contributionText: is('contribution', 'IN_KIND', 'CASH', 'BOTH'),
	},
	need: {
		urgencyEvent: is('urgency', 'U1'),
		urgencyEventOn: is('urgency', 'U1'),
	},
	training: {
		womenPlan: ({ womenTarget }) =>
			womenTarget !== undefined && womenTarget !== '' && amountOf(womenTarget) < 30,
	},
	equipment: {
		maintenanceCurrency: ({ maintenanceAmount }) => amountOf(maintenanceAmount) > 0,
		noMaintenanceReason: ({ maintenanceAmount }) => amountOf(maintenanceAmount) === 0,
		includeUserTraining: is('operators', 'TO_BE_TRAINED'),
		trainingNeed: is('operators', 'TO_BE_TRAINED'),
		dataLaw: recordsPersons,
		dataRetention: recordsPersons,
		dataAccess: recordsPersons,
	},
}

/** Whether a field applies, given the typed or stored values of its section. */
export const isAsked = (section: RequestSection | NeedSection, name: string, values: Values): boolean =>
	conditions[section]?.[name]?.(values) ?? true

/** The fields on which the condition of a field depends. */
export function decidedBy(section: RequestSection | NeedSection, name: string): string[] {
	const read = new Set<string>()
	const none: Values = {}
	const watched = new Proxy(none, { get: (_, answer) => void read.add(String(answer)) })
	conditions[section]?.[name]?.(watched)
	return [...read]
}

/** The fields of a section that have a condition. */
export const conditionalFields = (section: RequestSection | NeedSection): string[] =>
	Object.keys(conditions[section] ?? {})
