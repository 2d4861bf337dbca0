import type { Tx } from '#app/platform/database.server.ts'
import { countBy, countStages } from '#workflows/training/figures.ts'
import { learnersOf, wayOf } from './learners-of.server.ts'

/** How many people of a training came how far, in all and by sex, post and unit; names nobody. Needs the system's sight. */
export async function trainingFigures(tx: Tx, deliveryId: string) {
	const ways = (await learnersOf(tx, deliveryId)).filter(({ status }) => status !== 'withdrawn').map(wayOf)
	return {
		all: countStages(ways),
		sex: countBy('sex', ways),
		post: countBy('post', ways),
		unit: countBy('unit', ways),
	}
}
export type TrainingFigures = Awaited<ReturnType<typeof trainingFigures>>
