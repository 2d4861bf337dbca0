import type { StepEvent } from '#app/domain/core/subjects/subject.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** A decision is due on every need that has not been withdrawn, once. */
export async function requireEveryNeed(tx: Tx, requestId: string, event: StepEvent) {
	const needs = await tx.need.findMany({ where: { requestId, status: 'pending' }, orderBy: { rank: 'asc' } })
	const named = (event.decisions as { needId: string }[]).map(({ needId }) => needId)
	const again = named.findIndex((id, index) => named.indexOf(id) < index)
	if (again >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${again}.outcome`]: 'chosenTwice' })
	const decided = new Set(named)
	const missing = needs.findIndex(({ id }) => !decided.has(id))
	if (missing >= 0)
		throw new DomainError('invalid', 'incomplete', { [`decisions.${missing}.outcome`]: 'required' })
	const known = new Set(needs.map(({ id }) => id))
	if ([...decided].some((id) => !known.has(id))) throw new DomainError('not-found')
}
