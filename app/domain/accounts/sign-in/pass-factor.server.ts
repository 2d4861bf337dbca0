import type { AuthenticationResponseJSON } from '@simplewebauthn/server'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { isPassword } from '#app/platform/sign-in/auth.server.ts'
import { atCodes, guess, type Pause, type Wait, waitUntil } from '#app/platform/sign-in/guessing.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'

import type { Passkey } from '#prisma/generated/client.ts'
import { needsFactor } from '#workflows/roles.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'
import { withdrawRecovery } from '../recovery/decide-recovery.server.ts'
import { cameFrom, markPassed } from './admit-sign-in.server.ts'
import { readCredential, relyingParty, takeChallenge } from './offer-passkey.server.ts'
import { codeGuesser, takeOneTimeCode } from './one-time-code.server.ts'
import { takeBackupCode, warnOfFewCodes } from './second-factor.server.ts'

export type Proof = { code: string } | { passkey: string } | { password: string }
export type Passed =
	| { outcome: 'passed'; cookies: string[] }
	| { outcome: 'refused' }
	| { outcome: 'tooOften'; wait: Wait }

/**
 * Accepts a one-time code, a backup code or a passkey as proof of identity, at sign-in or before a binding act; the
 * password from people who have no factor and need none. Each code is accepted once. Wrong codes are counted as
 * `codeGuesser` describes. Passkeys, which cannot be guessed, are counted by session alone, so that they work while
 * codes are paused.
 */
export async function passFactor(actor: Actor, proof: Proof, request: Request): Promise<Passed> {
	const { id: personId, session } = actor
	if (!session) return { outcome: 'refused' }
	const guesser = 'passkey' in proof ? `passkey.${session.id}` : await codeGuesser(actor, request)
	const guessed = await guess(guesser, atCodes, async () =>
		(await isProof(actor, proof)) ? markPassed(actor, request) : null,
	)
	if (guessed.outcome === 'right') {
		await withdrawRecovery(actor)
		return { outcome: 'passed', cookies: guessed.value }
	}
	if (guessed.pause) await notifyOfCodes(actor, guessed.pause, request)
	if (guessed.outcome === 'paused') return { outcome: 'tooOften', wait: waitUntil(guessed.pause.until) }
	await recordSignInEvent('factorRefused', { personId, request })
	return { outcome: 'refused' }
}

/** Logs and notifies each pause once: the owner may not be the one who tries. */
async function notifyOfCodes({ id: personId }: Actor, { begun }: Pause, request: Request) {
	if (!begun) return
	await recordSignInEvent('tooManyAttempts', { personId, detail: 'codes', request })
	const facts = { path: '/account/sessions', ...cameFrom(request) }
	await withActor(systemActor, (tx) =>
		queueNotices(tx, { eventKey: newId(), notice: 'codesPaused', people: [personId], facts }),
	)
}

async function isProof(actor: Actor, proof: Proof): Promise<boolean> {
	if ('passkey' in proof) return takePasskey(actor, proof.passkey)
	if ('password' in proof) return takePassword(actor, proof.password)
	const code = proof.code.trim()
	if (await takeOneTimeCode(actor.id, latinDigits(code).replace(/\s/g, ''))) return true
	if (!(await takeBackupCode(actor.id, code))) return false
	await warnOfFewCodes(actor)
	return true
}

/** Whether the password is sufficient proof: only where there is no factor, and none is needed. */
async function takePassword({ id, role, session }: Actor, typed: string): Promise<boolean> {
	if (!session || session.hasFactor || needsFactor(role)) return false
	const account = await signInDatabase().account.findFirst({
		where: { userId: id, providerId: 'credential' },
		select: { password: true },
	})
	return account?.password ? isPassword(account.password, typed) : false
}

/**
 * Whether a passkey of this person has signed this session's challenge for this site. A key whose counter goes
 * backwards was copied, and is refused.
 */
async function takePasskey(actor: Actor, text: string): Promise<boolean> {
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
	const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
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
		// The library throws for an invalid response: forged, signed for another site or with a counter that goes backwards.
		return null
	}
}
