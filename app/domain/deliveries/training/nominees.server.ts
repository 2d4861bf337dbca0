import type { NewNominee } from '#app/forms/training.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import { sameAs } from '#workflows/training/participants.ts'

import { inTraining, recordLedger, requireStatus, type Training } from './find-training.server.ts'

/** Seats and reserves: an upper limit that can still be vetted. */
const MOST_NOMINEES = 300

const wrong = (field: string, key: Reason) => new DomainError('invalid', key, { [field]: key })

/** Refuses actors who may not nominate people for this training, or not any more. */
function requireNominating(training: Training) {
	if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
	requireStatus(training, 'nominating')
}

/** Adds one or several nominees of the State, all of them or none. Refuses people who are nominated already. */
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

/** A nominee of this training; `not-found` for any other person. */
export async function findNominee(tx: Tx, training: Training, nomineeId: string) {
	const found = await tx.nominee.findUnique({ where: { id: nomineeId }, include: { certificate: true } })
	if (found?.deliveryId !== training.id) throw new DomainError('not-found')
	return found
}

/**
 * Corrects a nominee's details while the State nominates people. Participants whom an earlier record only counted can
 * be named at any time, so that a certificate can be issued.
 */
export function changeNominee(actor: Actor, deliveryId: string, nomineeId: string, person: NewNominee) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
		const found = await findNominee(tx, training, nomineeId)
		if (found.name !== '') requireStatus(training, 'nominating')
		const others = await tx.nominee.findMany({
			where: { deliveryId, id: { not: nomineeId }, status: { not: 'withdrawn' } },
			select: { name: true, unit: true },
		})
		if (others.some((other) => sameAs(person, other)))
			throw new DomainError('invalid', 'namedTwice', { name: 'namedTwice' })
		const { language, email, ...rest } = person
		await tx.nominee.update({
			where: { id: nomineeId },
			data: { ...rest, language: language ?? null, email: email ?? null },
		})
		await recordLedger(tx, actor, training, 'nominee.changed', { nomineeId })
	})
}

/** Removes a nominee: fully deleted while the State still nominates people, marked as withdrawn afterwards. */
export function withdrawNominee(actor: Actor, deliveryId: string, nomineeId: string) {
	return inTraining(actor, deliveryId, async (tx, training) => {
		if (!training.mayNominate) throw new DomainError('refused', 'forbidden')
		requireStatus(training, 'nominating', 'nominated', 'participantsConfirmed')
		await findNominee(tx, training, nomineeId)
		if (training.status === 'nominating') await tx.nominee.delete({ where: { id: nomineeId } })
		else
			await withinSystem(tx, actor, () =>
				tx.nominee.update({ where: { id: nomineeId }, data: { status: 'withdrawn' } }),
			)
		await recordLedger(tx, actor, training, 'nominee.withdrawn', { nomineeId })
	})
}
