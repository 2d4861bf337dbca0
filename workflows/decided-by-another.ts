import type { Facts } from './facts.ts'
import type { NoticeName } from './notices.ts'

type Person = 'assessorId' | 'proposerId' | 'declinerId'

/** What asks for a second person, and whose own doing it is about: they may not decide it, and are not asked to. */
const secondPerson: Partial<Record<NoticeName, Person>> = {
	decisionsToApprove: 'proposerId',
	declineToApprove: 'declinerId',
	reconsiderationAsked: 'declinerId',
	dueDiligenceToDecide: 'assessorId',
}

/** Who must not be asked by this notice to decide; null where everybody it is for may. */
export function mayNotDecide(notice: NoticeName, facts: Pick<Facts, Person>): string | null {
	const person = secondPerson[notice]
	return person ? facts[person] : null
}
