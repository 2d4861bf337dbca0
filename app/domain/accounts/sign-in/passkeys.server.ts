import type { RegistrationResponseJSON } from '@simplewebauthn/server'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'

import { needsFactor } from '#workflows/roles.ts'
import { notifyOwner } from './notify-owner.server.ts'
import { MAX_PASSKEYS, readCredential, relyingParty, takeChallenge } from './offer-passkey.server.ts'

/** Renames a passkey of the signed-in person. */
export async function renamePasskey({ id: personId }: Actor, id: string, name: string): Promise<void> {
	const { count } = await withActor(systemActor, (tx) =>
		tx.passkey.updateMany({ where: { id, personId }, data: { name } }),
	)
	if (count === 0) throw new DomainError('not-found')
}

/** Removes a passkey of the signed-in person, who is notified. */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
	requireConfirmed(actor)
	await withActor(actor, async (tx) => {
		const where = { id, personId: actor.id }
		const { count } = await withinSystem(tx, actor, () => tx.passkey.deleteMany({ where }))
		if (count === 0) throw new DomainError('not-found')
		await notifyOwner(tx, actor, { type: 'passkey.removed', notice: 'passkeyRemoved' })
	})
}

const refused = () => new DomainError('invalid', 'passkeyRefused')

/**
 * Saves a passkey that the browser has just made for this session, under a name chosen by the owner, who is notified.
 */
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
		await notifyOwner(tx, actor, { type: 'passkey.added', notice: 'passkeyAdded' })
	})
}

async function credentialIn(response: RegistrationResponseJSON, expectedChallenge: string) {
	const party = relyingParty()
	if (!party) return null
	const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
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
		// The library throws for an invalid response.
		return null
	}
}

/** Removes every second factor of a person; in a transaction with system access. */
export async function dropFactor(tx: Tx, personId: string): Promise<void> {
	await tx.factor.deleteMany({ where: { personId } })
	await tx.passkey.deleteMany({ where: { personId } })
	await tx.backupCode.deleteMany({ where: { personId } })
}

/** Removes the second factor of a person who needs none; they are notified. */
export async function removeFactor(actor: Actor, request: Request): Promise<void> {
	if (needsFactor(actor.role)) throw new DomainError('refused', 'factorNeeded')
	requireConfirmed(actor)
	await withActor(actor, async (tx) => {
		await withinSystem(tx, actor, () => dropFactor(tx, actor.id))
		await notifyOwner(tx, actor, { type: 'factor.removed', notice: 'factorRemoved' })
	})
	await recordSignInEvent('factorRemoved', { personId: actor.id, request })
}
