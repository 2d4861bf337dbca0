import { generate, verify } from 'otplib'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { CLOCKS_MS } from '#app/platform/clock.server.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { reseal, unseal } from '#app/platform/keys/sealed.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/sign-in/cookies.server.ts'
import {
	atCodes,
	forgetGuesses,
	pausedUntil,
	type Wait,
	waitUntil,
} from '#app/platform/sign-in/guessing.server.ts'
import { forgetTries, withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'

/** A code is accepted in its own half minute and in those before and after, because clocks of telephones differ. */
const TOLERANCE_SECONDS = 30
const STEP_SECONDS = 30

const confirmedFactor = (personId: string) =>
	signInDatabase().factor.findFirst({ where: { personId, confirmedAt: { not: null } } })

const presentStep = () => Math.floor(Date.now() / 1000 / STEP_SECONDS)

/**
 * The half minute whose code was used last. One in the future came from a clock that has been corrected since: present
 * codes were not used, and must not be refused until then.
 */
const lastStepOf = ({ lastStep }: { lastStep: number }) =>
	lastStep > presentStep() + 1 + CLOCKS_MS / 1000 / STEP_SECONDS ? 0 : lastStep

/**
 * Whether this is an unused one-time code of the person. It is then marked as used; of two requests at the same time,
 * only one succeeds.
 */
export async function takeOneTimeCode(personId: string, token: string): Promise<boolean> {
	const factor = await confirmedFactor(personId)
	if (!factor || !/^\d{6}$/.test(token)) return false
	const used = lastStepOf(factor)
	const found = await verify({
		secret: unseal(factor.secret),
		token,
		epochTolerance: TOLERANCE_SECONDS,
		...(used > 0 && { afterTimeStep: used }),
	})
	if (!found.valid || !('timeStep' in found)) return false
	const { count } = await signInDatabase().factor.updateMany({
		where: { id: factor.id, lastStep: factor.lastStep },
		data: { lastStep: found.timeStep },
	})
	return count === 1
}

/**
 * A valid code of the person; null while all current ones have been used. Only for the sample world, whose secrets are
 * public.
 */
export async function nextOneTimeCode(personId: string): Promise<string | null> {
	const factor = await confirmedFactor(personId)
	if (!factor) return null
	const present = presentStep()
	const step = Math.max(present, lastStepOf(factor) + 1)
	return step > present + 1 ? null : generate({ secret: unseal(factor.secret), epoch: step * STEP_SECONDS })
}

const A_DAY = 24 * 60 * 60
const ofPerson = (personId: string) => `code.person.${personId}`

/**
 * The name under which wrong codes of a session are counted. A session that has confirmed counts separately, and so
 * does a browser in which the factor was used before: attempts elsewhere cannot block them. All other sessions of a
 * person, opened by the password alone, count together, whatever their number and origin. An attacker who has only the
 * password can thus try 25 codes in the first day and 5 in each day after (`atCodes`). Each succeeds with a chance of 3
 * in a million, since the codes of three half minutes are accepted: 1 in 13 000 in the first day, 1 in 180 in a year.
 * The owner is notified by e-mail at each pause.
 */
export async function codeGuesser({ id, session }: Actor, request: Request): Promise<string> {
	// Without a factor only the password is required, which this session has given already.
	if (session && (session.factorAt || !session.hasFactor)) return `code.session.${session.id}`
	const browser = knownBrowser(request, await proved(id))
	return browser ? `code.browser.${browser}.${id}` : ofPerson(id)
}

/** When this session may enter codes again; null when it may now. */
export async function codesWait(actor: Actor, request: Request): Promise<Wait | null> {
	const until = await pausedUntil(await codeGuesser(actor, request), atCodes)
	return until && waitUntil(until)
}

/** The cookie by which a browser is known from now on as one in which the second factor was used. */
export const rememberProof = async (personId: string, request: Request) =>
	rememberBrowser(request, await proved(personId))

/**
 * A changed password stops an attacker who had the former one, so the owner need not wait. Limited to once a day: an
 * attacker who reads the owner's e-mail, and can set passwords repeatedly, gains only 25 more attempts.
 */
export async function forgetCodeGuesses(personId: string): Promise<void> {
	if (!(await withinLimit(`lifted:${personId}`, 1, A_DAY))) return
	await forgetGuesses(ofPerson(personId))
	await forgetTries(`recovery:${personId}`)
}

async function proved(personId: string) {
	const account = await signInDatabase().account.findFirst({
		where: { userId: personId, providerId: 'credential' },
		select: { password: true },
	})
	// People who sign in by the identity provider have no password here.
	return { id: personId, password: account?.password ?? '', proved: true }
}

type Counted = { sealed: number; unchanged: number }

/**
 * Encrypts all factors and backup codes again with the present key, one row at a time. It may be stopped and repeated
 * while people sign in. Stops at a value that no key can decrypt.
 */
export async function resealFactors(): Promise<{ factors: Counted; backupCodes: Counted }> {
	const system = <T>(work: Parameters<typeof withActor<T>>[1]) => withActor(systemActor, work)
	const factors = await system((tx) => tx.factor.findMany({ select: { id: true, secret: true } }))
	const codes = await system((tx) => tx.backupCode.findMany({ select: { id: true, code: true } }))
	return {
		factors: await each(factors, ({ id, secret }, resealed) =>
			system((tx) => tx.factor.updateMany({ where: { id, secret }, data: { secret: resealed } })),
		),
		backupCodes: await each(
			codes.map(({ id, code }) => ({ id, secret: code })),
			({ id, secret }, resealed) =>
				system((tx) => tx.backupCode.updateMany({ where: { id, code: secret }, data: { code: resealed } })),
		),
	}
}

type Row = { id: string; secret: string }

async function each(rows: readonly Row[], keep: (row: Row, resealed: string) => Promise<{ count: number }>) {
	const counted: Counted = { sealed: 0, unchanged: 0 }
	for (const row of rows) {
		const resealed = reseal(row.secret)
		if (resealed === null) counted.unchanged += 1
		else counted.sealed += (await keep(row, resealed)).count
	}
	return counted
}
