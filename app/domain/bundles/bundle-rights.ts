import { factsOf } from '#app/domain/core/subjects/facts-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { conditions } from '#workflows/facts.ts'
import type { Role } from '#workflows/roles.ts'

/** The posts that bundle the needs of several States. */
export const bundlingRoles = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
] as const satisfies readonly Role[]

/** Of a confidential request, only triage and headquarters put a need beside those of others. */
export const seesConfidential = ({ role }: Actor) => role !== 'caseOfficer'

/** Whether no interest keeps this person from deciding on a State. */
export const isImpartial = (person: Actor, stateIso3: string) => {
	const facts = factsOf({ ...nobody, stateIso3, state: { region: null } })
	return conditions.notRecused({ ...person, person }, facts)
}

const nobody = { drafterId: '', proposerId: null, officerId: null, dueDiligence: 'notNeeded' }
