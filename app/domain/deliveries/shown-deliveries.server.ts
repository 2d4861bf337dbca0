import { listedNeedTitle } from '#app/domain/core/shown-title.ts'
import { sightColumns } from '#app/domain/core/sight-of.ts'
import { textIn } from '#app/domain/core/words-of.server.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import type { Delivery } from '#prisma/generated/client.ts'
import type { Milestone } from '#workflows/delivery/plan.ts'
import { needNumber } from '#workflows/need/number.ts'
import { shownDeliveryStatus } from '#workflows/status-line.ts'

/**
 * Deliveries as rows of a list, as the actor may know them: a donor learns only which programme helps which State with
 * how much, and how far it has come.
 */
export async function shownDeliveries(
	tx: Tx,
	actor: Actor,
	found: readonly Delivery[],
	{ today, language }: { today: Date; language: Language },
) {
	const { role } = actor
	const outline = role === 'donor'
	const programmes = await programmesOf(tx, found)
	const needs: Map<string, NeedRow> = outline ? new Map() : await needsOf(tx, found)
	return found.map((row) => {
		const programme = programmes.get(row.programmeId)
		const need = needs.get(row.needId)
		return {
			id: row.id,
			kind: row.kind,
			quantity: row.quantity,
			stateIso3: row.stateIso3,
			status: shownDeliveryStatus(row.status, role),
			programme: programme
				? { code: programme.code, title: textIn(programme.titles, language), unit: programme.capacityUnit }
				: null,
			about: need ? aboutOf(actor, need) : null,
			openedAt: outline ? null : row.openedAt,
			updatedAt: outline ? null : row.updatedAt,
			next: outline ? null : nextOf(row, today),
		}
	})
}
export type ShownDelivery = Awaited<ReturnType<typeof shownDeliveries>>[number]

function nextOf({ nextOn, nextWhat }: Delivery, today: Date) {
	return nextOn && nextWhat
		? { what: nextWhat as Milestone, on: nextOn.toISOString().slice(0, 10), overdue: nextOn < today }
		: null
}

const aboutOf = (actor: Actor, need: NeedRow) => ({
	reference: need.request.reference,
	title: listedNeedTitle(actor, need.request, need.title),
	number: needNumber(need),
})

async function programmesOf(tx: Tx, found: readonly Delivery[]) {
	const ids = [...new Set(found.map(({ programmeId }) => programmeId))]
	const rows = await tx.programme.findMany({
		where: { id: { in: ids } },
		select: { id: true, code: true, titles: true, capacityUnit: true },
	})
	return new Map(rows.map((row) => [row.id, row]))
}

async function needsOf(tx: Tx, found: readonly Delivery[]) {
	const rows = await tx.need.findMany({
		where: { id: { in: found.map(({ needId }) => needId) } },
		select: {
			id: true,
			title: true,
			rank: true,
			part: true,
			request: { select: { reference: true, ...sightColumns } },
		},
	})
	return new Map(rows.map((row) => [row.id, row]))
}
type NeedRow = Awaited<ReturnType<typeof needsOf>> extends Map<string, infer Row> ? Row : never
