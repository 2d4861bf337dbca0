import { verify } from '@node-rs/argon2'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { unseal } from '#app/platform/sealed.server.ts'

/** As people type it: without blanks and dashes, in capitals. */
export const plainCode = (typed: string) => typed.replace(/[\s-]/g, '').toUpperCase()

/** Whether this is a backup code of the person that has not been used; it is used from now on, of two at once by one. */
export async function takeBackupCode(personId: string, typed: string): Promise<boolean> {
	const code = plainCode(typed)
	const kept = await signInDatabase().backupCode.findMany({ where: { personId, usedAt: null } })
	for (const { id, code: sealed } of kept) {
		if (!(await verify(unseal(sealed), code))) continue
		const where = { id, usedAt: null }
		const { count } = await signInDatabase().backupCode.updateMany({ where, data: { usedAt: now() } })
		return count === 1
	}
	return false
}
