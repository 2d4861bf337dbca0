import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDrafter } from '#app/domain/drafts/hold-draft.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'

/** The drafts of the actor's State that were archived since nobody worked on them, the last archived first. */
export function listArchivedDrafts(actor: Actor) {
	requireDrafter(actor)
	return withActor(actor, (tx) =>
		tx.request.findMany({
			where: { status: 'draft', archivedAt: { not: null } },
			orderBy: [{ archivedAt: 'desc' }, { id: 'desc' }],
			select: { id: true, title: true, updatedAt: true, archivedAt: true },
			take: 100,
		}),
	)
}

/** Takes a draft back into the lists, as it was. `conflict` when somebody has done so already. */
export function takeBackDraft(actor: Actor, requestId: string) {
	requireDrafter(actor)
	return withActor(actor, async (tx) => {
		const draft = await tx.request.findUnique({ where: { id: requestId } })
		if (!draft) throw new DomainError('not-found')
		requireDrafter(actor, draft)
		const { count } = await tx.request.updateMany({
			where: { id: requestId, status: 'draft', archivedAt: { not: null } },
			data: { archivedAt: null, updatedAt: now() },
		})
		if (count === 0) throw new DomainError('conflict')
		const { stateIso3 } = draft
		await recordAudit(tx, actor, { type: 'request.takenBack', data: {}, requestId, stateIso3 })
	})
}
