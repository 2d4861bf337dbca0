import { toldFields } from '#app/forms/told-fields.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { type NeedEvent, needEvents } from '#workflows/need/events.ts'

const types = Object.keys(needEvents).map((type) => `need.${type}`)

/** The last step of a need that the actor may read of, with what was told at it. */
export async function latestStep(tx: Tx, needId: string) {
	const entry = await tx.auditEntry.findFirst({
		where: { needId, deliveryId: null, type: { in: types } },
		orderBy: [{ at: 'desc' }, { position: 'desc' }],
	})
	if (!entry) return null
	const type = entry.type.slice('need.'.length) as NeedEvent['type']
	const actor = await tx.person.findUnique({ where: { id: entry.actorId }, select: { name: true } })
	return {
		type,
		at: entry.at,
		actor: actor?.name ?? null,
		fields: toldFields(needEvents[type], entry.event as Record<string, unknown>),
	}
}
