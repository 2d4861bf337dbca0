import { namesOf } from '#app/domain/core/names-of.server.ts'

import { isConfirmed, requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn, readAs } from '#app/platform/read.server.ts'
import type { FactorRecovery } from '#prisma/generated/client.ts'
import { deciders } from './decide-recovery.server.ts'

const SHOWN = 50

/** Reported losses of a second factor, open ones first, and the decisions that this officer may take. */
export function listRecoveries(actor: Actor) {
	requireRole(actor, ...deciders)
	return readAs(actor, (read) =>
		read.models(async (tx) => {
			const open = { secondAt: null, refusedAt: null }
			const waiting = await tx.factorRecovery.findMany({ where: open, orderBy: { askedAt: 'asc' } })
			const ended = await tx.factorRecovery.findMany({
				where: { NOT: open },
				orderBy: { askedAt: 'desc' },
				take: SHOWN,
			})
			const rows = [...waiting, ...ended]
			const people = await tx.person.findMany({
				where: { id: { in: rows.map(({ personId }) => personId) } },
				select: { id: true, name: true, email: true, role: true, stateIso3: true },
			})
			const names = await namesOf(
				askIn(tx),
				rows.flatMap((row) => [row.firstById, row.secondById, row.refusedById].filter((id) => id !== null)),
			)
			const named = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
			return {
				confirmed: isConfirmed(actor),
				rows: rows.flatMap((row) => {
					const person = people.find(({ id }) => id === row.personId)
					if (!person) return []
					const { id, reason, askedAt, identifiedBy, refusal, refusedAt, secondAt, revision } = row
					return {
						id,
						person,
						reason,
						askedAt,
						identifiedBy,
						refusal,
						revision,
						first: named(row.firstById),
						second: named(row.secondById),
						refusedBy: named(row.refusedById),
						stage: stageOf(row),
						endedAt: secondAt ?? refusedAt,
						own: row.personId === actor.id,
						mayApprove: row.firstById !== actor.id,
					}
				}),
			}
		}),
	)
}
export type RecoveryRow = Awaited<ReturnType<typeof listRecoveries>>['rows'][number]

function stageOf({ firstAt, secondAt, refusedAt, refusedById, personId }: FactorRecovery) {
	if (secondAt) return 'approved' as const
	if (refusedAt) return refusedById === personId ? ('withdrawn' as const) : ('refused' as const)
	return firstAt ? ('second' as const) : ('first' as const)
}
