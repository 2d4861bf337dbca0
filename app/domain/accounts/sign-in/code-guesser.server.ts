import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { atCodes, forgetGuesses, pausedUntil, type Wait, waitUntil } from '#app/platform/guessing.server.ts'
import { knownBrowser, rememberBrowser } from '#app/platform/known-browser.server.ts'
import { forgetTries, withinLimit } from '#app/platform/rate-limit.server.ts'

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
