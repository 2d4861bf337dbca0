import type { CourseResults } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inTraining, recordLedger, saveCourse } from './change-course.server.ts'
import { requireManager, requireStatus } from './find-training.server.ts'

/** Keeps each participant's tests before and after, in per cent, and how often each answer on satisfaction was given. */
export function recordResults(
	actor: Actor,
	deliveryId: string,
	{ revision, tests, satisfaction }: CourseResults,
) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireManager(training, revision)
		requireStatus(training, 'inSession', 'held', 'learningEvaluated')
		const confirmed = await tx.nominee.findMany({
			where: { deliveryId, status: 'confirmed' },
			select: { id: true, preTest: true, postTest: true },
		})
		const known = new Map(confirmed.map((nominee) => [nominee.id, nominee]))
		if (Object.keys(tests).some((id) => !known.has(id))) throw new DomainError('invalid', 'notNominated')
		const answers = satisfaction.reduce((sum, count) => sum + count, 0)
		if (answers > confirmed.length)
			throw new DomainError('invalid', 'tooManyAnswers', { 'satisfaction.a5': 'tooManyAnswers' })
		for (const [id, { preTest, postTest }] of Object.entries(tests)) {
			const before = known.get(id)
			if (before?.preTest !== preTest || before?.postTest !== postTest)
				await tx.nominee.update({ where: { id }, data: { preTest, postTest } })
		}
		await saveCourse(tx, training, { satisfaction })
		await recordLedger(tx, actor, training, 'results.recorded', { tests: Object.keys(tests).length, answers })
	})
}
