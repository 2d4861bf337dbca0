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
	if (!officer || !worksOn(officer, facts)) throw refuse('notTheRightPerson')
	const recused = await tx.recusal.count({
		where: { personId: officerId, stateIso3: facts.stateIso3, endedAt: null },
	})
	if (recused > 0) throw refuse('notTheRightPerson')
	if (officerId !== facts.officerId) return
	if (event.type === 'reassign') throw refuse('sameOfficer')
	if (event.type === 'approveReopening' && isReconsidered(snapshot)) throw refuse('anotherOfficer')
}

/** Whether what the State asks for is that another officer looks at a decision again. */
export const isReconsidered = (snapshot: unknown) =>
	(snapshot as { context?: { reopening?: string } }).context?.reopening === 'RECONSIDERATION'

type Officer = { regions: readonly string[]; nationality: string | null }

/** Whether somebody works for the region of a request, and is no national of its State. */
export const worksOn = ({ regions, nationality }: Officer, { region, stateIso3 }: Found['facts']) =>
	nationality !== stateIso3 && (regions.length === 0 || (region !== null && regions.includes(region)))
