import { generateAuthenticationOptions } from '@simplewebauthn/server'
import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { relyingParty } from '#app/platform/relying-party.server.ts'
import { keepChallenge } from './passkey-challenge.server.ts'
import { descriptorOf } from './passkey-descriptor.ts'

/** What the browser asks a passkey of the person to sign. */
export async function offerPasskey(actor: Actor) {
	const party = relyingParty()
	const passkeys = await signInDatabase().passkey.findMany({ where: { personId: actor.id } })
	if (!party || !actor.session || passkeys.length === 0) throw new DomainError('not-found')
	const options = await generateAuthenticationOptions({
		rpID: party.rpID,
		allowCredentials: passkeys.map(descriptorOf),
		// The password was given before: whoever has the key in hand is believed, with or without its PIN.
		userVerification: 'preferred',
	})
	await keepChallenge(actor, options.challenge)
	return options
}
