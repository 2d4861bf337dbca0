import { recordAccess, recordReading } from '#app/domain/core/record-access.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { managesDelivery } from '#app/domain/core/rights.ts'
import { waitForTurnOf } from '#app/domain/core/wait-for-turn.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import type { Read } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Course, Prisma } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import type { EntryType } from '#workflows/audit-entries.ts'

async function trainingIn(tx: Tx, actor: Actor, deliveryId: string) {
	const row = await tx.delivery.findUnique({
		where: { id: deliveryId },
		include: { programme: { include: { cohorts: { orderBy: { startsOn: 'asc' } } } }, course: true },
	})
	if (row?.kind !== 'training' || may(actor, 'readDeliveryOutlines')) throw new DomainError('not-found')
	const mayManage = managesDelivery(actor, row)
	const mayNominate = actor.stateIso3 === row.stateIso3 && may(actor, 'fileDeliveryRecords')
	return {
		...row,
		course: row.course ?? noCourse(deliveryId),
		mayManage,
		mayNominate,
		seesPeople: mayManage || mayNominate,
	}
}
export type Training = Awaited<ReturnType<typeof trainingIn>>

const readingOf = ({ id, requestId }: Training) => ({ requestId, what: 'delivery', which: id }) as const

/** A training that the actor follows, with the actor's possible actions in its records. Not visible to donors. */
export async function findTraining(tx: Tx, actor: Actor, deliveryId: string): Promise<Training> {
	const training = await trainingIn(tx, actor, deliveryId)
	await recordAccess(tx, actor, readingOf(training))
	return training
}

/** The same for a page. */
export async function readTraining(read: Read, deliveryId: string): Promise<Training> {
	const training = await read.models((tx) => trainingIn(tx, read.actor, deliveryId))
	await recordReading(read, readingOf(training))
	return training
}

/** A course that has not been planned yet. */
const noCourse = (deliveryId: string): Course => ({
	deliveryId,
	cohortId: null,
	plan: '',
	budget: [],
	currency: null,
	days: [],
	passMark: 60,
	satisfaction: [],
	revision: 0,
	updatedAt: now(),
})

/** Refuses actors who do not manage the training, and a page that is older than the records. */
export function requireManager({ mayManage, course }: Training, revision?: number) {
	if (!mayManage) throw new DomainError('refused', 'forbidden')
	if (revision !== undefined && revision !== course.revision) throw new DomainError('conflict')
}

/** Refuses a step that does not fit the present status of the training. */
export function requireStatus({ status }: Training, ...open: Training['status'][]) {
	if (!open.includes(status)) throw new DomainError('conflict', 'impossible')
}

/** Locks the records of a training; the callback reads them after the lock is acquired. */
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

/** Saves part of the course, and raises the revision so that open pages become out of date. */
export async function saveCourse(tx: Tx, { id: deliveryId }: Training, change: Change = {}) {
	const updatedAt = now()
	await tx.course.upsert({
		where: { deliveryId },
		create: { ...change, deliveryId, updatedAt, revision: 1 },
		update: { ...change, updatedAt, revision: { increment: 1 } },
	})
}

/** Records in the audit trail that the records were changed; never who the participants are. */
export const recordLedger = (tx: Tx, actor: Actor, training: Training, type: EntryType, data: object) =>
	recordAudit(tx, actor, {
		type,
		data,
		requestId: training.requestId,
		needId: training.needId,
		deliveryId: training.id,
		stateIso3: training.stateIso3,
	})
