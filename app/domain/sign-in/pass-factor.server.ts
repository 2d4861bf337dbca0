import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import { takeBackupCode } from './backup-codes.server.ts'
import { takeOneTimeCode } from './one-time-code.server.ts'

const TRIES = 5
const SECONDS = 300

export type Passed = 'passed' | 'refused' | 'tooOften'

/**
 * Takes a one-time code or a backup code as proof that the person of the session is there, at sign-in or before a
 * binding act. Each code is taken once; five wrong ones in five minutes, and no more are looked at.
 */
export async function passFactor(actor: Actor, typed: string, request: Request): Promise<Passed> {
	const { id: personId, session } = actor
	if (!session) return 'refused'
	if (!(await withinLimit(`factor:${personId}`, TRIES, SECONDS))) return 'tooOften'
	const code = typed.trim()
	if (!((await takeOneTimeCode(personId, code)) || (await takeBackupCode(personId, code)))) {
		await recordDoorEvent('factorRefused', { personId, request })
		return 'refused'
	}
	await markPassed(actor, request)
	return 'passed'
}

/** Writes to the session that its person was there just now. */
export async function markPassed({ id: personId, session }: Actor, request: Request): Promise<void> {
	const at = new Date()
	await signInDatabase().session.updateMany({
		where: { id: session?.id ?? '', userId: personId },
		data: { factorAt: session?.factorAt ?? at, confirmedAt: at, lastSeenAt: at },
	})
	await signInDatabase().rateLimit.deleteMany({ where: { key: `factor:${personId}` } })
	await recordDoorEvent(session?.factorAt ? 'confirmed' : 'factorPassed', { personId, request })
}
