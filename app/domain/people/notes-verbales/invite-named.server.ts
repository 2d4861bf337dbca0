import { recordAudit } from '#app/domain/core/record-audit.server.ts'

import { requireAbility, requireConfirmed } from '#app/domain/core/rights.ts'
import type { Verification } from '#app/forms/note-verbale.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { NoteVerbale } from '#prisma/generated/client.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { type Invited, issueInvitation } from '../invitations.server.ts'
import { lockPost } from '../posts/tenure.server.ts'
import { type NamedPerson, namedIn } from './get-note.server.ts'

/**
 * Sends an invitation to everybody named in a note, once. A note that did not come from the listed address requires a
 * record of how the mission was contacted in another way.
 */
export function inviteNamed(
	actor: Actor,
	noteVerbaleId: string,
	verified: Verification | null,
): Promise<void> {
	requireAbility(actor, 'keepStateRegister')
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		const note = await lockNote(tx, noteVerbaleId)
		if (!note.fileKey || note.fileStatus === 'refused')
			throw new DomainError('invalid', 'scanMissing', { file: 'noFile' })
		if (!note.verifiedBy && !verified) throw new DomainError('refused', 'senderUnverified')
		const named: NamedPerson[] = []
		for (const person of namedIn(note))
			named.push({ ...person, invitationId: await invite(tx, actor, note, person) })
		await recordAudit(tx, actor, {
			type: 'noteVerbale.invited',
			stateIso3: note.stateIso3,
			internal: true,
			data: { noteVerbaleId, verifiedBy: note.verifiedBy ?? 'otherChannel', ...verified },
		})
		const told = !note.verifiedBy && {
			verifiedBy: 'otherChannel',
			verification: verified?.verification ?? '',
			verifiedById: actor.id,
			verifiedAt: now(),
		}
		await withinSystem(tx, actor, () =>
			tx.noteVerbale.updateMany({ where: { id: noteVerbaleId }, data: { ...told, invitedAt: now(), named } }),
		)
	})
}

/** Of two requests at the same time, only one sends invitations. */
async function lockNote(tx: Tx, id: string): Promise<NoteVerbale> {
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`note ${id}`}, 0))`
	const note = await tx.noteVerbale.findUnique({ where: { id } })
	if (!note) throw new DomainError('not-found')
	if (note.invitedAt) throw new DomainError('conflict')
	return note
}

async function invite(tx: Tx, actor: Actor, note: NoteVerbale, person: NamedPerson) {
	const { name, email, title, language, role, authorityId = null, day } = person
	const startsOn = day && day > dayOfUtc(now()) ? new Date(day) : null
	const invited: Invited = {
		name,
		email,
		title,
		language,
		role,
		stateIso3: note.stateIso3,
		authorityId,
		donor: null,
		regions: [],
		noteVerbaleId: note.id,
		startsOn,
	}
	if (person.postId) {
		const { post, successor } = await lockPost(tx, actor, person.postId)
		if (successor) throw new DomainError('conflict', 'successorNamed')
		const { stateIso3, regions } = post
		Object.assign(invited, { postId: post.id, stateIso3, authorityId: post.authorityId, regions })
	}
	return (await issueInvitation(tx, actor, invited)).id
}
