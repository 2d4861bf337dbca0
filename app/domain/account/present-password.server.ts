import { type Actor, systemActor } from '#app/platform/actor.ts'
import { isPassword } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { admitTry, forgetGuesses } from '#app/platform/guessing.server.ts'

/**
 * Refuses whoever does not know the present password of the account they act in: an open window is not yet its owner.
 * Tries are counted by the person, as those of a sign-in are by the address.
 */
export async function requirePresentPassword(actor: Actor, present: string, request?: Request) {
	const guesser = `present.${actor.id}`
	if (!(await admitTry(guesser)).admitted) throw wrong('tooManyTries')
	const account = await withActor(systemActor, (tx) =>
		tx.account.findFirst({
			where: { userId: actor.id, providerId: 'credential' },
			select: { password: true },
		}),
	)
	if (!account?.password || !(await isPassword(account.password, present))) {
		await recordDoorEvent('passwordRefused', { personId: actor.id, request })
		throw wrong('wrongPassword')
	}
	await forgetGuesses(guesser)
}

const wrong = (message: string) => new DomainError('invalid', 'invalid', { present: message })
