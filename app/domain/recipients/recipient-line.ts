import type { Actor } from '#app/platform/actor.ts'
import { isStateRole, type Role } from '#workflows/roles.ts'
import { masked, notificationStatus, notSentReason } from './notification-statuses.ts'
import { isOutside, type RecipientRow } from './recipient-rows.server.ts'

/** One message as the actor may see it: recipient, status, and whether they may read its text. */
export function lineOf(actor: Actor, row: RecipientRow, names: ReadonlyMap<string, string>) {
	const isOwn = isStateRole(actor.role) ? row.stateIso3 === actor.stateIso3 : true
	const isOffice = !isOutside(actor)
	const state = notificationStatus(row)
	// Why a person of the other side receives no e-mail is not disclosed.
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
		/** Sent, or to be sent, in one e-mail with an earlier message of its conversation. */
		withEarlier: row.digestId !== null && row.cadence === null,
		at: state === 'bounced' ? row.bouncedAt : row.sentAt,
		nextTryAt: state === 'deferred' ? row.nextTryAt : null,
		bounceCode: isTold ? row.bounceCode : null,
		because: state === 'suppressed' ? (isTold ? notSentReason(row.suppressedBecause) : 'other') : null,
		mayRead: row.written && state !== 'suppressed' && mayRead(actor, row),
	} as const
}

/**
 * Whether the message went to the actor's own side: for a manager only their own, for a State all of the State and its
 * mission.
 */
function mayRead(actor: Actor, { personId, stateIso3 }: RecipientRow): boolean {
	if (!isOutside(actor)) return true
	if (!isStateRole(actor.role)) return personId === actor.id
	return personId === null || stateIso3 === actor.stateIso3
}
