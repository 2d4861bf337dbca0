import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { unlockableSections } from './unlockable-sections.ts'

/** The fields that may be unlocked with a question, section by section. */
export function listUnlockable(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({
			where: { id: requestId },
			include: { needs: { orderBy: [{ rank: 'asc' }, { id: 'asc' }] } },
		})
		if (!request) throw new DomainError('not-found')
		return unlockableSections(request).map(({ place, need, section, fields }) => {
			return { place, rank: need?.rank ?? null, section: section.name, fields }
		})
	})
}
export type Unlockable = Awaited<ReturnType<typeof listUnlockable>>[number]
