import type { Actor } from '#app/platform/actor.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { withdrawRecovery } from '../recovery/withdraw-recovery.server.ts'
import { takeBackupCode } from './backup-codes.server.ts'
import { warnOfFewCodes } from './few-codes-left.server.ts'
import { markPassed } from './mark-passed.server.ts'
import { takeOneTimeCode } from './one-time-code.server.ts'
import { takePasskey } from './take-passkey.server.ts'
import { takePassword } from './take-password.server.ts'

const TRIES = 5
const SECONDS = 300

export type Proof = { code: string } | { passkey: string } | { password: string }
export type Passed = { outcome: 'passed'; cookies: string[] } | { outcome: 'refused' | 'tooOften' }

/**
 * Takes a one-time code, a backup code or a passkey as proof that the person of the session is there, at sign-in or
 * before a binding act; of whoever has no factor and needs none, the password. Each code is taken once; five wrong
 * proofs in five minutes, in whichever sessions, and no more are looked at.
 */
export async function passFactor(actor: Actor, proof: Proof, request: Request): Promise<Passed> {
	const { id: personId, session } = actor
	if (!session) return { outcome: 'refused' }
	if (!(await withinLimit(`factor:${personId}`, TRIES, SECONDS))) {
		// However often it goes on, the log of the door says it once.
		if (await withinLimit(`factorPause:${personId}`, 1, SECONDS))
			await recordDoorEvent('tooManyAttempts', { personId, request })
		return { outcome: 'tooOften' }
	}
	const cookies = (await isProof(actor, proof)) ? await markPassed(actor, request) : null
	if (cookies) {
		await withdrawRecovery(actor)
		return { outcome: 'passed', cookies }
	}
	await recordDoorEvent('factorRefused', { personId, request })
	return { outcome: 'refused' }
}

async function isProof(actor: Actor, proof: Proof): Promise<boolean> {
	if ('passkey' in proof) return takePasskey(actor, proof.passkey)
	if ('password' in proof) return takePassword(actor, proof.password)
	const code = proof.code.trim()
	if (await takeOneTimeCode(actor.id, code.replace(/\s/g, ''))) return true
	if (!(await takeBackupCode(actor.id, code))) return false
	await warnOfFewCodes(actor)
	return true
}
