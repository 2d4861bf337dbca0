import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { postRows } from '../posts/post-rows.server.ts'

/** The posts and authorities of a State that a note verbale may name, and the address listed for its mission. */
export function choicesForNote(actor: Actor, stateIso3: string | undefined) {
	requireRole(actor, 'triageOfficer', 'administrator')
	return withActor(actor, async (tx) => {
		if (!stateIso3 || (await tx.state.count({ where: { iso3: stateIso3 } })) === 0) return null
		const contact = await tx.stateContact.findUnique({ where: { stateIso3 } })
		const posts = await postRows(tx, { stateIso3 })
		return {
			stateIso3,
			listed: contact?.missionEmail ?? null,
			posts: posts.map(({ id, title, role, holder }) => ({ id, title, role, holder: holder?.name ?? null })),
			authorities: await tx.authority.findMany({
				where: { stateIso3 },
				select: { id: true, name: true },
				orderBy: [{ name: 'asc' }],
			}),
		}
	})
}
export type NoteChoices = NonNullable<Awaited<ReturnType<typeof choicesForNote>>>
