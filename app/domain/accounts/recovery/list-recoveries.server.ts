import { namesOf } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn, readAs } from '#app/platform/read.server.ts'
import { deciders } from './decide-recovery.server.ts'

/** Reported losses of a second factor that await a decision, the oldest first, and what this officer may decide. */
export function listOpenRecoveries(actor: Actor) {
	requireRole(actor, ...deciders)
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const rows = await tx.factorRecovery.findMany({
				where: { secondAt: null, refusedAt: null },
				orderBy: { askedAt: 'asc' },
			})
			const people = await tx.person.findMany({
				where: { id: { in: rows.map(({ personId }) => personId) } },
				select: { id: true, name: true, email: true, role: true, stateIso3: true },
			})
			const names = await namesOf(
				askIn(tx),
				rows.flatMap(({ firstById }) => firstById ?? []),
			)
			return rows.flatMap((row) => {
				const person = people.find(({ id }) => id === row.personId)
				if (!person) return []
				const { id, reason, askedAt, identifiedBy, revision, firstById } = row
				return {
					id,
					person,
					reason,
					askedAt,
					identifiedBy,
					revision,
					first: firstById && (names.get(firstById) ?? null),
					stage: row.firstAt ? ('second' as const) : ('first' as const),
					own: row.personId === actor.id,
					mayApprove: firstById !== actor.id,
				}
			})
		}),
	)
}
export type RecoveryRow = Awaited<ReturnType<typeof listOpenRecoveries>>[number]
