import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '#app/platform/domain-error.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ringLast } from '#tests/support/clocks.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { messageOf } from '#tests/support/present.ts'
import { tightest } from '#tests/support/programmes.ts'
import { deliveryStep, type findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { addProgramme, farAhead, useWorld } from '#tests/support/world.ts'
import { WorkflowError } from '#workflows/engine/engine.ts'

useWorld()

const programmeId = 'random'
const capacity = 60
const maximumPerState = 45
const costPerUnit = 700
const budget = 35_000
const seats = 25
const contributions = [
	{ donor: 'donor.north', amount: 17_500, earmark: '', excludedCountries: ['EGY'] },
	{ donor: 'donor.south', amount: 8_400, earmark: '', excludedCountries: ['GHA'] },
	{ donor: 'donor.west', amount: 9_100, earmark: '', excludedCountries: [] },
]
const donors = contributions.map(({ donor }) => donor)

const reason = 'So it is.'
const steps = [
	'propose',
	'accept',
	'part',
	'confirm',
	'decline',
	'lapse',
	'refuse',
	'cancel',
	'release',
] as const
const aStep = fc.record({
	step: fc.constantFrom(...steps, 'propose', 'accept', 'part'),
	need: fc.nat(5),
	quantity: fc.integer({ min: 1, max: 30 }),
	inCohort: fc.boolean(),
})
type Step = typeof aStep extends fc.Arbitrary<infer Made> ? Made : never

type Found = Awaited<ReturnType<typeof findNeed>>

function take({ step, quantity, inCohort }: Step, { id, stateIso3 }: Found): Promise<unknown> {
	const { focalPoint } = stateIso3 === 'GHA' ? ghana : egypt
	const offer = { quantity, cohortId: inCohort ? programmeId : undefined }
	const ways: Record<(typeof steps)[number], () => Promise<unknown>> = {
		propose: () => needStep(office.officer, id, { type: 'proposeProgramme', programmeId }),
		accept: () => needStep(office.manager, id, { type: 'acceptOffer', note: '', ...offer }),
		part: () => needStep(office.manager, id, { type: 'offerPart', reason, ...offer }),
		confirm: () => needStep(focalPoint, id, { type: 'confirmOffer' }),
		decline: () => needStep(focalPoint, id, { type: 'declineOffer', reason }),
		lapse: () => ringLast(id, 'offerLapsed'),
		refuse: () => needStep(office.manager, id, { type: 'refuseOffer', reason }),
		cancel: () => ofDelivery(id, { type: 'cancelCourse', reason }),
		release: () => ofDelivery(id, { type: 'releaseSeats', seats: quantity, reason }),
	}
	return ways[step]()
}

async function ofDelivery(needId: string, event: Parameters<typeof deliveryStep>[2]) {
	const open = await look((tx) => tx.delivery.findFirst({ where: { needId }, orderBy: { openedAt: 'desc' } }))
	return open && deliveryStep(office.manager, open.id, event)
}

/** Expected rejections of a step; any other error is a failure, including one from the database guard. */
const isRefusal = (error: unknown) =>
	error instanceof DomainError || error instanceof WorkflowError || /^no clock/.test(messageOf(error))

/** What is held for each State and cohort; the kept sums must say what the reservations say. */
const summed = (from: string, unpriced: string) =>
	look((tx) =>
		tx.$queryRawUnsafe(`select * from (select programme_id, state_iso3, cohort_id, sum(quantity)::int as quantity,
			sum(amount)::int as amount, (${unpriced})::int as unpriced from ${from} group by 1, 2, 3) as each
			order by programme_id, state_iso3, cohort_id`),
	)

async function expectSound() {
	const { held, needs } = await look(async (tx) => ({
		held: await tx.reservation.findMany({ where: { programmeId, releasedAt: null } }),
		needs: await tx.need.findMany({ where: { programmeId } }),
	}))
	const sum = (of: typeof held) => of.reduce((total, { quantity }) => total + quantity, 0)
	expect(sum(held)).toBeLessThanOrEqual(capacity)
	for (const state of ['GHA', 'EGY'])
		expect(sum(held.filter(({ stateIso3 }) => stateIso3 === state))).toBeLessThanOrEqual(maximumPerState)
	expect(sum(held.filter(({ cohortId }) => cohortId !== null))).toBeLessThanOrEqual(seats)
	expect(held.map(({ amount }) => amount)).toEqual(held.map(({ quantity }) => quantity * costPerUnit))
	expect(sum(held) * costPerUnit).toBeLessThanOrEqual(budget)
	for (const state of ['GHA', 'EGY']) {
		const promised = Object.fromEntries(
			['GHA', 'EGY'].map((one) => [
				one,
				sum(held.filter(({ stateIso3 }) => stateIso3 === one)) * costPerUnit,
			]),
		)
		const left = tightest({ budget, contributions, promised }, state, ['GHA', 'EGY'])
		expect(left, `${state} holds money that donors exclude for it`).toBeGreaterThanOrEqual(0)
	}
	expect(await summed('reserved_sum', 'sum(unpriced)')).toEqual(
		await summed(
			'reservation where released_at is null',
			'coalesce(sum(quantity) filter (where amount is null), 0)',
		),
	)
	// Reservations equal the offers, need by need.
	const holding = needs.filter(({ status }) => ['reserved', 'confirmed', 'startReview'].includes(status))
	expect(held.map(({ needId }) => needId).sort()).toEqual(holding.map(({ id }) => id).sort())
}

test('in any order of steps, reservations equal offers and never exceed capacity', {
	timeout: 300_000,
}, async () => {
	await addProgramme(programmeId, 'training', {
		capacity,
		maximumPerState,
		costPerUnit,
		budget,
		currency: 'EUR',
		contributions,
		donors,
	})
	await look((tx) =>
		tx.cohort.createMany({
			data: { id: programmeId, programmeId, startsOn: farAhead, endsOn: farAhead, place: 'Accra', seats },
		}),
	)
	const requests: string[] = []
	for (const state of ['ghana', 'egypt'] as const)
		requests.push(await aRequest({ state, status: 'active', needs: ['training', 'training', 'training'] }))
	const parts = async () => (await Promise.all(requests.map(needsOf))).flat()
	await look((tx) => tx.need.updateMany({ data: { minimumQuantity: 3 } }))
	const asked = (await parts()).reduce((sum, { quantity }) => sum + Number(quantity), 0)

	const [walk = []] = fc.sample(fc.array(aStep, { minLength: 120, maxLength: 120 }), { numRuns: 1, seed: 7 })
	let taken = 0
	for (const step of walk) {
		const found = (await parts())[step.need]
		if (!found) continue
		try {
			await take(step, found)
			taken += 1
		} catch (error) {
			if (!isRefusal(error)) throw error
		}
		await expectSound()
	}
	expect(taken).toBeGreaterThan(30)
	// After any number of divisions, the parts sum to the quantity requested.
	expect((await parts()).reduce((sum, { quantity }) => sum + Number(quantity), 0)).toBe(asked)
})
