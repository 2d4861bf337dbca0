import { systemActor } from '#app/platform/actor.ts'
import { hashPassword } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { forgetGuesses, nameOfAddress } from '#app/platform/guessing.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in-events.server.ts'
import { checkPassword, savePassword } from '../passwords.server.ts'

import { takeLink, usableLink } from './account-links.server.ts'
import { forgetCodeGuesses } from './one-time-code.server.ts'

/** The person for whom a password link was sent; null when it cannot be used, for any reason. */
export async function findPasswordLink(token: string) {
	const usable = await readAs(systemActor, (read) => read.models((tx) => usableLink(tx, 'password', token)))
	return usable && { email: usable.person.email, name: usable.person.name }
}

/** Sets a new password by a link, once. It does not sign in: the second factor is still required. */
export async function setNewPassword(token: string, password: string, request?: Request): Promise<void> {
	// Hashing is slow on purpose: only for a usable link, and outside the transaction.
	const owner = await findPasswordLink(token)
	if (!owner) throw new DomainError('not-found')
	await checkPassword(password, owner)
	const kept = await hashPassword(password)
	const personId = await withActor(systemActor, async (tx) => {
		const usable = await usableLink(tx, 'password', token)
		// Of two requests at the same time, only one succeeds.
		if (!usable || !(await takeLink(tx, usable.link.id))) throw new DomainError('not-found')
		const { id } = usable.person
		await savePassword(tx, { personId: id, password: kept, how: 'reset' })
		return id
	})
	// The owner has proved access to the e-mail account and must not stay blocked by attempts of others.
	await forgetGuesses(`address.${nameOfAddress(owner.email)}`)
	await forgetCodeGuesses(personId)
	await recordSignInEvent('passwordChanged', { personId, detail: 'link', request })
}
