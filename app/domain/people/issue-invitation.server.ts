import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { hashOf, newId, newToken } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Language } from '#workflows/languages.ts'
import type { Role } from '#workflows/roles.ts'
import { withdrawInvitations } from './invitations.server.ts'

const validFor = 10 * 24 * 60 * 60 * 1000

/** The person to invite and the post: an existing or a new one. */
export type Invited = {
	email: string
	name: string
	title: string
	language: Language
	role: Role
	stateIso3: string | null
	authorityId: string | null
	donor: string | null
	regions: string[]
	nationality?: string | null
	postId?: string | null
	startsOn?: Date | null
	noteVerbaleId?: string | null
}

/**
 * Saves an invitation and sends its link, which works once within ten days. An earlier one to the same post is void.
 * `path` is the link itself: it goes only to the invited person.
 */
export async function issueInvitation(
	tx: Tx,
	actor: Actor,
	invited: Invited,
): Promise<{ id: string; path: string }> {
	const email = invited.email.toLowerCase()
	// Only people the actor may see: the response must not disclose who works for another State.
	const known = await tx.person.findFirst({ where: { email }, select: { id: true } })
	if (known) throw new DomainError('invalid', 'invalid', { email: 'alreadyUsed' })
	const { role, stateIso3, postId = null } = invited
	await withdrawInvitations(tx, actor, { email, role, stateIso3 })
	if (postId) await withdrawInvitations(tx, actor, { postId })
	const id = newId()
	const token = newToken()
	const expiresAt = new Date(now().getTime() + validFor)
	const row = { ...invited, id, email, tokenHash: hashOf(token), invitedById: actor.id, expiresAt }
	const keep = () => tx.invitation.createMany({ data: { ...row, createdAt: now() } })
	// Triage invites for any post it fills, which the operation has verified.
	await (actor.role === 'triageOfficer' ? withinSystem(tx, actor, keep) : keep())
	const { noteVerbaleId = null } = invited
	const eventKey = await recordAudit(tx, actor, {
		type: 'invitation.sent',
		stateIso3,
		data: { invitationId: id, role, postId, noteVerbaleId },
	})
	const path = `/invitation/${token}`
	await withinSystem(tx, actor, () => sendLink(tx, { ...row, path, eventKey }))
	return { id, path }
}

type Letter = Invited & { path: string; eventKey: string; expiresAt: Date }

async function sendLink(tx: Tx, { path, eventKey, ...invited }: Letter) {
	const { name, email, language, role, stateIso3, noteVerbaleId, expiresAt } = invited
	const note = noteVerbaleId ? await tx.noteVerbale.findUnique({ where: { id: noteVerbaleId } }) : null
	const id = newId()
	// The only copy of the link; it is blanked once the message is sent.
	const facts = {
		path,
		recipient: name,
		dueOn: expiresAt.toISOString().slice(0, 10),
		post: role,
		stateIso3,
		noteNumber: note?.number,
	}
	await tx.notice.createMany({
		data: { id, template: 'invitation', createdAt: now(), eventKey, address: email, language, facts },
	})
	await enqueue(tx, 'send-notice', { noticeId: id })
}
