import type { NewNominee } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { sameAs } from '#workflows/training/learners.ts'
import { inTraining, recordLedger } from './change-course.server.ts'
import { requireStatus, type Training } from './find-training.server.ts'

/** Seats and reserves: nobody names more than anybody could look at. */
const MOST_NOMINEES = 300

const wrong = (field: string, key: string) => new DomainError('invalid', key, { [field]: key })

/** Refuses whoever may not name people for this training, or not any more. */
function requireNominating(training: Training) {
	if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
	requireStatus(training, 'nominating')
}

/** Adds one or several people whom the State names, all of them or none. Refuses somebody who is named already. */
export function addNominees(actor: Actor, deliveryId: string, people: readonly NewNominee[]) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		requireNominating(training)
		const there = await tx.nominee.findMany({
			where: { deliveryId, status: { not: 'withdrawn' } },
			select: { name: true, unit: true, position: true },
		})
		requireNew(people, there)
		if (there.length + people.length > MOST_NOMINEES) throw wrong('name', 'tooMany')
		await insert(tx, training, people, await nextPosition(tx, deliveryId))
		await recordLedger(tx, actor, training, 'nominees.added', { count: people.length })
	})
}

type Named = { name: string; unit: string }

function requireNew(people: readonly Named[], there: readonly Named[]) {
	for (const [at, person] of people.entries()) {
		const before = [...there, ...people.slice(0, at)].some((other) => sameAs(person, other))
		if (before) throw wrong(people.length === 1 ? 'name' : `rows.${at}.name`, 'namedTwice')
	}
}

async function nextPosition(tx: Tx, deliveryId: string) {
	const last = await tx.nominee.aggregate({ where: { deliveryId }, _max: { position: true } })
	return (last._max.position ?? 0) + 1
}

const insert = (tx: Tx, training: Training, people: readonly NewNominee[], first: number) =>
	tx.nominee.createMany({
		data: people.map(({ language, email, ...person }, at) => ({
			...person,
			id: newId(),
			position: first + at,
			language: language ?? null,
			email: email ?? null,
			deliveryId: training.id,
			requestId: training.requestId,
			stateIso3: training.stateIso3,
			nominatedAt: now(),
		})),
	})
