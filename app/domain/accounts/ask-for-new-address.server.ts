import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { admitTry, atPasswords } from '#app/platform/guessing.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { requirePresentPassword } from './present-password.server.ts'
import { sendLetter } from './send-letter.server.ts'
import { newAccountLink } from './sign-in/account-links.server.ts'

type Asked = { email: string; present: string }

/**
 * Sends a link to a new e-mail address, and word of it to the present one. Whoever asks knows the present password and
 * has proved to be there. An address that has an account is told so itself; who asked is not.
 */
export async function askForNewAddress(actor: Actor, { email, present }: Asked, request?: Request) {
	requireConfirmed(actor)
	await requirePresentPassword(actor, present, request)
	// Each asking sends mail to somebody who may not have asked for it.
	if (await admitTry(`letters.${actor.id}`, atPasswords))
		throw new DomainError('invalid', 'invalid', { email: 'tooManyTries' })
	await withActor(systemActor, (tx) => send(tx, actor, email.trim().toLowerCase()))
}

async function send(tx: Tx, { id, name, language }: Actor, address: string) {
	const person = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
	if (person.email === address) throw new DomainError('invalid', 'invalid', { email: 'sameAddress' })
	const taken = await tx.person.findUnique({ where: { email: address } })
	const token = await newAccountLink(tx, 'address', id, taken ? '' : address)
	const eventKey = newId()
	if (taken)
		await sendLetter(tx, {
			eventKey,
			template: 'addressTaken',
			address,
			language: taken.language,
			facts: { recipient: taken.name, path: '/account' },
		})
	else
		await sendLetter(tx, {
			eventKey,
			template: 'addressLink',
			address,
			language,
			facts: { recipient: name, path: `/account/address/${token}` },
		})
	await sendLetter(tx, {
		eventKey,
		template: 'addressAsked',
		address: person.email,
		language,
		facts: { recipient: name, path: '/account/sessions' },
	})
}
