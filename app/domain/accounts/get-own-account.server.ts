import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** Account details of the signed-in person. */
export function getOwnAccount({ id }: Actor) {
	return withActor(systemActor, async (tx) => {
		const { name, title, role, language, email, donor, stateIso3, authorityId } =
			await tx.person.findUniqueOrThrow({ where: { id } })
		const state = stateIso3 ? await tx.state.findUnique({ where: { iso3: stateIso3 } }) : null
		const authority = authorityId ? await tx.authority.findUnique({ where: { id: authorityId } }) : null
		return {
			name,
			title,
			role,
			language,
			email,
			donor,
			stateNames: state?.names ?? null,
			authority: authority?.name ?? null,
		}
	})
}
