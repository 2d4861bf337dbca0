import { type RegistrationResponseJSON, verifyRegistrationResponse } from '@simplewebauthn/server'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { relyingParty } from '#app/platform/relying-party.server.ts'
import { MAX_PASSKEYS } from './offer-registration.server.ts'
import { takeChallenge } from './passkey-challenge.server.ts'
import { readCredential } from './read-credential.ts'
import { tellOwner } from './tell-owner.server.ts'

const refused = () => new DomainError('invalid', 'passkeyRefused')

/** Keeps a passkey that the browser has just made for this session, under a name of the owner's; they are told of it. */
export async function registerPasskey(
	actor: Actor,
	{ name, credential }: { name: string; credential: string },
) {
	requireConfirmed(actor)
	const challenge = await takeChallenge(actor)
	const response = readCredential<RegistrationResponseJSON>(credential)
	if (!challenge || !response) throw refused()
	const made = await credentialIn(response, challenge)
	if (!made) throw refused()
	await withActor(actor, async (tx) => {
		await withinSystem(tx, actor, async () => {
			await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`passkeys of ${actor.id}`}, 0))`
			if ((await tx.passkey.count({ where: { personId: actor.id } })) >= MAX_PASSKEYS)
				throw new DomainError('invalid', 'tooMany')
			const { count } = await tx.passkey.createMany({
				data: { ...made, id: newId(), personId: actor.id, name, createdAt: now() },
				skipDuplicates: true,
			})
			if (count === 0) throw refused()
		})
		await tellOwner(tx, actor, { type: 'passkey.added', notice: 'passkeyAdded' })
	})
}

async function credentialIn(response: RegistrationResponseJSON, expectedChallenge: string) {
	const party = relyingParty()
	if (!party) return null
	try {
		const { registrationInfo } = await verifyRegistrationResponse({
			response,
			expectedChallenge,
			expectedOrigin: party.origin,
			expectedRPID: party.rpID,
			requireUserVerification: false,
		})
		if (!registrationInfo) return null
		const { id, publicKey, counter, transports = [] } = registrationInfo.credential
		return { credentialId: id, publicKey, counter: BigInt(counter), transports: transports.slice(0, 10) }
	} catch {
		// The library throws at whatever does not fit.
		return null
	}
}
