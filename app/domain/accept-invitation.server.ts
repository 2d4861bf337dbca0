import { systemActor } from '#app/platform/actor.ts'
import { hashPassword } from '#app/platform/auth.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Invitation } from '#prisma/generated/client.ts'
import { usableInvitation } from './find-invitation.server.ts'
import { recordAudit } from './record-audit.server.ts'

/** Opens the account an invitation is for, once: person, password, mark and audit are saved together or not at all. */
export async function acceptInvitation(token: string, password: string): Promise<{ email: string }> {
	// Hashing is slow on purpose: only for a link that can be used, and outside the transaction.
	if (!(await withActor(systemActor, (tx) => usableInvitation(tx, token)))) throw new DomainError('not-found')
	const kept = await hashPassword(password)
	return withActor(systemActor, async (tx) => {
		const invitation = await usableInvitation(tx, token)
		if (!invitation) throw new DomainError('not-found')
		const { count } = await tx.invitation.updateMany({
			where: { id: invitation.id, usedAt: null }, // again: of two clicks one wins
			data: { usedAt: now() },
		})
		if (count === 0) throw new DomainError('not-found')
		const personId = await openAccount(tx, invitation, kept)
		await recordAudit(tx, systemActor, {
			type: 'invitation.accepted',
			stateIso3: invitation.stateIso3,
			data: { invitationId: invitation.id, role: invitation.role },
			onBehalfOf: personId,
		})
		return { email: invitation.email }
	})
}

// `createMany` does not read back: nobody but the sign-in library reads accounts.
async function openAccount(tx: Tx, invitation: Invitation, password: string): Promise<string> {
	const id = newId()
	const { email, name, title, role, language, stateIso3, authorityId, donor, regions, nationality } =
		invitation
	const times = { createdAt: now(), updatedAt: now() }
	const person = {
		id,
		email,
		name,
		title,
		role,
		language,
		stateIso3,
		authorityId,
		donor,
		regions,
		nationality,
	}
	// The link came by e-mail, so whoever used it reads that address.
	await tx.person.createMany({ data: { ...person, emailVerified: true, ...times } })
	await tx.account.createMany({
		data: { id: newId(), accountId: id, providerId: 'credential', userId: id, password, ...times },
	})
	return id
}
