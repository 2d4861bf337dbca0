import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

const days = ['2026-06-01', '2026-06-02']
const sexes = [...Array(8).fill('female'), ...Array(11).fill('male'), 'notStated'] as (
	| 'female'
	| 'male'
	| 'notStated'
)[]
const ATTENDED = 18

/** A whole ledger of a training, so that whatever step comes next finds what it counts. Needs the system's sight. */
export async function keepTrainingRows(tx: Tx, deliveryId: string) {
	if ((await tx.nominee.count({ where: { deliveryId } })) > 0) return
	const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
	await tx.course.createMany({
		data: { deliveryId, days, satisfaction: [0, 0, 2, 8, 8], updatedAt: now() },
	})
	const people = sexes.map((sex, at) => ({ id: newId(), sex, position: at + 1 }))
	await tx.nominee.createMany({
		data: people.map((person) => ({
			...person,
			deliveryId,
			requestId,
			stateIso3,
			name: `Learner ${person.position} (sample)`,
			post: 'Officer',
			unit: 'Border',
			nominatedAt: now(),
			status: person.position <= ATTENDED ? ('confirmed' as const) : ('reserve' as const),
			...(person.position <= ATTENDED && { preTest: 42, postTest: 78 }),
		})),
	})
	const there = people.slice(0, ATTENDED)
	await tx.attendance.createMany({
		data: there.flatMap(({ id: nomineeId }) =>
			days.map((day) => ({ nomineeId, deliveryId, day: new Date(day), present: true })),
		),
	})
	await tx.participantFollowUp.createMany({
		data: there.map(({ id: nomineeId }, at) => ({
			nomineeId,
			deliveryId,
			by: 'learner',
			stillInPost: at < 16,
			applying: at < 14,
			recordedAt: now(),
		})),
	})
}
