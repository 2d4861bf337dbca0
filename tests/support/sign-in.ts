import { type Actor, systemActor } from '#app/platform/actor.ts'
import { hashPassword, signIn } from '#app/platform/auth.server.ts'
import { signInDatabase, withActor } from '#app/platform/database.server.ts'
import { emailOf } from './people.ts'

const password = 'A password of the tests'

/** The cookie of somebody of the small world who has just signed in, with a second factor. */
export async function cookieOf({ id }: Actor): Promise<string> {
	const times = { createdAt: new Date(), updatedAt: new Date() }
	const kept = await hashPassword(password)
	await withActor(systemActor, (tx) =>
		tx.account.createMany({
			data: {
				id: `account ${id}`,
				accountId: id,
				userId: id,
				providerId: 'credential',
				password: kept,
				...times,
			},
			skipDuplicates: true,
		}),
	)
	const answer = await signIn(new Request('http://site.example/sign-in'), emailOf({ id }), password)
	// Whatever the post asks for besides a password has been shown.
	const at = new Date()
	await signInDatabase().session.updateMany({
		where: { userId: id },
		data: { factorAt: at, confirmedAt: at },
	})
	return answer.headers
		.getSetCookie()
		.map((cookie) => cookie.split(';')[0])
		.join('; ')
}
