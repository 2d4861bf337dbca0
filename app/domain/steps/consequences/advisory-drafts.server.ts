import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

const latestOf = (tx: Tx, deliveryId: string) =>
	tx.advisoryDraft.findFirst({ where: { deliveryId }, orderBy: { number: 'desc' } })

/** Keeps each draft that was shared, in their order. */
export async function keepDraft(tx: Tx, { found, event, actor }: Step) {
	const { id: deliveryId, requestId, stateIso3 } = found
	const before = await latestOf(tx, deliveryId)
	await tx.advisoryDraft.createMany({
		data: {
			id: newId(),
			deliveryId,
			requestId,
			stateIso3,
			number: (before?.number ?? 0) + 1,
			title: String(event.title),
			summary: String(event.summary),
			sharedAt: now(),
			sharedBy: actor.id,
		},
	})
}

/** Keeps with the latest draft what the State said of it: what it wants changed, or that it accepts it as final. */
export async function answerDraft(tx: Tx, { found, event }: Step) {
	const latest = await latestOf(tx, found.id)
	if (!latest) return
	const said = String(event.comments ?? event.comment ?? '')
	await tx.advisoryDraft.updateMany({
		where: { id: latest.id },
		data: { comments: said || null, answeredAt: now(), accepted: event.type === 'acceptFinal' },
	})
}
