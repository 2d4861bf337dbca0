import { generate, verify } from 'otplib'
import { signInDatabase } from '#app/platform/database.server.ts'
import { CLOCKS_MS } from '#app/platform/lately.server.ts'
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
