import { keepClock } from '#app/domain/clocks/keep-clock.server.ts'
import { isInternal } from '#app/domain/core/internal-steps.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/require-confirmed.ts'
import type { Step } from '#app/domain/core/step.ts'
import { type SubjectName, subjects } from '#app/domain/core/subjects/registry.server.ts'
import type { Found, StepEvent, Subject } from '#app/domain/core/subjects/subject.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { permissionOf } from '#workflows/charts.ts'
import { withUpgrade } from '#workflows/engine/replay.ts'
import { announce } from './announce.server.ts'
import { carryOut } from './consequences/registry.server.ts'
import { prepareEvent } from './prepare/prepare-event.server.ts'

type Options = {
	/** The revision the page was drawn from; left out when the system acts on what it has just read. */
	revision?: number
	event: StepEvent
	/** Whose step this one follows from, and when that was taken: what follows happens at the same moment. */
	onBehalfOf?: string | undefined
	at?: Date
}

/**
 * Moves one request, need or delivery one step, in the caller's transaction: find, decide, record, save, what follows.
 * `not-found` also for what the actor may not see; `conflict` when the page was stale or somebody was faster.
 */
export async function takeStep(
	tx: Tx,
	actor: Actor,
	name: SubjectName,
	id: string,
	options: Options,
): Promise<Found> {
	const subject: Subject = subjects[name]
	// First, so that whatever the decision looks at is as the step before this one has left it.
	await waitForTurnOf(tx, name, id)
	const found = await subject.find(tx, id)
	if (!found) throw new DomainError('not-found')
	if (options.revision !== undefined && options.revision !== found.revision) throw new DomainError('conflict')

	const { workflow, facts, revision } = found
	const here = workflow.restore(found.snapshot, found.snapshotVersion)
	// Asked twice: first so that a person who may not is told that, and not what is missing.
	workflow.mayTry(here, options.event.type, actor, facts)
	if (permissionOf(found.chart, options.event.type)?.binding) requireConfirmed(actor)
	const event = await prepareEvent(tx, name, found, options.event, actor)
	const { next, inPlaceOf, notices, consequences } = workflow.decide(here, event, actor, facts)

	const { type: _, ...payload } = event
	const at = options.at ?? now()
	// Row-level security lets only those write it who may act here; after that the system saves the step.
	const auditId = await recordAudit(tx, actor, {
		at,
		type: `${found.chart}.${event.type}`,
		data: found.snapshotVersion < workflow.version ? withUpgrade(payload, here) : payload,
		requestId: found.requestId,
		needId: found.needId,
		deliveryId: found.deliveryId,
		stateIso3: found.stateIso3,
		from: found.status,
		to: String(next.value),
		revision: revision + 1,
		internal: isInternal(found.chart, event.type),
		onBehalfOf: options.onBehalfOf ?? inPlaceOf,
	})
	const follow: Step['follow'] = (other, otherId, otherEvent) =>
		takeStep(tx, systemActor, other, otherId, {
			event: otherEvent,
			at,
			onBehalfOf: options.onBehalfOf ?? actor.id,
		})
	const step: Step = { name, found, event, actor, auditId, follow }
	await withinSystem(tx, actor, async () => {
		const saved = await subject.save(tx, found, {
			status: String(next.value),
			snapshot: workflow.store(next) as Prisma.InputJsonObject,
			snapshotVersion: workflow.version,
			revision: revision + 1,
			context: next.context,
			event,
		})
		if (saved === 0) throw new DomainError('conflict') // somebody was faster since we read it
		await keepClock(tx, found, { before: here, after: next, auditId, at })
		for (const what of consequences) await carryOut(what, tx, step)
		await announce(tx, step, notices)
	})
	return found
}
