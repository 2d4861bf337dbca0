import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inTraining, recordLedger, saveCourse } from './change-course.server.ts'
import { requireManager, requireStatus, type Training } from './find-training.server.ts'

/**
 * Says who was there on which day, for every participant and every day of the course. Refuses somebody who does not
 * take part, and a day that is none of the course, with nothing changed.
 */
export function recordAttendance(
	actor: Actor,
	deliveryId: string,
	{ revision, present }: { revision: number; present: readonly string[] },
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		await requireOpen(tx, training)
		const { days } = training.course
		if (days.length === 0) throw new DomainError('invalid', 'noDays')
		const confirmed = await tx.nominee.findMany({
			where: { deliveryId, status: 'confirmed' },
			select: { id: true },
		})
		const cells = confirmed.flatMap(({ id }) => days.map((day) => `${id}:${day}`))
		const known = new Set(cells)
		if (present.some((cell) => !known.has(cell))) throw new DomainError('invalid', 'notNominated')
		const there = new Set(present)
		await tx.attendance.deleteMany({ where: { deliveryId } })
		await tx.attendance.createMany({
			data: cells.map((cell) => {
				const at = cell.lastIndexOf(':')
				const [nomineeId, day] = [cell.slice(0, at), new Date(cell.slice(at + 1))]
				return { nomineeId, deliveryId, day, present: there.has(cell) }
			}),
		})
		await saveCourse(tx, training)
		await recordLedger(tx, actor, training, 'attendance.recorded', { days: days.length, present: there.size })
	})
}

/** While the course is held; afterwards only where nothing was recorded at the time. */
async function requireOpen(tx: Tx, training: Training) {
	if (training.status === 'inSession') return
	requireStatus(training, 'held', 'learningEvaluated')
	if ((await tx.attendance.count({ where: { deliveryId: training.id } })) > 0)
		throw new DomainError('conflict', 'impossible')
}
