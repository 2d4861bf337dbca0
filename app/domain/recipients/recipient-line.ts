import type { Actor } from '#app/platform/actor.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import { masked, notificationStatus, notSentReason } from './notification-statuses.ts'
import { isOutside, type RecipientRow } from './recipient-rows.server.ts'

/** One message as the actor may know of it: to whom, what became of it, and whether they may read what it said. */
export function lineOf(actor: Actor, row: RecipientRow, names: ReadonlyMap<string, string>) {
	const isOwn = isStateRole(actor.role) ? row.stateIso3 === actor.stateIso3 : true
	const isOffice = !isOutside(actor)
	const state = notificationStatus(row)
	// Why somebody of the other side reads nothing is their own affair.
	const isTold = isOffice || (isStateRole(actor.role) && isOwn)
	return {
		id: row.id,
		role: row.role as Role | null,
		name: isOwn && row.personId ? (names.get(row.personId) ?? null) : null,
		standsIn: row.inPlaceOf.length > 0,
		address: isOffice && row.recipient ? masked(row.recipient) : null,
		state,
		uncertain: row.uncertain && state !== 'queued',
		cadence: row.cadence,
		/** It went, or goes, in one e-mail with an earlier message of its conversation. */
		withEarlier: row.digestId !== null && row.cadence === null,
		at: state === 'bounced' ? row.bouncedAt : row.sentAt,
		nextTryAt: state === 'deferred' ? row.nextTryAt : null,
		bounceCode: isTold ? row.bounceCode : null,
		because: state === 'suppressed' ? (isTold ? notSentReason(row.suppressedBecause) : 'other') : null,
		mayRead: row.written && state !== 'suppressed' && mayRead(actor, row),
	} as const
}

/** What was written to the own side: a manager's is theirs alone, a State's everybody's of it and its mission's. */
function mayRead(actor: Actor, { personId, stateIso3 }: RecipientRow): boolean {
	if (!isOutside(actor)) return true
	if (!isStateRole(actor.role)) return personId === actor.id
	return personId === null || stateIso3 === actor.stateIso3
}
