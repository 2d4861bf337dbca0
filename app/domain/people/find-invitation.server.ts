import { checkPassword } from '#app/domain/accounts/passwords.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { moveWork } from '#app/domain/transfers/transfer-work.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { hashOf, newId } from '#app/platform/ids.server.ts'
import { hashPassword } from '#app/platform/sign-in/auth.server.ts'
import type { Invitation } from '#prisma/generated/client.ts'
import { appoint } from './posts/appoint.server.ts'
import { waitForPost } from './posts/tenure.server.ts'

/**
 * The invitation of a link, while it can be used: not expired, withdrawn or used, its post not closed, and its address
 * still without account.
 */
async function usableInvitation(tx: Tx, token: string) {
	const invitation = await tx.invitation.findUnique({ where: { tokenHash: hashOf(token) } })
	if (!invitation || invitation.usedAt || invitation.expiresAt <= now()) return null
	const taken = await tx.person.findUnique({ where: { email: invitation.email }, select: { id: true } })
	const post = { id: invitation.postId ?? '', closedAt: { not: null } }
	const isClosed = (await tx.post.count({ where: post })) > 0
	return taken || isClosed ? null : invitation
}

/** What the holder of a link is shown before choosing a password; null when the link cannot be used, for any reason. */
export function findInvitation(token: string) {
	return readAs(systemActor, (read) =>
		read.models(async (tx) => {
			const invitation = await usableInvitation(tx, token)
			if (!invitation) return null
			const { name, email, role, title, language, expiresAt, stateIso3, authorityId, donor, startsOn } =
				invitation
			const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
			const authority = authorityId ? await tx.authority.findUnique({ where: { id: authorityId } }) : null
			const note = invitation.noteVerbaleId
				? await tx.noteVerbale.findUnique({ where: { id: invitation.noteVerbaleId } })
				: null
			return {
				name,
				email,
				role,
				title,
				language,
				expiresAt,
				donor,
				stateNames: state?.names ?? null,
				authority: authority?.name ?? null,
				noteNumber: note?.number ?? null,
				startsOn: startsOn && startsOn > now() ? startsOn : null,
			}
		}),
	)
}

/** `opensOn`: the day until which the account is inactive, where the post is taken over later. */
type Accepted = { email: string; opensOn: Date | null }

/**
 * Creates the account of an invitation, once: person, password, post, mark and audit are saved together or not at all.
 */
export async function acceptInvitation(token: string, password: string): Promise<Accepted> {
	// Hashing is slow on purpose: only for a usable link, and outside the transaction.
	const invited = await withActor(systemActor, (tx) => usableInvitation(tx, token))
	if (!invited) throw new DomainError('not-found')
	await checkPassword(password, invited)
	const kept = await hashPassword(password)
	const { tenureId, ...accepted } = await withActor(systemActor, async (tx) => {
		const invitation = await usableInvitation(tx, token)
		if (!invitation) throw new DomainError('not-found')
		const { count } = await tx.invitation.updateMany({
			where: { id: invitation.id, usedAt: null }, // again: of two clicks one succeeds
			data: { usedAt: now() },
		})
		if (count === 0) throw new DomainError('not-found')
		const from = invitation.startsOn && invitation.startsOn > now() ? invitation.startsOn : null
		const personId = await openAccount(tx, invitation, kept)
		await recordAudit(tx, systemActor, {
			type: 'invitation.accepted',
			stateIso3: invitation.stateIso3,
			data: { invitationId: invitation.id, role: invitation.role },
			onBehalfOf: personId,
		})
		const tenureId = await takePost(tx, invitation, personId, from)
		return { email: invitation.email, opensOn: from, tenureId }
	})
	if (!accepted.opensOn) await moveWork({ tenureId })
	return accepted
}

async function takePost(tx: Tx, invitation: Invitation, personId: string, from: Date | null) {
	const { role, title, stateIso3, authorityId, donor, regions, noteVerbaleId, invitedById } = invitation
	const postId = invitation.postId ?? newId()
	await waitForPost(tx, postId)
	const scope = { role, title, stateIso3, authorityId, donor, regions }
	if (!invitation.postId) await tx.post.createMany({ data: { id: postId, ...scope, openedAt: now() } })
	const post = await tx.post.findUniqueOrThrow({ where: { id: postId } })
	try {
		const appointment = { post, personId, from: from ?? now(), reason: '' }
		const { id } = await appoint(tx, systemActor, {
			...appointment,
			noteVerbaleId,
			appointedById: invitedById,
		})
		return id
	} catch (error) {
		// Another person has been named meanwhile: then the link cannot be used, and no account is created.
		throw error instanceof DomainError ? new DomainError('not-found') : error
	}
}

// `createMany` does not read back: only the sign-in library may read accounts. Until the post begins the account is
// inactive, like that of a person who has left a post.
async function openAccount(tx: Tx, invitation: Invitation, password: string): Promise<string> {
	const id = newId()
	const { email, name, title, role, language, stateIso3, authorityId, donor, regions, nationality } =
		invitation
	const times = { createdAt: now(), updatedAt: now() }
	const person = { id, email, name, title, role, language, stateIso3, authorityId }
	const asleep = { suspendedAt: now(), leftAt: now() }
	// The link came by e-mail, so its user has access to that address.
	await tx.person.createMany({
		data: { ...person, donor, regions, nationality, emailVerified: true, ...asleep, ...times },
	})
	await tx.account.createMany({
		data: { id: newId(), accountId: id, providerId: 'credential', userId: id, password, ...times },
	})
	return id
}
