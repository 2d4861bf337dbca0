import { generateURI } from 'otplib'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { lately } from '#app/platform/lately.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'

const HOUR = 60 * 60_000
/** As the application on a telephone lists the account: in Latin letters, which each of them can show. */
const ISSUER = 'TA requests'

/** The factor that somebody has begun to set up, unless that was more than an hour ago. */
export const pendingFactor = (tx: Tx, personId: string) =>
	tx.factor.findFirst({
		where: { personId, confirmedAt: null, createdAt: lately(HOUR) },
	})

/** What a telephone needs to make the codes of the factor that is being set up; null where none is. */
export async function findEnrolment({ id }: Actor) {
	return withActor(systemActor, async (tx) => {
		const pending = await pendingFactor(tx, id)
		if (!pending) return null
		const { email } = await tx.person.findUniqueOrThrow({ where: { id }, select: { email: true } })
		const secret = unseal(pending.secret)
		const uri = generateURI({ issuer: ISSUER, label: email, secret })
		return { secret, uri, issuer: ISSUER, accountName: email }
	})
}
