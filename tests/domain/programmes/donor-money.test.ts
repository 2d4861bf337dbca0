import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capacityFor } from '#app/domain/matching/capacity-for.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getProgramme } from '#app/domain/programmes/get-programme.server.ts'
import { recordOf, withCohorts } from '#app/domain/programmes/programme-record.server.ts'
import { saveProgramme } from '#app/domain/programmes/save-programme.server.ts'
import { advanceNeed } from '#app/domain/steps/take-step.server.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { egypt, office, type StateName } from '#tests/support/people.ts'
import { smallFunds, someStates, tightest } from '#tests/support/programmes.ts'
import { findNeed, look, needStep, needsOf } from '#tests/support/steps.ts'
import { addProgramme, farAhead, useWorld } from '#tests/support/world.ts'

useWorld()

const north = { donor: 'donor.north', amount: 30_000, earmark: '', excludedCountries: ['GHA'] }
const south = { donor: 'donor.south', amount: 20_000, earmark: '', excludedCountries: [] }

/** Fifty seats for 1,000 each, of which donors allow twenty for Ghana. */
const addFunded = (id: string, own: object = {}) =>
	addProgramme(id, 'training', {
		capacity: 60,
		maximumPerState: 60,
		budget: 50_000,
		costPerUnit: 1_000,
		currency: 'USD',
		donors: ['donor.north', 'donor.south'],
		summary: { en: 'Courses.' },
		deliveryModes: ['IN_COUNTRY'],
		evaluationPlan: 'Asked after a year.',
		contributions: [north, south],
		...own,
	})

/** A need of a State with a proposal to the programme, satisfied with one seat. */
async function proposed(programmeId: string, state: StateName = 'ghana') {
	const requestId = await aRequest({ status: 'active', state })
	const [need] = await needsOf(requestId)
	if (!need) throw new Error('The request has no need')
	await look((tx) => tx.need.update({ where: { id: need.id }, data: { quantity: 60, minimumQuantity: 1 } }))
	await needStep(office.officer, need.id, { type: 'proposeProgramme', programmeId })
	return need.id
}
const offer = (id: string, quantity: number) =>
	needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' })
/** Changes the record as its manager. */
const save = async (id: string, own: Partial<ProgrammeRecord>) => {
	const row = await look((tx) => tx.programme.findUniqueOrThrow({ where: { id }, include: withCohorts }))
	const record = { ...recordOf(row), ...own }
	await saveProgramme(office.manager, { id, revision: row.revision, record })
}
const leftFor = (id: string, state: string) =>
	look(async (tx) => {
		const programme = await tx.programme.findUniqueOrThrow({ where: { id } })
		return (await capacityFor(askIn(tx), programme, state)).money
	})

test('a State is refused money that a donor excludes for it, and what it holds already counts', async () => {
	await addFunded('excluding')
	const first = await proposed('excluding')
	await expect(offer(first, 21)).rejects.toMatchObject({
		errors: { quantity: 'moneyExcluded:50000:30000:USD' },
	})
	await offer(first, 15)
	const second = await proposed('excluding')
	await expect(offer(second, 6)).rejects.toMatchObject({
		errors: { quantity: 'moneyExcluded:35000:30000:USD' },
	})
	await offer(second, 5)
	expect(await leftFor('excluding', 'GHA')).toEqual({ available: 30_000, usable: 0 })
	const ofEgypt = await proposed('excluding', 'egypt')
	await offer(ofEgypt, 30)
	expect((await getNeed(office.manager, ofEgypt)).programme?.left?.money).toEqual({ available: 0, usable: 0 })
})

test('what is released can be used again by every State that its donors accept', async () => {
	await addFunded('released')
	const ofEgypt = await proposed('released', 'egypt')
	await offer(ofEgypt, 40)
	expect(await leftFor('released', 'GHA')).toEqual({ available: 10_000, usable: 10_000 })
	await needStep(office.manager, ofEgypt, { type: 'offerPart', quantity: 35, reason: 'Ill.' })
	expect(await leftFor('released', 'GHA')).toEqual({ available: 15_000, usable: 15_000 })
	await needStep(egypt.focalPoint, ofEgypt, { type: 'declineOffer', reason: 'No time.' })
	expect(await leftFor('released', 'GHA')).toEqual({ available: 50_000, usable: 20_000 })
})

