import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import { findTraining, type Training } from './find-training.server.ts'

/** One thing at a time in the ledger of a training, as whoever waited for the other finds it. */
export const inTraining = <Result>(
	actor: Actor,
	deliveryId: string,
	work: (tx: Tx, training: Training) => Promise<Result>,
) =>
	withActor(actor, async (tx) => {
		await waitForTurnOf(tx, 'delivery', deliveryId)
		return work(tx, await findTraining(tx, actor, deliveryId))
	})

type Change = Omit<Prisma.CourseUncheckedCreateInput, 'deliveryId' | 'revision' | 'updatedAt'>

/** Saves part of the course, and that its pages are older from now on. */
export async function saveCourse(tx: Tx, { id: deliveryId }: Training, change: Change = {}) {
	const updatedAt = now()
	await tx.course.upsert({
		where: { deliveryId },
		create: { ...change, deliveryId, updatedAt, revision: 1 },
		update: { ...change, updatedAt, revision: { increment: 1 } },
	})
}

/** Keeps that somebody changed the ledger; never who the learners are. */
export const recordLedger = (tx: Tx, actor: Actor, training: Training, type: string, data: object) =>
	recordAudit(tx, actor, {
		type,
		data,
		requestId: training.requestId,
		needId: training.needId,
		deliveryId: training.id,
		stateIso3: training.stateIso3,
	})
