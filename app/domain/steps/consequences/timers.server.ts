import { dueFor } from '#app/domain/core/due-for.server.ts'
import type { Step } from '#app/domain/core/step.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { enqueue, type Jobs } from '#app/queue/queue.server.ts'
import type { TargetName } from '#workflows/targets.ts'

/** What makes a timer idle before it rings: that the row left its state, or a later step of these types. */
type OutdatedBy = 'leaving' | string[]
type Options = { outdatedBy?: OutdatedBy; due?: Jobs['ring-timer']['due'] }

/** Starts a clock that will send `event` to the same row. It names the step that started it, so that a later start outdates it. */
export const startTimer = (event: string, target: TargetName, options: Options = {}) =>
	async function start(tx: Tx, step: Step) {
		const from = now()
		const at = await dueFor(tx, target, step.found.stateIso3, from)
		// A clearance holds for as long as was said when it was given.
		const moves = target !== 'dueDiligenceValid'
		const due = { target, from: from.toISOString(), at: at.toISOString() }
		await ringAt(tx, step, event, at, { ...options, ...(moves && { due }) })
	}

const ringAt = (tx: Tx, { name, found, auditId }: Step, event: string, at: Date, options: Options = {}) =>
	enqueue(tx, 'ring-timer', { subject: name, id: found.id, event, startedBy: auditId, ...options }, at)

const DAY = 24 * 60 * 60 * 1000
/** How long before they are due a State is reminded of its nominations. */
const REMINDED = 7 * DAY
const datesGiven = ['callForNominations', 'reschedule', 'returnNominations']

/** Before a course: nominations are due, and later the seats that nobody was nominated for are given to others. */
export async function startSeatTimers(tx: Tx, step: Step) {
	const { record } = await tx.delivery.findUniqueOrThrow({
		where: { id: step.found.id },
		select: { record: true },
	})
	const { reschedule, callForNominations } = record as Record<string, { startsOn?: string } | undefined>
	const startsOn = reschedule?.startsOn ?? callForNominations?.startsOn
	if (!startsOn) return
	const outdatedBy = datesGiven.map((type) => `training.${type}`)
	for (const [event, target, earlier] of [
		['nominationsReminder', 'nominationsDue', REMINDED],
		['nominationsOverdue', 'nominationsDue', 0],
		['seatsLapsed', 'seatsReleased', 0],
	] as const) {
		const at = new Date((await daysBefore(tx, step, startsOn, target)).getTime() - earlier)
		// A course that is called at short notice has no such day any more.
		if (at > now()) await ringAt(tx, step, event, at, { outdatedBy })
	}
}

async function daysBefore(tx: Tx, { found }: Step, day: string, target: TargetName) {
	const start = new Date(`${day}T00:00:00Z`)
	const span = (await dueFor(tx, target, found.stateIso3, start)).getTime() - start.getTime()
	return new Date(start.getTime() - Math.ceil(span / DAY) * DAY)
}

/** A place on a waiting list is kept until the programme takes on nothing more. */
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
