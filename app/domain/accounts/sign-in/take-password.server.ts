import type { Actor } from '#app/platform/actor.ts'
import { isPassword } from '#app/platform/auth.server.ts'
import { signInDatabase } from '#app/platform/database.server.ts'
import { needsFactor } from '#workflows/roles.ts'

/** Whether the password proves that the person is there: only where there is no factor, and none is needed. */
export async function takePassword({ id, role, session }: Actor, typed: string): Promise<boolean> {
	if (!session || session.hasFactor || needsFactor(role)) return false
	const account = await signInDatabase().account.findFirst({
		where: { userId: id, providerId: 'credential' },
		select: { password: true },
	})
	return account?.password ? isPassword(account.password, typed) : false
}
