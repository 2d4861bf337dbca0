import { generateRegistrationOptions } from '@simplewebauthn/server'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { relyingParty } from '#app/platform/relying-party.server.ts'
import { keepChallenge } from './passkey-challenge.server.ts'
import { descriptorOf } from './passkey-descriptor.ts'

/** Of one person: enough for every device, and nobody fills the table. */
export const MAX_PASSKEYS = 10

/** What the browser needs to make a passkey. Only beside a factor that works without one, and after a fresh proof. */
export async function offerRegistration(actor: Actor) {
	requireConfirmed(actor)
	const party = relyingParty()
	const { email, hasCodes, passkeys } = await withActor(systemActor, async (tx) => ({
		...(await tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } })),
		hasCodes: (await tx.factor.count({ where: { personId: actor.id, confirmedAt: { not: null } } })) > 0,
		passkeys: await tx.passkey.findMany({ where: { personId: actor.id } }),
	}))
	if (!party || !hasCodes) throw new DomainError('conflict')
	if (passkeys.length >= MAX_PASSKEYS) throw new DomainError('invalid', 'tooMany')
	const options = await generateRegistrationOptions({
		rpName: 'TA requests',
		rpID: party.rpID,
		userName: email,
		userDisplayName: actor.name,
		userID: new TextEncoder().encode(actor.id),
		attestationType: 'none',
		excludeCredentials: passkeys.map(descriptorOf),
		authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
	})
	await keepChallenge(actor, options.challenge)
	return options
}
