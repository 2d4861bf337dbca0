import { isAsked } from './conditions.ts'
import type { NeedSection, RequestSection } from './section-names.ts'

type Values = Record<string, unknown>

/**
 * What UNODC usually needs to decide on a request and to match its needs, and what a State may not know when it asks:
 * none of it prevents sending, and nothing has to be invented. Who reads the request sees which of these were left open,
 * and can ask. Found by filing public needs: no source says all of it.
 */
export const usuallyNeeded: Partial<Record<RequestSection | NeedSection, readonly string[]>> = {
	about: ['origin'],
	situation: ['routeRole', 'modes', 'legalBasis', 'nationalStrategy', 'existingEfforts', 'difficulties'],
	rights: [
		'securityForce',
		'oversight',
		'conductText',
		'migrantsNotCriminalized',
		'migrantsNotCriminalizedText',
		'sustainability',
		'contribution',
	],
	need: [
		'expectedResult',
		'indicators',
		'beneficiaryUnit',
		'places',
		'persons',
		'urgency',
		'urgencyReason',
		'earliest',
		'latest',
		'genderRights',
	],
	training: [
		'topics',
		'level',
		'learners',
		'participants',
		'minimumParticipants',
		'deliveryModes',
		'languages',
		'releaseAssurance',
	],
	equipment: [
		'justification',
		'site',
		'noMaintenanceReason',
		'maintenanceResponsible',
		'maintenancePlan',
		'operators',
		'consignee',
		'dataLaw',
		'dataRetention',
		'dataAccess',
	],
	advisory: ['product', 'counterpart', 'languages', 'quantity'],
}

/** Other fields that answer the same question. */
const answeredBy: Readonly<Record<string, readonly string[]>> = {
	beneficiaryUnit: ['beneficiaries'],
	persons: ['sites', 'units'],
}

/** The fields of a section that were left open although they apply; none of a section without any answer. */
export function leftOpen(section: RequestSection | NeedSection, values?: Values): string[] {
	if (!values) return []
	return (usuallyNeeded[section] ?? []).filter(
		(name) =>
			isAsked(section, name, values) &&
			[name, ...(answeredBy[name] ?? [])].every((field) => isBlank(values[field])),
	)
}

/** Empty, or of parts that are all empty. */
function isBlank(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isBlank)
	if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank)
	return value === undefined || value === null || value === ''
}
