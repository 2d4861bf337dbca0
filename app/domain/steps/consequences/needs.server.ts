import type { Step } from '#app/domain/core/step.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { endedNeedStates } from '#workflows/need/chart.ts'
import { closureCodeFor } from '#workflows/request/closure-code.ts'

const ended = new Set<string>(endedNeedStates)
// From when it was filed until it waits for its closure.
const goesOn = new Set<string>([
	...([
		'submitted',
		'screening',
		'clarification',
		'clearance',
		'dormant',
		'review',
		'approval',
		'active',
	] as const),
])

/** Withdraws with the request every need that has not come to an end. */
export async function withdrawNeeds(tx: Tx, { found, follow }: Step) {
	const needs = await tx.need.findMany({ where: { requestId: found.requestId }, orderBy: { rank: 'asc' } })
	for (const { id, status } of needs)
		if (!ended.has(status)) await follow('need', id, { type: 'requestWithdrawn' })
}

/** Puts the needs that the State named before the officer again. */
export async function reopenNeeds(tx: Tx, { event, follow }: Step) {
	const needs = await tx.need.findMany({
		where: { id: { in: event.needIds as string[] }, status: { in: [...endedNeedStates] } },
		orderBy: { rank: 'asc' },
	})
	for (const { id } of needs) await follow('need', id, { type: 'reopenNeed' })
}

/** A request that only waits for its closure goes on when one of its needs is looked at again. */
export async function resumeRequest(tx: Tx, { found, follow }: Step) {
	const { status } = await tx.request.findUniqueOrThrow({
		where: { id: found.requestId },
		select: { status: true },
	})
	if (status === 'awaitingClosure') await follow('request', found.requestId, { type: 'needsResumed' })
}

/** Notes who proposed to decline a need, and then who approved it: somebody else looks at it next. */
export async function keepDecliner(tx: Tx, { found, actor }: Step) {
	await tx.need.update({ where: { id: found.id }, data: { declinerId: actor.id } })
}

/** Once the last need of an active request has ended, the State is asked to confirm its closure. */
export async function closeWhenAllEnded(tx: Tx, { found, follow }: Step) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: found.requestId },
		include: { needs: true },
	})
	if (!goesOn.has(request.status) || !request.needs.every(({ status }) => ended.has(status))) return
	const type = request.status === 'active' ? 'needsEnded' : 'noNeedLeft'
	const event = { type, closureCode: closureCodeFor(request.needs.map(({ status }) => status)) }
	await follow('request', request.id, event)
}
