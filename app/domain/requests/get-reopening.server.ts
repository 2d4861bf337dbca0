import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

type Asked = { reasonCode: string; reason: string; needIds: string[] }

/** What a State asks for when it asks to open a request again, until that is decided; null when it asks for nothing. */
export function getReopening(actor: Actor, requestId: string) {
	return withActor(actor, async (tx) => {
		const request = await tx.request.findUnique({ where: { id: requestId }, select: { snapshot: true } })
		const { context } = (request?.snapshot ?? {}) as { context?: { reopening?: string | null } }
		if (!context?.reopening) return null
		const entry = await tx.auditEntry.findFirst({
			where: { requestId, type: 'request.askReopening' },
			orderBy: { position: 'desc' },
		})
		if (!entry) return null
		const { reasonCode, reason, needIds } = entry.event as Asked
		const needs = await tx.need.findMany({
			where: { id: { in: needIds } },
			orderBy: [{ rank: 'asc' }, { id: 'asc' }],
			select: { id: true, rank: true, title: true },
		})
		return { reasonCode, reason, needs, askedAt: entry.at }
	})
}
export type Reopening = Awaited<ReturnType<typeof getReopening>>
