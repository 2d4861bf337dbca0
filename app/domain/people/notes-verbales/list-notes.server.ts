import { requireRole } from '#app/domain/core/require-role.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { namedIn } from './named-people.ts'

const MOST = 200

/** The notes verbales recorded, the latest first; those of one State where one is asked for. */
export function listNotes(
	actor: Actor,
	language: Language,
	filter: { stateIso3?: string | undefined; text?: string | undefined } = {},
) {
	requireRole(actor, 'triageOfficer', 'administrator')
	const { stateIso3, text } = filter
	return withActor(actor, async (tx) => {
		const found = await tx.noteVerbale.findMany({
			where: {
				...(stateIso3 && { stateIso3 }),
				...(text && { number: { contains: text, mode: 'insensitive' as const } }),
			},
			orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
			take: MOST,
		})
		const states = await tx.state.findMany({ where: { iso3: { in: found.map((note) => note.stateIso3) } } })
		return found.map((note) => ({
			id: note.id,
			number: note.number,
			dated: note.dated,
			receivedOn: note.receivedOn,
			state: textIn(states.find(({ iso3 }) => iso3 === note.stateIso3)?.names, language) || note.stateIso3,
			posts: namedIn(note).length,
			stage: note.invitedAt
				? ('invited' as const)
				: note.verifiedBy
					? ('ready' as const)
					: ('toVerify' as const),
		}))
	})
}
