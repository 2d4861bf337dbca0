import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Found, StepEvent } from '../subjects/subject.ts'

const refuse = (key: string) => new DomainError('invalid', key, { officerId: key })

/**
 * Refuses whoever cannot be given this request: no case officer, another region, a national of the State or somebody
 * who does not decide on it, whoever has it already; and for a reconsideration whoever had it before.
 */
export async function requireNextOfficer(tx: Tx, { facts, snapshot }: Found, event: StepEvent) {
	const officerId = String(event.officerId)
	const officer = await tx.person.findFirst({
		where: { id: officerId, role: 'caseOfficer', suspendedAt: null },
		select: { regions: true, nationality: true },
	})
	const regions = officer?.regions ?? []
	const isOutside = regions.length > 0 && !(facts.region && regions.includes(facts.region))
	if (!officer || isOutside || officer.nationality === facts.stateIso3) throw refuse('notTheRightPerson')
	const recused = await tx.recusal.count({
		where: { personId: officerId, stateIso3: facts.stateIso3, endedAt: null },
	})
	if (recused > 0) throw refuse('notTheRightPerson')
	if (event.type === 'reassign' && officerId === facts.officerId) throw refuse('sameOfficer')
	const { reopening } = (snapshot as { context: { reopening?: string } }).context
	if (event.type === 'approveReopening' && reopening === 'RECONSIDERATION' && officerId === facts.officerId)
		throw refuse('anotherOfficer')
}
