import { type AuthenticationResponseJSON, verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { relyingParty } from '#app/platform/relying-party.server.ts'
import type { Passkey } from '#prisma/generated/client.ts'
import { takeChallenge } from './passkey-challenge.server.ts'
import { readCredential } from './read-credential.ts'

/**
 * Whether a passkey of this very person has signed what this session asked for, here. A key that counts backwards was
 * copied, and is refused.
 */
export async function takePasskey(actor: Actor, text: string): Promise<boolean> {
	const challenge = await takeChallenge(actor)
	const response = readCredential<AuthenticationResponseJSON>(text)
	if (!challenge || !response) return false
	const where = { credentialId: response.id, personId: actor.id }
	const passkey = await signInDatabase().passkey.findFirst({ where })
	const counter = passkey && (await verifiedCounter(passkey, response, challenge))
	if (!passkey || counter === null) return false
	const { count } = await signInDatabase().passkey.updateMany({
		where: { id: passkey.id, counter: passkey.counter },
		data: { counter, lastUsedAt: now() },
	})
	return count === 1
}

async function verifiedCounter(
	passkey: Passkey,
	response: AuthenticationResponseJSON,
	expectedChallenge: string,
): Promise<bigint | null> {
	const party = relyingParty()
	if (!party) return null
	const { credentialId, publicKey, counter } = passkey
	try {
		const { verified, authenticationInfo } = await verifyAuthenticationResponse({
			response,
			expectedChallenge,
			expectedOrigin: party.origin,
			expectedRPID: party.rpID,
			credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
			requireUserVerification: false,
		})
		return verified ? BigInt(authenticationInfo.newCounter) : null
	} catch {
		// The library throws at whatever does not fit: it was made up, signed elsewhere or counts backwards.
		return null
	}
}
