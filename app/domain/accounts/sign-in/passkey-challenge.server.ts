import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { isLately } from '#app/platform/lately.server.ts'

const VALID = 5 * 60_000

/** Keeps what a passkey is asked to sign with the session that asks; another one asked for later takes its place. */
export async function keepChallenge({ id, session }: Actor, challenge: string): Promise<void> {
	await signInDatabase().session.updateMany({
		where: { id: session?.id ?? '', userId: id },
		data: { challenge: `${Date.now()} ${challenge}` },
	})
}

/** What a passkey was asked to sign in the last five minutes; taken once, of two answers at once by one. */
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
