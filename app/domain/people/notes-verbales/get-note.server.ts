import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { invitationStage } from '../invitation-stage.ts'
import { isFreeMail } from './free-mail.ts'
import { type NamedPerson, namedIn } from './named-people.ts'

/** A note verbale with its scan, how its sender was made sure of, whom it names and what became of their invitations. */
export function getNote(actor: Actor, id: string, language: Language) {
	requireRole(actor, 'triageOfficer', 'administrator')
	return withActor(actor, async (tx) => {
		const note = await tx.noteVerbale.findUnique({ where: { id } })
		if (!note) throw new DomainError('not-found')
		const state = await tx.state.findUnique({ where: { iso3: note.stateIso3 } })
		const people = await withinSystem(tx, actor, () => invitedAs(tx, namedIn(note)))
		const names = await namesOf(tx, [note.recordedById, note.verifiedById ?? ''])
		const { named: _, fileKey, recordedById, verifiedById, ...shown } = note
		const addresses = [note.senderAddress, ...people.map(({ email }) => email)]
		return {
			...shown,
			hasScan: fileKey !== null,
			recordedBy: names.get(recordedById) ?? '',
			verifiedByName: verifiedById && (names.get(verifiedById) ?? ''),
			state: textIn(state?.names, language) || note.stateIso3,
			people,
			freeMail: addresses.filter(isFreeMail),
		}
	})
}
export type NoteView = Awaited<ReturnType<typeof getNote>>

/** The invitation may have been sent anew since: then the latest one to the same address counts. */
async function invitedAs(tx: Tx, named: readonly NamedPerson[]) {
	const emails = named.map(({ email }) => email.toLowerCase())
	const sent = await tx.invitation.findMany({
		where: { email: { in: emails } },
		orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
	})
	const authorities = await tx.authority.findMany({
		where: { id: { in: named.flatMap(({ authorityId }) => authorityId ?? []) } },
	})
	const posts = await tx.post.findMany({ where: { id: { in: named.flatMap(({ postId }) => postId ?? []) } } })
	return named.map((person) => {
		const isInvited = person.invitationId !== undefined
		const found = isInvited ? sent.find(({ email }) => email === person.email.toLowerCase()) : undefined
		return {
			...person,
			authority: authorities.find(({ id }) => id === person.authorityId)?.name ?? null,
			post: posts.find(({ id }) => id === person.postId)?.title ?? null,
			invitation: found && { id: found.id, expiresAt: found.expiresAt, stage: invitationStage(found) },
		}
	})
}
