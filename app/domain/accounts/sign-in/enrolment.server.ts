import { generateSecret, generateURI, verify } from 'otplib'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { lately, now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { seal, unseal } from '#app/platform/keys/sealed.server.ts'
import { atCodes, guess, type Wait, waitUntil } from '#app/platform/sign-in/guessing.server.ts'
import { recordSignInEvent } from '#app/platform/sign-in/sign-in-events.server.ts'
import { needsFactor } from '#workflows/roles.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'
import { markPassed } from './admit-sign-in.server.ts'
import { notifyOwner } from './notify-owner.server.ts'
import { newBackupCodes, saveBackupCodes } from './second-factor.server.ts'

const HOUR = 60 * 60_000
/** Account name in authenticator applications: in Latin letters, which each of them can show. */
const ISSUER = 'TA requests'

/** The factor whose set-up was begun within the last hour. */
const pendingFactor = (tx: Tx, personId: string) =>
	tx.factor.findFirst({
		where: { personId, confirmedAt: null, createdAt: lately(HOUR) },
	})

/** What an authenticator application needs to make the codes of the factor being set up; null where there is none. */
export async function findEnrolment({ id }: Actor) {
	return readAs(systemActor, (read) =>
		read.models(async (tx) => {
			const pending = await pendingFactor(tx, id)
			if (!pending) return null
			const { email } = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
			const secret = unseal(pending.secret)
			const uri = generateURI({ issuer: ISSUER, label: email, secret })
			return { secret, uri, issuer: ISSUER, accountName: email }
		}),
	)
}

const SECRET_BYTES = 20

/** Begins to set up a second factor with a new secret. It has no effect until it is confirmed. */
export async function startEnrolment(actor: Actor): Promise<void> {
	requireEnrolling(actor)
	const secret = seal(generateSecret({ length: SECRET_BYTES }))
	await withActor(systemActor, async (tx) => {
		// Of two set-ups at the same time, the later one is shown; the lock prevents a refusal by the unique index.
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`enrolment of ${actor.id}`}, 0))`
		await tx.factor.deleteMany({ where: { personId: actor.id, confirmedAt: null } })
		await tx.factor.createMany({ data: { id: newId(), personId: actor.id, secret, createdAt: now() } })
	})
}

const TOLERANCE_SECONDS = 30

type Enrolled =
	| { outcome: 'enrolled'; codes: string[]; cookies: string[] }
	| { outcome: 'refused' | 'expired' }
	| { outcome: 'tooOften'; wait: Wait }

/**
 * Confirms a factor by its first code, which proves that the device has the secret. It replaces any earlier factor, and
 * ten new backup codes are returned, shown only once.
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
		await withinSystem(tx, actor, () => saveBackupCodes(tx, actor.id, kept))
		const news = replaced ? 'factorReplaced' : 'factorEnrolled'
		await notifyOwner(tx, actor, { type: replaced ? 'factor.replaced' : 'factor.enrolled', notice: news })
	})
	await recordSignInEvent('factorEnrolled', { personId: actor.id, request })
	return { outcome: 'enrolled', codes: shown, cookies: (await markPassed(actor, request)) ?? [] }
}

async function stepOf(secret: string, typed: string): Promise<number | null> {
	const token = latinDigits(typed).replace(/\s/g, '')
	if (!/^\d{6}$/.test(token)) return null
	const found = await verify({ secret, token, epochTolerance: TOLERANCE_SECONDS })
	return found.valid && 'timeStep' in found ? found.timeStep : null
}

/**
 * Returns whether there was a factor before. Of two confirmations at the same time, one finds nothing left to confirm.
 */
async function replaceFactor(tx: Tx, personId: string, id: string, lastStep: number): Promise<boolean> {
	const { count: before } = await tx.factor.deleteMany({ where: { personId, confirmedAt: { not: null } } })
	const { count } = await tx.factor.updateMany({
		where: { id, personId, confirmedAt: null },
		data: { confirmedAt: now(), lastStep },
	})
	if (count === 0) throw new DomainError('conflict')
	return before > 0
}

/**
 * A person with a factor must use it before setting up another one, so that the password alone cannot replace it. A
 * person who has none, and needs none, has just given the password.
 */
function requireEnrolling(actor: Actor): void {
	const { session, role } = actor
	if (!session) throw new DomainError('refused', 'forbidden')
	if (session.hasFactor && !session.factorAt) throw new DomainError('refused', 'forbidden')
	// People who still have to set up a factor have only the password to confirm with.
	if (session.hasFactor || !needsFactor(role)) requireConfirmed(actor)
}
