import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { NeedStatus } from '#prisma/generated/enums.ts'
import { conditions, type Facts } from '#workflows/facts.ts'
import type { ActingRole, Role } from '#workflows/roles.ts'

const scorers: readonly ActingRole[] = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
] satisfies readonly Role[]
const restarters: readonly ActingRole[] = ['triageOfficer', 'headquartersApprover'] satisfies readonly Role[]

/** Whether this person says how urgent a need is compared with others. Nobody does so in somebody else's place. */
export const isScorer = ({ role }: Actor) => scorers.includes(role)

/** Whether this person may ask for a need to be scored anew. */
export const maySettleAnew = ({ role }: Actor) => restarters.includes(role)

/** Where a need is scored: while a programme is sought for it. */
export const scoredStatuses = ['accepted', 'proposed', 'waitlisted', 'onHold'] as const satisfies NeedStatus[]
export const isScored = (status: NeedStatus) => (scoredStatuses as readonly NeedStatus[]).includes(status)

type Judged = Pick<Facts, 'stateIso3' | 'programmeId'>

/** Whether this person has no interest of their own in the State or the programme concerned. */
export const isImpartial = (actor: Actor, need: Judged) =>
	conditions.notRecused({ id: actor.id, role: actor.role, person: actor }, need as Facts)

/** Refuses whoever may not score this need, and a need that is not scored at present. */
export function requireScorer(actor: Actor, need: Judged & { status: NeedStatus }) {
	if (!isImpartial(actor, need)) throw new DomainError('refused', 'notRecused')
	if (!isScored(need.status)) throw new DomainError('conflict', 'notScored')
}
