import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import type { ActingRole } from '#workflows/roles.ts'

const PAGE = 50

type Told = { what: ExportKind; of: string; rows: number; reason: string; filter: Record<string, unknown> }

/** What was taken out of the product, by whom and why, the latest first; `before` pages on from a position. */
export function listExports(actor: Actor, { before }: { before?: number | undefined } = {}) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const found = await tx.auditEntry.findMany({
			where: { type: 'export.taken', ...(before !== undefined && { position: { lt: before } }) },
			orderBy: { position: 'desc' },
			take: PAGE + 1,
		})
		const page = found.slice(0, PAGE)
		const names = await namesOf(
			tx,
			page.map(({ actorId }) => actorId),
		)
		return {
			rows: page.map(({ id, at, actorId, actorRole, event }) => {
				const { what, rows, reason, filter } = event as unknown as Told
				const asked = Object.values(filter).filter((value) => value !== undefined && value !== null)
				return {
					id,
					at,
					who: names.get(actorId) ?? null,
					role: actorRole as ActingRole,
					what,
					rows,
					reason,
					filter: asked.map(String).join(' · '),
				}
			}),
			older: found.length > PAGE ? (page.at(-1)?.position ?? null) : null,
		}
	})
}
export type ExportList = Awaited<ReturnType<typeof listExports>>
