import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { hashPassword } from '#app/platform/auth.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { recordDoorEvent } from '#app/platform/door-events.server.ts'
import { checkPassword } from './check-password.server.ts'
import { keepPassword } from './keep-password.server.ts'
import { requirePresentPassword } from './present-password.server.ts'
import { forgetCodeGuesses } from './sign-in/code-guesser.server.ts'

type Change = { present: string; password: string }

/** Changes the password of whoever asks, who has to know the present one and to have proved to be there. */
export async function changePassword(actor: Actor, { present, password }: Change, request?: Request) {
	requireConfirmed(actor)
	await requirePresentPassword(actor, present, request)
	const { email } = await withActor(systemActor, (tx) =>
		tx.person.findUniqueOrThrow({ where: { id: actor.id }, select: { email: true } }),
	)
	checkPassword(password, { name: actor.name, email })
	const kept = await hashPassword(password)
	const change = { personId: actor.id, password: kept, openSession: actor.session?.id ?? '' }
	await withActor(systemActor, (tx) => keepPassword(tx, { ...change, how: 'changed' }))
	await forgetCodeGuesses(actor.id)
	await recordDoorEvent('passwordChanged', { personId: actor.id, request })
}
