import type { Actor, Language } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** In which language a State is asked about a need, and what the need is called. */
export function getAskedPlace(
	actor: Actor,
	requestId: string,
	needId: string,
): Promise<{ needId: string; language: Language; title: string }> {
	return withActor(actor, async (tx) => {
		const need = await tx.need.findUnique({
			where: { id: needId, requestId },
			select: { title: true, request: { select: { filingLanguage: true } } },
		})
		if (!need) throw new DomainError('not-found')
		return { needId, language: need.request.filingLanguage, title: need.title }
	})
}
