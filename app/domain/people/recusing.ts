import type { Actor } from '#app/platform/actor.ts'
import type { Role } from '#workflows/roles.ts'

/** The posts that decide on requests and needs. */
export const decidingRoles = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'programmeManager',
	'dueDiligenceOfficer',
] as const satisfies readonly Role[]

/** Whether this person records the interests of others, and ends what was recorded. */
export const seesToRecusals = ({ role }: Actor) => role === 'triageOfficer' || role === 'administrator'

/** Nobody gives themselves back what they were kept from. */
export const mayEndRecusal = (actor: Actor, personId: string) =>
	seesToRecusals(actor) && personId !== actor.id
