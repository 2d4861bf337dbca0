import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { sightColumns } from '#app/domain/core/sight-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'

/**
 * Needs that are before a programme or have its offer without an answer: how many there are, and those of them that
 * the actor may see.
 */
export async function openOffers(tx: Tx, actor: Actor, programmeId: string) {
	const all = await withinSystem(tx, actor, async () => {
		const held = await tx.reservation.findMany({
			where: { programmeId, releasedAt: null, confirmedAt: null },
			select: { needId: true },
		})
		const needs = await tx.need.findMany({
			where: { programmeId, status: { in: ['proposed', 'reserved'] } },
			select: { id: true },
		})
		return [...new Set([...held.map(({ needId }) => needId), ...needs.map(({ id }) => id)])]
	})
	const seen = await tx.need.findMany({
		where: { id: { in: all } },
		orderBy: { updatedAt: 'asc' },
		select: {
			id: true,
			requestId: true,
			title: true,
			status: true,
			request: { select: { reference: true, ...sightColumns } },
		},
	})
	return {
		total: all.length,
		needs: seen.map(({ request, ...need }) => ({
			...need,
			title: listedNeedTitle(actor, request, need.title),
		})),
	}
}
