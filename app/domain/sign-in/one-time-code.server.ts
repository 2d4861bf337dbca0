import { generate, verify } from 'otplib'
import { signInDatabase } from '#app/platform/database.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'

/** A code is taken in its own half minute and in those before and after: clocks of telephones differ. */
const TOLERANCE_SECONDS = 30
const STEP_SECONDS = 30

const confirmedFactor = (personId: string) =>
	signInDatabase().factor.findFirst({ where: { personId, confirmedAt: { not: null } } })

/** Whether this is a one-time code of the person that has not been used; it is used from now on, of two at once by one. */
export async function takeOneTimeCode(personId: string, token: string): Promise<boolean> {
	const factor = await confirmedFactor(personId)
	if (!factor || !/^\d{6}$/.test(token)) return false
	const found = await verify({
		...{ secret: unseal(factor.secret), token, epochTolerance: TOLERANCE_SECONDS },
		...(factor.lastStep > 0 && { afterTimeStep: factor.lastStep }),
	})
	if (!found.valid || !('timeStep' in found)) return false
	const { count } = await signInDatabase().factor.updateMany({
		where: { id: factor.id, lastStep: { lt: found.timeStep } },
		data: { lastStep: found.timeStep },
	})
	return count === 1
}

/** A code of the person that is taken now; null while all of these have been used. For the sample world, where everybody may know it. */
export async function nextOneTimeCode(personId: string): Promise<string | null> {
	const factor = await confirmedFactor(personId)
	if (!factor) return null
	const present = Math.floor(Date.now() / 1000 / STEP_SECONDS)
	const step = Math.max(present, factor.lastStep + 1)
	return step > present + 1 ? null : generate({ secret: unseal(factor.secret), epoch: step * STEP_SECONDS })
}
