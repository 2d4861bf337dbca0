import type { Step } from '#app/domain/core/entities/registry.server.ts'
import { dueFor } from '#app/domain/core/load-clock-settings.server.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue, type Jobs } from '#app/queue/queue.server.ts'
import type { EventName } from '#workflows/charts.ts'
import type { TargetName } from '#workflows/targets.ts'
import { decisionsIn } from '../stated.ts'
import { closeWhenAllEnded } from './needs.server.ts'

/** What makes a timer obsolete before it rings: the row left its status, or a later step of these types. */
type OutdatedBy = 'leaving' | string[]
type Options = { outdatedBy?: OutdatedBy; due?: Jobs['ring-timer']['due'] }

/**
 * Starts a timer that will send `event` to the same row. It records the step that started it, so that a later start
 * replaces it.
 */
export const startTimer = (event: EventName, target: TargetName, options: Options = {}) =>
	async function start(tx: Tx, step: Step) {
		const from = now()
		const at = await dueFor(askIn(tx), target, step.found.stateIso3, from)
		// A clearance remains valid for the period stated when it was given.
		const moves = target !== 'dueDiligenceValid'
		const due = { target, from: from.toISOString(), at: at.toISOString() }
		await ringAt(tx, step, event, at, { ...options, ...(moves && { due }) })
	}

const ringAt = (tx: Tx, { name, found, auditId }: Step, event: EventName, at: Date, options: Options = {}) =>
	enqueue(tx, 'ring-timer', { subject: name, id: found.id, event, startedBy: auditId, ...options }, at)

const DAY = 24 * 60 * 60 * 1000
/** How long before the due date a State is reminded of its nominations. */
const REMINDED = 7 * DAY
const datesGiven = ['callForNominations', 'reschedule', 'returnNominations']

/** Before a course: nominations are due, and later the seats without nominees are released. */
export async function startSeatTimers(tx: Tx, step: Step) {
	const { record } = await tx.delivery.findUniqueOrThrow({
		where: { id: step.found.id },
		select: { record: true },
	})
	const { reschedule, callForNominations } = record
	const startsOn = reschedule?.startsOn ?? callForNominations?.startsOn
	if (!startsOn) return
	const outdatedBy = datesGiven.map((type) => `training.${type}`)
	for (const [event, target, earlier] of [
		['nominationsReminder', 'nominationsDue', REMINDED],
		['nominationsOverdue', 'nominationsDue', 0],
		['seatsLapsed', 'seatsReleased', 0],
	] as const) {
		const at = new Date((await daysBefore(tx, step, String(startsOn), target)).getTime() - earlier)
		// A course at short notice has passed such a day already.
		if (at > now()) await ringAt(tx, step, event, at, { outdatedBy })
	}
}

async function daysBefore(tx: Tx, { found }: Step, day: string, target: TargetName) {
	const start = new Date(`${day}T00:00:00Z`)
	const span = (await dueFor(askIn(tx), target, found.stateIso3, start)).getTime() - start.getTime()
	return new Date(start.getTime() - Math.ceil(span / DAY) * DAY)
}

/** A need stays on a waiting list until the programme's commitments end. */
export async function startWaitlistTimer(tx: Tx, step: Step) {
	const programme = await tx.programme.findUniqueOrThrow({
		where: { id: String(step.event.programmeId) },
		select: { lastCommitment: true },
	})
	const after = new Date(programme.lastCommitment.getTime() + DAY)
	await ringAt(tx, step, 'waitlistClosed', after, { outdatedBy: 'leaving' })
}

const checkAfter = (target: TargetName) => startTimer('checkDue', target)

/** Checks are due six and twelve months after handover. */
export async function startCheckTimers(tx: Tx, step: Step) {
	await checkAfter('checkSixMonths')(tx, step)
	await checkAfter('checkTwelveMonths')(tx, step)
}

const stillOpen = (requestId: string) => ({ requestId, approvedAt: null, returnedAt: null })

/** Saves the officer's proposal for each need, for a second officer to approve. */
export async function recordDecisions(tx: Tx, { found, event, actor }: Step) {
	await tx.decision.createMany({
		data: decisionsIn(event).map(({ needId, outcome, reasonCode, reason }) => ({
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

/** Proposals that were not approved remain on record as returned. */
export async function discardDecisions(tx: Tx, { found }: Step) {
	await tx.decision.updateMany({ where: stillOpen(found.requestId), data: { returnedAt: now() } })
}

/** Moves every need as decided and shows the decisions to the State. A need that was withdrawn meanwhile is skipped. */
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
