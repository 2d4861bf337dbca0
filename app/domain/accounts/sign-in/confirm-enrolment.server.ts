import { verify } from 'otplib'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { atCodes, guess, type Wait, waitUntil } from '#app/platform/guessing.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'
import { pendingFactor } from './find-enrolment.server.ts'
import { keepBackupCodes, newBackupCodes } from './make-backup-codes.server.ts'
import { markPassed } from './mark-passed.server.ts'
import { requireEnrolling } from './require-enrolling.ts'
import { tellOwner } from './tell-owner.server.ts'

const TOLERANCE_SECONDS = 30

export type Enrolled =
	| { outcome: 'enrolled'; codes: string[]; cookies: string[] }
	| { outcome: 'refused' | 'expired' }
	| { outcome: 'tooOften'; wait: Wait }

/**
 * Takes the first code of a factor as proof that a telephone holds its secret: from then on it is the factor, whatever
 * was one before is none any more, and there are ten new backup codes, shown this once.
 */
export async function confirmEnrolment(actor: Actor, typed: string, request: Request): Promise<Enrolled> {
	requireEnrolling(actor)
	const pending = await withActor(systemActor, (tx) => pendingFactor(tx, actor.id))
	if (!pending) return { outcome: 'expired' }
	const guesser = `enrolment.${actor.session?.id}`
	const guessed = await guess(guesser, atCodes, () => stepOf(unseal(pending.secret), typed))
	if (guessed.outcome === 'paused') return { outcome: 'tooOften', wait: waitUntil(guessed.pause.until) }
	if (guessed.outcome === 'wrong') return { outcome: 'refused' }
	const step = guessed.value
	const { shown, kept } = await newBackupCodes()
	await withActor(actor, async (tx) => {
		const replaced = await withinSystem(tx, actor, () => replaceFactor(tx, actor.id, pending.id, step))
		await withinSystem(tx, actor, () => keepBackupCodes(tx, actor.id, kept))
		const news = replaced ? 'factorReplaced' : 'factorEnrolled'
		await tellOwner(tx, actor, { type: replaced ? 'factor.replaced' : 'factor.enrolled', notice: news })
	})
	await recordDoorEvent('factorEnrolled', { personId: actor.id, request })
	return { outcome: 'enrolled', codes: shown, cookies: (await markPassed(actor, request)) ?? [] }
}

async function stepOf(secret: string, typed: string): Promise<number | null> {
	const token = typed.replace(/\s/g, '')
	if (!/^\d{6}$/.test(token)) return null
	const found = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS })
	return found.valid && 'timeStep' in found ? found.timeStep : null
}

/** Answers whether there was a factor before. Of two that confirm at once, one finds nothing left to confirm. */
async function replaceFactor(tx: Tx, personId: string, id: string, lastStep: number): Promise<boolean> {
	const { count: before } = await tx.factor.deleteMany({ where: { personId, confirmedAt: { not: null } } })
	const { count } = await tx.factor.updateMany({
		where: { id, personId, confirmedAt: null },
		data: { confirmedAt: now(), lastStep },
	})
	if (count === 0) throw new DomainError('conflict')
	return before > 0
}
