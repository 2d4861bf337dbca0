import { isIP } from 'node:net'
import * as z from 'zod'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { isLately } from '#app/platform/clock.server.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { env } from '../../../platform/env.server.ts'

/** The challenge that a passkey of the person must sign. */
export async function offerPasskey(actor: Actor) {
	const party = relyingParty()
	const passkeys = await signInDatabase().passkey.findMany({ where: { personId: actor.id } })
	if (!party || !actor.session || passkeys.length === 0) throw new DomainError('not-found')
	const { generateAuthenticationOptions } = await import('@simplewebauthn/server')
	const options = await generateAuthenticationOptions({
		rpID: party.rpID,
		allowCredentials: passkeys.map(descriptorOf),
		// The password was given before, so possession of the key is enough, with or without its PIN.
		userVerification: 'preferred',
	})
	await saveChallenge(actor, options.challenge)
	return options
}

/** Limit for each person: enough for every device, and the table cannot be flooded. */
export const MAX_PASSKEYS = 10

/** What the browser needs to make a passkey. Requires another factor and a recent confirmation. */
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
	const { generateRegistrationOptions } = await import('@simplewebauthn/server')
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
	await saveChallenge(actor, options.challenge)
	return options
}

type Kept = { credentialId: string; transports: string[] }

/** A passkey as browsers expect it. */
const descriptorOf = ({ credentialId, transports }: Kept) => ({ id: credentialId, transports })

const VALID = 5 * 60_000

/** Saves the challenge for a passkey with the session; a later one replaces it. */
export async function saveChallenge({ id, session }: Actor, challenge: string): Promise<void> {
	await signInDatabase().session.updateMany({
		where: { id: session?.id ?? '', userId: id },
		data: { challenge: `${Date.now()} ${challenge}` },
	})
}

/** The challenge of the last five minutes. It can be used once; of two responses at the same time, only one gets it. */
export async function takeChallenge({ id, session }: Actor): Promise<string | null> {
	const mine = { id: session?.id ?? '', userId: id }
	const found = await signInDatabase().session.findFirst({ where: mine, select: { challenge: true } })
	if (!found?.challenge) return null
	const { count } = await signInDatabase().session.updateMany({
		where: { ...mine, challenge: found.challenge },
		data: { challenge: null },
	})
	const [at, challenge = null] = found.challenge.split(' ')
	return count === 1 && isLately(Number(at), VALID, new Date()) ? challenge : null
}

const MAX_LENGTH = 20_000

const credential = z.looseObject({
	id: z.base64url().min(1).max(2000),
	rawId: z.base64url(),
	type: z.literal('public-key'),
	response: z.looseObject({ clientDataJSON: z.base64url() }),
	clientExtensionResults: z.looseObject({}),
})

/**
 * Parses a browser's passkey response; null for anything malformed. Whether it is genuine is decided by its signature.
 */
export function readCredential<Response>(text: string): Response | null {
	if (text.length > MAX_LENGTH) return null
	try {
		// The library checks what it adds to this.
		return credential.parse(JSON.parse(text)) as Response
	} catch {
		return null
	}
}

/** The site as passkeys identify it; null where browsers allow none: at an IP address, and without https. */
export function relyingParty(): { rpID: string; origin: string } | null {
	const { hostname, origin, protocol } = new URL(env.APP_URL)
	if (isIP(hostname.replace(/^\[|\]$/g, ''))) return null
	return protocol === 'https:' || hostname === 'localhost' ? { rpID: hostname, origin } : null
}