test('two who offer at once never promise a State more than its donors gave', {
	timeout: 120_000,
}, async () => {
	await addFunded('race')
	const ids = [await proposed('race'), await proposed('race'), await proposed('race')]
	const found = await Promise.all(ids.map(findNeed))
	const event = { type: 'acceptOffer', quantity: 12, note: '' } as const
	const answers = await Promise.allSettled(
		found.map(({ id, revision }) => advanceNeed(office.manager, { needId: id, revision, event })),
	)
	expect(answers.filter(({ status }) => status === 'fulfilled').length).toBeLessThanOrEqual(1)
	// If the database was too busy for all of them, one tries again.
	if (answers.every(({ status }) => status === 'rejected')) await offer(ids[0] as string, 12)
	expect((await leftFor('race', 'GHA')).usable).toBe(8_000)
})

/** Writes a reservation without the domain's checks. */
const write = (programmeId: string, needId: string, id: string, stateIso3: string, amount: number | null) =>
	look((tx) =>
		tx.reservation.create({
			data: {
				id,
				needId,
				programmeId,
				stateIso3,
				amount,
				quantity: amount === null ? 21 : amount / 1_000,
				heldAt: new Date(),
				expiresAt: farAhead,
			},
		}),
	)

test('the database itself refuses money that donors exclude, and takes less of it', async () => {
	await addFunded('guarded')
	const { id: needId } = await aNeed()
	const add = (id: string, state: string, amount: number | null) =>
		write('guarded', needId, id, state, amount)
	const refused = (work: Promise<unknown>) => expect(work).rejects.toThrow(/donors exclude|23514/)
	await refused(add('1', 'GHA', 21_000))
	await refused(add('1', 'GHA', null))
	await add('1', 'GHA', 20_000)
	await refused(add('2', 'GHA', 1_000))
	await add('2', 'EGY', 10_000)
	const change = (id: string, data: object) => look((tx) => tx.reservation.update({ where: { id }, data }))
	await refused(change('2', { stateIso3: 'GHA' }))
	await look((tx) => tx.programme.update({ where: { id: 'guarded' }, data: { contributions: [north] } }))
	// A contribution that is no longer recorded counts as unlimited.
	await change('1', { quantity: 21, amount: 21_000 })
	await look((tx) => tx.programme.update({ where: { id: 'guarded' }, data: { donors: ['donor.north'] } }))
	await refused(change('1', { quantity: 22, amount: 22_000 }))
	await change('1', { quantity: 5, amount: 5_000 })
})

test('the database refuses one of two who write past the product at once', async () => {
	await addFunded('past')
	const { id: needId } = await aNeed()
	const answers = await Promise.allSettled(['a', 'b'].map((id) => write('past', needId, id, 'GHA', 12_000)))
	expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect((await leftFor('past', 'GHA')).usable).toBe(8_000)
})

test('a donor that excludes a State after a promise is shown to the manager, and no more is promised', async () => {
	await addFunded('later', { contributions: [{ ...north, excludedCountries: [] }, south] })
	const [need, other] = [await proposed('later'), await proposed('later')]
	await offer(need, 26)
	const uncovered = async () => (await getProgramme(office.manager, 'later', 'en')).office?.uncovered
	expect(await uncovered()).toBeNull()
	await save('later', { contributions: [north, south] })
	expect(await uncovered()).toEqual({ amount: 6_000, states: ['Ghana'] })
	await expect(offer(other, 1)).rejects.toMatchObject({
		errors: { quantity: 'moneyExcluded:24000:24000:USD' },
	})
	await expect(proposed('later')).rejects.toMatchObject({ errors: { programmeId: 'doesNotFit' } })
	await offer(await proposed('later', 'egypt'), 24)
	await needStep(office.manager, need, { type: 'offerPart', quantity: 20, reason: 'Less money.' })
	expect(await uncovered()).toBeNull()
	await save('later', {
		contributions: [
			{ ...north, amount: 40_000 },
			{ ...south, amount: 10_000 },
		],
	})
	expect(await uncovered()).toEqual({ amount: 10_000, states: ['Ghana'] })
})

test('the rule of the database is the rule of the product', async () => {
	const cases = fc.sample(fc.tuple(smallFunds, fc.constantFrom(...someStates)), { numRuns: 600, seed: 7 })
	const asked = cases.map(([{ budget, contributions, promised }, state]) => ({
		budget,
		contributions,
		promised,
		state,
	}))
	const rows = await look(
		(tx) => tx.$queryRaw<{ left: number | null }[]>`
			select usable_money((one->>'budget')::bigint, one->'contributions', one->'promised', one->>'state')::float8 as left
			from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) with ordinality as listed(one, position)
			order by position`,
	)
	expect(rows.map(({ left }) => left)).toEqual(
		cases.map(([funds, state]) => tightest(funds, state, someStates)),
	)
})
