import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Whose account an address opens by a password; null where there is none, or none that may be opened. */
export async function findHolder(email: string) {
	return withActor(systemActor, async (tx) => {
		const person = await tx.person.findUnique({
			where: { email: email.trim().toLowerCase() },
			select: { id: true, name: true, email: true, language: true, role: true, suspendedAt: true },
		})
		const id = person?.id ?? ''
		// Asked whether or not there is somebody: the same work for every address.
		const account = await tx.account.findFirst({
			where: { userId: id, providerId: 'credential' },
			select: { password: true },
		})
		const hasFactor =
			(await tx.factor.count({ where: { personId: id, confirmedAt: { not: null } } })) +
				(await tx.passkey.count({ where: { personId: id } })) >
			0
		if (!person || person.suspendedAt || !account?.password) return null
		return { ...person, password: account.password, hasFactor }
	})
}
export type Holder = NonNullable<Awaited<ReturnType<typeof findHolder>>>
