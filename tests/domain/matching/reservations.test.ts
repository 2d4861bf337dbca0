import { beforeAll, expect, test } from 'vitest'
import { capacityFor } from '#app/domain/matching/capacity-for.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { ringLast } from '#tests/support/clocks.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findNeed, look, needStep, needsOf, requestStep } from '#tests/support/steps.ts'
import { addProgramme, farAhead, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/training.ts'

useWorld()

const priced = { budget: 60_000, costPerUnit: 1_000, currency: 'USD' }
const seats = 40

/** A programme with a price and a cohort with the same id. */
async function addPriced(id: string, own: Parameters<typeof addProgramme>[2] = {}) {
	await addProgramme(id, 'training', { ...priced, ...own })
	const cohort = { id, programmeId: id, startsOn: farAhead, endsOn: farAhead, place: 'Accra', seats }
	await look((tx) => tx.cohort.createMany({ data: cohort }))
}
const roomIn = (id: string) =>
	look(async (tx) => {
		const programme = await tx.programme.findUniqueOrThrow({ where: { id } })
		const { money, cohorts, free } = await capacityFor(askIn(tx), programme, 'GHA')
		return { free, moneyLeft: money.usable, seats: cohorts[0]?.free }
	})
const held = (programmeId: string) =>
	look((tx) => tx.reservation.findMany({ where: { programmeId, releasedAt: null } }))

let allFree: Awaited<ReturnType<typeof roomIn>>
beforeAll(async () => {
	await addPriced('priced', { capacity: 100 })
	allFree = await roomIn('priced')
})

/** A need with an offer of twenty seats of the cohort. */
async function offered(programmeId = 'priced') {
	const need = await aNeed({ status: 'proposed', programmeId })
	const offer = { type: 'acceptOffer', quantity: 20, cohortId: programmeId, note: '' } as const
	await needStep(office.manager, need.id, offer)
	return need
}
const withdrawal = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Done.' } as const

test.each([
	[
		'the State declines',
		(id: string) => needStep(ghana.focalPoint, id, { type: 'declineOffer', reason: 'No.' }),
	],
	['the time for an answer passes', (id: string) => ringLast(id, 'offerLapsed')],
	['the State withdraws the need', (id: string) => needStep(ghana.focalPoint, id, withdrawal)],
	[
		'the State withdraws the request',
		async (id: string) =>
			requestStep(ghana.focalPoint, (await findNeed(id)).requestId, { ...withdrawal, type: 'withdraw' }),
	],
	[
		'the course is cancelled',
		async (id: string) => {
			await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
			const { id: delivery } = await look((tx) => tx.delivery.findFirstOrThrow({ where: { needId: id } }))
			await deliveryStep(office.manager, delivery, { type: 'cancelCourse', reason: 'No trainer.' })
		},
	],
])('seats, money and places in the cohort are free again when %s', async (_when, end) => {
	const { id } = await offered()
	expect(await roomIn('priced')).toEqual({ free: 80, moneyLeft: 40_000, seats: 20 })
	await end(id)
	expect(await roomIn('priced')).toEqual(allFree)
})

/** Nominates twenty participants of a delivery. */
const nominate = (deliveryId: string) =>
	look(async (tx) => {
		const { requestId, stateIso3 } = await tx.delivery.findUniqueOrThrow({ where: { id: deliveryId } })
		const person = {
			name: 'A. Mensah (sample)',
			sex: 'female',
			post: 'Officer',
			unit: 'Border post',
		} as const
		const of = { deliveryId, requestId, stateIso3, nominatedAt: new Date() }
		await tx.nominee.createMany({
			data: Array.from({ length: 20 }, (_, position) => {
				return { ...of, ...person, id: `${deliveryId} ${position}`, position }
			}),
		})
	})

test('less than was offered, and seats given back, free money and places too', async () => {
	await addPriced('less', { capacity: 100 })
	const { id } = await aNeed({ status: 'proposed', programmeId: 'less' })
	const offer = { quantity: 24, cohortId: 'less' }
	await needStep(office.manager, id, { type: 'acceptOffer', note: '', ...offer })
	await needStep(office.manager, id, { type: 'offerPart', quantity: 20, cohortId: undefined, reason: 'Ill.' })
	expect(await roomIn('less')).toEqual({ free: 80, moneyLeft: 40_000, seats: 20 })
	// A later price does not change reservations.
	await look((tx) => tx.programme.update({ where: { id: 'less' }, data: { costPerUnit: 2_000 } }))
	await needStep(ghana.focalPoint, id, { type: 'confirmOffer' })
	const { id: delivery } = await look((tx) => tx.delivery.findFirstOrThrow({ where: { needId: id } }))
	await nominate(delivery)
	await walkDelivery('training', delivery, 'nominate')
	await deliveryStep(office.manager, delivery, samples.releaseSeats)
	expect(await roomIn('less')).toEqual({ free: 82, moneyLeft: 42_000, seats: 22 })
})

test('what an offer goes beyond is said at the field, with what is left', async () => {
	await addPriced('tight', { capacity: 50, maximumPerState: 45, budget: 24_000 })
	const { id } = await aNeed({ status: 'proposed', programmeId: 'tight' })
	await look((tx) => tx.need.update({ where: { id }, data: { quantity: 100, allocated: 22 } }))
	const offer = (quantity: number, cohortId?: string) =>
		needStep(office.manager, id, { type: 'acceptOffer', quantity, cohortId, note: '' })
	const says = (errors: object) => ({ code: 'invalid', errors })
	await expect(offer(51)).rejects.toMatchObject(says({ quantity: 'onlyFree:50' }))
	await expect(offer(46)).rejects.toMatchObject(says({ quantity: 'stateMaximum:45' }))
	await expect(offer(41, 'tight')).rejects.toMatchObject(says({ quantity: 'cohortFree:40' }))
	await expect(offer(25)).rejects.toMatchObject(says({ quantity: 'moneyLeft:24000:USD' }))
	await expect(offer(20, 'priced')).rejects.toMatchObject(says({ cohortId: 'badCode' }))
	await expect(offer(1)).rejects.toMatchObject(says({ quantity: 'belowMinimum' }))

	const { programme, allocated } = await getNeed(office.manager, id)
	expect(allocated).toBe(22)
	expect(programme?.left).toMatchObject({
		money: { available: 24_000, usable: 24_000 },
		cohorts: [{ id: 'tight', free: 40 }],
	})
	await offer(24, 'tight')
	const { reservation } = await getNeed(office.manager, id)
	expect(reservation).toMatchObject({ quantity: 24, amount: 24_000, cohort: { place: 'Accra' } })
	// The State sees its offer and dates, but neither the price nor reservations of others.
	expect(await getNeed(ghana.focalPoint, id)).toMatchObject({
		allocated: null,
		programme: { left: null, room: null },
		reservation: { amount: null, cohort: { place: 'Accra' } },
	})
})

test('a programme that was closed, or whose last day has passed, offers nothing', async () => {
	await addPriced('ending')
	const { id } = await aNeed({ status: 'proposed', programmeId: 'ending' })
	const offer = () => needStep(office.manager, id, { type: 'acceptOffer', quantity: 20, note: '' })
	const change = (data: object) => look((tx) => tx.programme.update({ where: { id: 'ending' }, data }))
	await change({ status: 'closed' })
	await expect(offer()).rejects.toMatchObject({ errors: { quantity: 'programmeClosed' } })
	await change({ status: 'open', lastCommitment: new Date('2021-01-01') })
	await expect(offer()).rejects.toMatchObject({ errors: { quantity: 'commitmentOver' } })
	expect(await held('ending')).toEqual([])
})

/** Creates so many needs with proposals to a programme, each satisfied with one seat. */
async function needsBefore(programmeId: string, count: number) {
	const ids: string[] = []
	while (ids.length < count) {
		const kinds = Array.from({ length: Math.min(20, count - ids.length) }, () => 'training' as const)
		const requestId = await aRequest({ status: 'active', needs: kinds })
		ids.push(...(await needsOf(requestId)).map(({ id }) => id))
	}
	await look((tx) => tx.need.updateMany({ where: { id: { in: ids } }, data: { minimumQuantity: 1 } }))
	for (const id of ids) await needStep(office.officer, id, { type: 'proposeProgramme', programmeId })
	return ids
}

/**
 * All accept one seat at the same time; returns the reasons of rejections. Without a free connection it tries again.
 */
async function everybodyAtOnce(ids: readonly string[], cohortId?: string): Promise<unknown[]> {
	const found = await Promise.all(ids.map(findNeed))
	const event = { type: 'acceptOffer', quantity: 1, cohortId, note: '' } as const
	const answers = await Promise.allSettled(
		found.map(({ id, revision }) => advanceNeed(office.manager, { needId: id, revision, event })),
	)
	const reasons = answers.map((answer) => (answer.status === 'rejected' ? answer.reason : null))
	const again = ids.filter((_, at) => reasons[at]?.code === 'P2028')
	const refused = reasons.filter((reason) => reason && reason.code !== 'P2028')
	for (const reason of refused) if (!reason.errors) throw reason
	const later = again.length > 0 ? await everybodyAtOnce(again, cohortId) : []
	return [...refused.map(({ errors }) => errors.quantity), ...later]
}

test('of fifty who reserve at once on a programme of 30 seats, exactly 30 hold one', {
	timeout: 300_000,
}, async () => {
	await addProgramme('thirty', 'training', { capacity: 30, maximumPerState: 30 })
	const refused = await everybodyAtOnce(await needsBefore('thirty', 50))
	expect(refused).toEqual(Array(20).fill('onlyFree:0'))
	expect(await held('thirty')).toHaveLength(30)
})

test('no more is reserved at once than the money and the cohort allow', { timeout: 300_000 }, async () => {
	await addPriced('money', { budget: 5_900 })
	await addPriced('cohort', { budget: null })
	await look((tx) => tx.cohort.update({ where: { id: 'cohort' }, data: { seats: 5 } }))
	const byMoney = await everybodyAtOnce(await needsBefore('money', 12))
	expect(byMoney).toEqual(Array(7).fill('moneyLeft:900:USD'))
	expect((await held('money')).map(({ amount }) => amount)).toEqual(Array(5).fill(1_000))
	expect(await everybodyAtOnce(await needsBefore('cohort', 12), 'cohort')).toEqual(
		Array(7).fill('cohortFree:0'),
	)
	expect(await held('cohort')).toHaveLength(5)
})

test('the database itself promises nothing twice and takes away nothing that is held', async () => {
	await addPriced('guarded', { capacity: 30, budget: 25_000 })
	await aDelivery({ programmeId: 'guarded', quantity: 20 })
	const { id: needId } = await aNeed()
	const add = (quantity: number, own: object) =>
		look((tx) =>
			tx.reservation.create({
				data: {
					id: `${quantity}`,
					needId,
					programmeId: 'guarded',
					stateIso3: 'GHA',
					quantity,
					heldAt: new Date(),
					expiresAt: farAhead,
					...own,
				},
			}),
		)
	const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/keep_|no room|holds more|23514/)
	await refused(add(11, { amount: null }))
	await refused(add(6, { amount: 6_000 }))
	await look((tx) => tx.cohort.update({ where: { id: 'guarded' }, data: { seats: 3 } }))
	await refused(add(4, { cohortId: 'guarded' }))
	await add(3, { cohortId: 'guarded' })
	await refused(look((tx) => tx.reservation.update({ where: { id: '3' }, data: { quantity: 11 } })))

	const asManager = (data: object) =>
		withActor(office.manager, (tx) => tx.programme.update({ where: { id: 'guarded' }, data }))
	await refused(asManager({ capacity: 22 }))
	await refused(asManager({ budget: 19_999 }))
	await asManager({ capacity: 23, budget: 20_000 })
	await refused(
		withActor(office.manager, (tx) => tx.cohort.update({ where: { id: 'guarded' }, data: { seats: 2 } })),
	)
	await refused(withActor(office.manager, (tx) => tx.cohort.delete({ where: { id: 'guarded' } })))
	await look((tx) => tx.reservation.update({ where: { id: '3' }, data: { releasedAt: new Date() } }))
	await withActor(office.manager, (tx) => tx.cohort.delete({ where: { id: 'guarded' } }))
})
