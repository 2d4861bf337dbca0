import { dueFor } from '#app/domain/core/due-for.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Step } from '#app/domain/core/step.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { dueDiligenceWorkflow } from '#workflows/due-diligence/workflow.ts'
import { involvesSecurityForce } from '../prepare/security-force.server.ts'
import { startTimer } from './timers.server.ts'

const caseOf = (tx: Tx, requestId: string) => tx.dueDiligenceCase.findUnique({ where: { requestId } })

/** Opens the case of a request, unless it has one: a request that comes back to screening keeps what was found. */
export async function openDueDiligence(tx: Tx, step: Step) {
	const { requestId } = step.found
	if (await caseOf(tx, requestId)) return
	await openCase(tx, step, await involvesSecurityForce(tx, requestId))
}

async function openCase(tx: Tx, { found, actor }: Step, recipients: string[]) {
	const { requestId, stateIso3 } = found
	const start = dueDiligenceWorkflow.start()
	await tx.dueDiligenceCase.create({
		data: {
			id: newId(),
			requestId,
			stateIso3,
			recipients,
			status: start.value,
			snapshot: dueDiligenceWorkflow.store(start) as Prisma.InputJsonObject,
			snapshotVersion: dueDiligenceWorkflow.version,
			openedAt: now(),
			updatedAt: now(),
		},
	})
	await recordAudit(tx, systemActor, {
		type: 'dueDiligence.opened',
		requestId,
		stateIso3,
		internal: true,
		onBehalfOf: actor.id,
		data: { recipients },
	})
	await tx.request.update({ where: { id: requestId }, data: { dueDiligence: 'open' } })
}

const shownOnRequest = { open: 'open', assessed: 'open', cleared: 'cleared', refused: 'refused' } as const

/** Lets the request say what its case says, so that steps of its needs and deliveries are held up or not. */
export async function keepDueDiligence(tx: Tx, { found }: Step) {
	const { status } = await tx.dueDiligenceCase.findUniqueOrThrow({ where: { id: found.id } })
	await tx.request.update({
		where: { id: found.requestId },
		data: { dueDiligence: shownOnRequest[status] },
	})
}

/** Notes who assessed the case, so that somebody else decides. */
export async function keepAssessor(tx: Tx, { found, actor }: Step) {
	await tx.dueDiligenceCase.update({ where: { id: found.id }, data: { assessorId: actor.id } })
}

/** Opens the case again after misuse was reported, or a first one where none was needed before. */
export async function reopenDueDiligence(tx: Tx, step: Step) {
	const { found, event, follow } = step
	const existing = await caseOf(tx, found.requestId)
	if (!existing) {
		const { authority } = await tx.request.findUniqueOrThrow({
			where: { id: found.requestId },
			include: { authority: true },
		})
		return openCase(tx, step, [authority.name])
	}
	await follow('dueDiligence', existing.id, { type: 'misuseReported', reason: String(event.reason) })
}

const startExpiry = startTimer('expire', 'dueDiligenceValid', { outdatedBy: 'leaving' })

/** A clearance holds for twelve months. */
export async function startDueDiligenceTimer(tx: Tx, step: Step) {
	const validUntil = await dueFor(tx, 'dueDiligenceValid', step.found.stateIso3)
	await tx.dueDiligenceCase.update({ where: { id: step.found.id }, data: { validUntil } })
	await startExpiry(tx, step)
}
