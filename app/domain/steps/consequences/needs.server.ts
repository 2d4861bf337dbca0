import { recountRequest } from '#app/domain/clocks/running-clocks.server.ts'
import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { isOutcomeOutdated } from '#app/domain/outcomes/outcome-facts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { contextOf } from '#workflows/engine/engine.ts'
import { capacityAsked } from '#workflows/equipment/need-lines.ts'
import { divided, type OfferedLine } from '#workflows/equipment/offered-lines.ts'
import { nextPart } from '#workflows/need/number.ts'
import { endedNeedStates } from '#workflows/need/status-facts.ts'
import { needWorkflow } from '#workflows/need/workflow.ts'
import { closureCodeFor } from '#workflows/outcome/reason.ts'
import { needIdsIn, offeredIn } from '../stated.ts'

const ended = new Set<string>(endedNeedStates)
// From submission until closure is pending.
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

/** Withdraws with the request every need that has not ended. */
export async function withdrawNeeds(tx: Tx, { found, follow }: Step) {
	const needs = await tx.need.findMany({ where: { requestId: found.requestId }, orderBy: { rank: 'asc' } })
	for (const { id, status } of needs)
		if (!ended.has(status)) await follow('need', id, { type: 'requestWithdrawn' })
}

/** Reopens the needs that the State named, for the officer. */
export async function reopenNeeds(tx: Tx, { event, follow }: Step) {
	const needs = await tx.need.findMany({
		where: { id: { in: needIdsIn(event) }, status: { in: [...endedNeedStates] } },
		orderBy: { rank: 'asc' },
	})
	for (const { id } of needs) await follow('need', id, { type: 'reopenNeed' })
}

/** A request that only awaits closure is resumed when one of its needs is reopened. */
export async function resumeRequest(tx: Tx, { found, follow }: Step) {
	const { status } = await tx.request.findUniqueOrThrow({
		where: { id: found.requestId },
		select: { status: true },
	})
	if (status === 'awaitingClosure') await follow('request', found.requestId, { type: 'needsResumed' })
}

/** Saves who proposed to decline a need, and then who approved it: another person must reconsider it. */
export async function saveDecliner(tx: Tx, { found, actor }: Step) {
	await tx.need.update({ where: { id: found.id }, data: { declinerId: actor.id } })
}

/** Saves the urgency that an officer set in place of the State's, and counts the clocks that depend on it again. */
export async function saveUrgency(tx: Tx, { found, event }: Step) {
	await tx.need.update({
		where: { id: found.id },
		data: { setUrgency: String(event.urgency), urgencyReason: String(event.reason) },
	})
	await recountRequest(tx, found.requestId)
}

/** Once the last need of an active request has ended, the State is asked to confirm its closure. */
export async function closeWhenAllEnded(tx: Tx, { found, follow }: Step) {
	const request = await tx.request.findUniqueOrThrow({
		where: { id: found.requestId },
		include: { needs: true },
	})
	if (!goesOn.has(request.status) || !request.needs.every(({ status }) => ended.has(status))) return
	const type = request.status === 'active' ? 'needsEnded' : 'noNeedLeft'
	const event = { type, closureCode: closureCodeFor(request.needs) }
	await follow('request', request.id, event)
}

/** A fact that its outcome rests on has been recorded for the need. */
export async function reviewOutcome(tx: Tx, { found, follow }: Step) {
	if (await isOutcomeOutdated(tx, found.id)) await follow('need', found.id, { type: 'reviewOutcome' })
}

/** The outcome of a need has changed: the closure result of its request follows, until the request is closed. */
export async function reviewClosure(tx: Tx, { found, follow }: Step) {
	const { id, status, snapshot, needs } = await tx.request.findUniqueOrThrow({
		where: { id: found.requestId },
		include: { needs: true },
	})
	const closureCode = closureCodeFor(needs)
	const context = contextOf(snapshot)
	if (status === 'awaitingClosure' && context.computedCode !== closureCode)
		await follow('request', id, { type: 'reviewClosure', closureCode })
}

/** Puts the need at the end of the waiting list of a programme. */
export async function joinWaitlist(tx: Tx, { found, event }: Step) {
	const { id: needId, stateIso3 } = found
	const entry = { id: newId(), programmeId: String(event.programmeId), needId, stateIso3, since: now() }
	await tx.waitlistEntry.create({ data: entry })
}

