import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor, withinSystem } from '#app/platform/database.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { returnedLetters } from './returned-letters.server.ts'

/** Letters that came back and wait for this reader, of all requests or of one, each with the name of its State. */
export async function listReturnedLetters(actor: Actor, language: Language, requestId?: string) {
	if (!isOfficeRole(actor.role)) return []
	return withActor(actor, (tx) =>
		withinSystem(tx, actor, async () => {
			const letters = await returnedLetters(tx, actor, requestId ? { requestId } : {})
			const iso3 = { in: letters.flatMap(({ stateIso3 }) => stateIso3 ?? []) }
			const states = letters.length > 0 ? await tx.state.findMany({ where: { iso3 } }) : []
			const names = new Map(states.map((state) => [state.iso3, textIn(state.names, language)]))
			return letters.map(({ id, bouncedAt, code, personId, name, role, stateIso3, reference }) => ({
				id,
				bouncedAt,
				code,
				personId,
				name,
				role,
				reference,
				state: (stateIso3 && names.get(stateIso3)) ?? null,
			}))
		}),
	)
}
