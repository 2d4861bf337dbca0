import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { closeWhenAllEnded } from './needs.server.ts'

type Proposed = { needId: string; outcome: string; reasonCode?: string; reason: string }
const stillOpen = (requestId: string) => ({ requestId, approvedAt: null, returnedAt: null })

/** Keeps what the officer proposes for each need, until a second officer has looked at it. */
export async function recordDecisions(tx: Tx, { found, event, actor }: Step) {
	await tx.decision.createMany({
		data: (event.decisions as Proposed[]).map(({ needId, outcome, reasonCode, reason }) => ({
			id: newId(),
			requestId: found.requestId,
			needId,
			stateIso3: found.stateIso3,
			outcome,
			reasonCode: reasonCode || null,
			reason,
			proposedById: actor.id,
			proposedAt: now(),
		})),
	})
	await tx.request.update({ where: { id: found.requestId }, data: { proposerId: actor.id } })
}

/** What was proposed and not approved stays on record as returned. */
export async function discardDecisions(tx: Tx, { found }: Step) {
	await tx.decision.updateMany({ where: stillOpen(found.requestId), data: { returnedAt: now() } })
}

/**
 * Moves every need as decided and lets the State see the decisions. On a need that was withdrawn meanwhile nothing is
 * decided any more.
 */
export async function applyDecisions(tx: Tx, step: Step) {
	const { found, actor } = step
	const pending = await tx.need.findMany({
		where: { requestId: found.requestId, status: 'pending' },
		select: { id: true },
	})
	const needId = { in: pending.map(({ id }) => id) }
	await tx.decision.updateMany({
		where: { ...stillOpen(found.requestId), NOT: { needId } },
		data: { returnedAt: now() },
	})
	const decisions = await tx.decision.findMany({ where: stillOpen(found.requestId), orderBy: { id: 'asc' } })
	for (const { needId, outcome, reasonCode, reason } of decisions) {
		const event = { type: outcome, reason, ...(reasonCode ? { reasonCode } : {}) }
		await step.follow('need', needId, event)
	}
	const declined = decisions.filter(({ outcome }) => outcome === 'decline').map(({ needId }) => needId)
	await tx.need.updateMany({ where: { id: { in: declined } }, data: { declinerId: actor.id } })
	await tx.decision.updateMany({
		where: stillOpen(found.requestId),
		data: { approvedById: actor.id, approvedAt: now() },
	})
	if (!step.event.allDeclined) await closeWhenAllEnded(tx, step)
}
