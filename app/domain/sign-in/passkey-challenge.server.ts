import type { Actor } from '#app/platform/actor.ts'
import { signInDatabase } from '#app/platform/database.server.ts'

/** Keeps what a passkey is asked to sign with the session that asks; another one asked for later takes its place. */
export async function keepChallenge({ id, session }: Actor, challenge: string): Promise<void> {
	await signInDatabase().session.updateMany({
		where: { id: session?.id ?? '', userId: id },
		data: { challenge },
	})
}

/** What a passkey was asked to sign; taken once, of two answers at once by one. */
export async function takeChallenge({ id, session }: Actor): Promise<string | null> {
	const mine = { id: session?.id ?? '', userId: id }
	const found = await signInDatabase().session.findFirst({ where: mine, select: { challenge: true } })
	if (!found?.challenge) return null
	const { count } = await signInDatabase().session.updateMany({
		where: { ...mine, challenge: found.challenge },
		data: { challenge: null },
	})
	return count === 1 ? found.challenge : null
}
