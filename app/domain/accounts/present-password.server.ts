import { type Actor, systemActor } from '#app/platform/actor.ts'
import { isPassword } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { atPasswords, guess } from '#app/platform/guessing.server.ts'

/**
 * Refuses whoever does not know the present password of the account they act in: an open window is not yet its owner.
 * Guesses are counted by the session: nothing tried elsewhere keeps the owner from changing it.
 */
export async function requirePresentPassword(actor: Actor, present: string, request?: Request) {
	const guesser = `present.${actor.session?.id ?? actor.id}`
	const guessed = await guess(guesser, atPasswords, async () => ((await isOwn(actor, present)) ? true : null))
	if (guessed.outcome === 'right') return
	if (guessed.outcome === 'paused') throw wrong('tooManyTries')
	await recordDoorEvent('passwordRefused', { personId: actor.id, request })
	throw wrong('wrongPassword')
}

async function isOwn({ id: userId }: Actor, typed: string): Promise<boolean> {
	const account = await withActor(systemActor, (tx) =>
		tx.account.findFirst({ where: { userId, providerId: 'credential' }, select: { password: true } }),
	)
	return account?.password ? isPassword(account.password, typed) : false
}

const wrong = (message: string) => new DomainError('invalid', 'invalid', { present: message })
