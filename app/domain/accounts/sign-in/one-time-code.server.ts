import { generate, verify } from 'otplib'
import type { Actor } from '#app/platform/actor.ts'
import { CLOCKS_MS } from '#app/platform/clock.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/cookies.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { atCodes, forgetGuesses, pausedUntil, type Wait, waitUntil } from '#app/platform/guessing.server.ts'
import { forgetTries, withinLimit } from '#app/platform/rate-limit.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'

/** A code is taken in its own half minute and in those before and after: clocks of telephones differ. */
const TOLERANCE_SECONDS = 30
const STEP_SECONDS = 30

const confirmedFactor = (personId: string) =>
	signInDatabase().factor.findFirst({ where: { personId, confirmedAt: { not: null } } })

const presentStep = () => Math.floor(Date.now() / 1000 / STEP_SECONDS)

/**
 * The half minute whose code was used last. One that is still to come was that of a clock that has been put right since:
 * the codes of the present were not used, and must not be refused until then.
 */
const lastStepOf = ({ lastStep }: { lastStep: number }) =>
	lastStep > presentStep() + 1 + CLOCKS_MS / 1000 / STEP_SECONDS ? 0 : lastStep

/** Whether this is a one-time code of the person that has not been used; it is used from now on, of two at once by one. */
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

/** A code of the person that is taken now; null while all of these have been used. For the sample world, where everybody may know it. */
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
 * Under which name wrong codes of a session are counted. A session that has proved itself counts alone, and so does a
 * browser in which the factor was shown before: nothing that is tried elsewhere closes them. All other sessions of a
 * person, which the password alone has opened, count together, however many there are and wherever they come from.
 *
 * So 25 codes are looked at in the first day and 5 in each day after (`atCodes`), for whoever has the password and
 * nothing else. Each hits with a chance of 3 in a million, since the codes of three half minutes are taken: 1 in 13 000
 * in the first day, 1 in 180 in a year, of which the owner hears by e-mail at each pause.
 */
export async function codeGuesser({ id, session }: Actor, request: Request): Promise<string> {
	// Without a factor nothing but the password is asked for, which this session has given already.
	if (session && (session.factorAt || !session.hasFactor)) return `code.session.${session.id}`
	const browser = knownBrowser(request, await proved(id))
	return browser ? `code.browser.${browser}.${id}` : ofPerson(id)
}

/** When codes of this session are looked at again; null when they are now. */
export async function codesWait(actor: Actor, request: Request): Promise<Wait | null> {
	const until = await pausedUntil(await codeGuesser(actor, request), atCodes)
	return until && waitUntil(until)
}

/** The cookie by which a browser is known from now on as one in which the second factor was shown. */
export const rememberProof = async (personId: string, request: Request) =>
	rememberBrowser(request, await proved(personId))

/**
 * Whoever guessed with the former password has nothing to guess with any more, so the owner need not wait. Once a day:
 * whoever reads the mail of the account, and can set a password again and again, gains 25 guesses by it and no more.
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
	// Whoever comes by the provider of the office has no password here.
	return { id: personId, password: account?.password ?? '', proved: true }
}