/** Removes the need from every waiting list. Needs behind it may now be next. */
export async function leaveWaitlist(tx: Tx, { found, event }: Step) {
	const left = await tx.waitlistEntry.updateManyAndReturn({
		where: { needId: found.id, leftAt: null },
		data: { leftAt: now() },
		select: { programmeId: true },
	})
	if (event.type === 'promote') return
	for (const { programmeId } of left) await enqueue(tx, 'promote-waiting', { programmeId })
}

/**
 * Capacity has become available in the programme of this need: the waiting list is processed in a transaction of its
 * own, since that is a step of another request.
 */
export async function promoteNext(tx: Tx, { found }: Step) {
	const need = await tx.need.findUnique({ where: { id: found.needId ?? '' }, select: { programmeId: true } })
	if (need?.programmeId) await enqueue(tx, 'promote-waiting', { programmeId: need.programmeId })
}

/**
 * Divides a need of which a programme offers a part: it continues with the offered part, and the rest becomes a need of
 * the same number that seeks a programme again.
 */
export async function splitNeed(tx: Tx, { found, event, actor, follow }: Step) {
	const need = await tx.need.findUniqueOrThrow({ where: { id: found.id } })
	const parentId = need.parentId ?? need.id
	const family = await tx.need.findMany({
		where: { OR: [{ id: parentId }, { parentId }] },
		select: { part: true },
	})
	const { id, rest, part } = {
		id: newId(),
		rest: (need.quantity ?? 0) - Number(event.quantity),
		part: nextPart(family.map((each) => each.part)),
	}
	await tx.need.update({
		where: { id: need.id },
		data: { part: need.part ?? 'a', quantity: Number(event.quantity) },
	})
	await tx.need.create({ data: restOf(need, { id, parentId, part, quantity: rest }) })
	if (event.lines) await divideLines(tx, need, id, offeredIn(event))
	await recordAudit(tx, systemActor, {
		onBehalfOf: actor.id,
		type: 'need.split',
		requestId: need.requestId,
		needId: id,
		stateIso3: need.stateIso3,
		data: { fromNeedId: need.id, part, quantity: rest },
	})
	await follow('need', id, { type: 'splitOff', fromNeedId: need.id })
}

/** Of each line, what is offered stays with the need, and what is left goes on with the rest. */
async function divideLines(tx: Tx, need: Need, restId: string, given: readonly OfferedLine[]) {
	const stored = await tx.needLine.findMany({ where: { needId: need.id }, orderBy: { position: 'asc' } })
	const { offered, rest } = divided(stored, given)
	const stays = new Set(offered.map(({ id }) => id))
	await tx.needLine.deleteMany({
		where: { id: { in: stored.map(({ id }) => id).filter((id) => !stays.has(id)) } },
	})
	for (const { id, quantity, minimumQuantity } of offered)
		await tx.needLine.update({ where: { id }, data: { quantity, minimumQuantity } })
	// A line that goes on as a whole keeps its id.
	await tx.needLine.createMany({
		data: rest.map((line, at) => ({
			...line,
			id: stays.has(line.id) ? newId() : line.id,
			needId: restId,
			position: at + 1,
			offered: null,
		})),
	})
	for (const [id, lines] of [
		[need.id, offered],
		[restId, rest],
	] as const)
		await tx.need.update({ where: { id }, data: capacityAsked(lines) })
}

type Need = Prisma.NeedGetPayload<object>
type Rest = { id: string; parentId: string; part: string; quantity: number }

function restOf(need: Need, rest: Rest): Prisma.NeedUncheckedCreateInput {
	const { requestId, stateIso3, rank, kind, title, answersRevision, themes, taType } = need
	const { setUrgency, urgencyReason } = need
	// The rest inherits the priority of the whole.
	const { priority, priorityRound } = need
	const start = needWorkflow.store(needWorkflow.start())
	return {
		requestId,
		stateIso3,
		rank,
		kind,
		title,
		answersRevision,
		themes,
		taType,
		...rest,
		priority,
		priorityRound,
		setUrgency,
		urgencyReason,
		answers: need.answers,
		settledZeros: need.settledZeros,
		minimumQuantity: Math.min(need.minimumQuantity ?? 1, rest.quantity),
		status: 'pending',
		snapshot: start,
		snapshotVersion: needWorkflow.version,
		updatedAt: now(),
	}
}
