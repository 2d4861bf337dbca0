import { beforeAll, expect, test } from 'vitest'
import { savePlan } from '#app/domain/deliveries/training/save-plan.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/equipment.ts'

useWorld()
const { manager } = office

const reservedIn = (programmeId: string) =>
	look((tx) => tx.reservation.findMany({ where: { programmeId, releasedAt: null }, orderBy: { id: 'asc' } }))
const moneyIn = async (programmeId: string) =>
	(await reservedIn(programmeId)).reduce((sum, { amount }) => sum + (amount ?? 0), 0)

/** A delivery in procurement, with 151 pieces at ten each reserved: the least that is useful of both lines. */
async function procured(programmeId: string) {
	const { id } = await aDelivery({ kind: 'equipment', programmeId, quantity: 151 })
	await walkDelivery('equipment', id, 'startProcurement')
	return id
}
const contract = (id: string, own: object) => deliveryStep(manager, id, { ...samples.contract, ...own })
const additionalReason = 'The only bid in time.'

beforeAll(async () => {
	const priced = { budget: 5_000, costPerUnit: 10, currency: 'USD', capacity: 400, maximumPerState: 400 }
	for (const id of ['pricedGoods', 'racedGoods']) await addProgramme(id, 'equipment', priced)
	const contributions = [
		{ donor: 'donor.north', amount: 2_000 },
		{ donor: 'donor.south', amount: 3_000, excludedCountries: ['GHA'] },
	]
	const donors = ['donor.north', 'donor.south']
	await addProgramme('excludedGoods', 'equipment', { ...priced, donors, contributions })
	await addProgramme('pricedCourses', 'training', { budget: 30_000, costPerUnit: 1_000, currency: 'JPY' })
})

test('a contract above what is reserved needs an additional reservation with its reason', async () => {
	const id = await procured('pricedGoods')
	expect(await moneyIn('pricedGoods')).toBe(1_510)
	await expect(contract(id, { amount: 1_511 })).rejects.toMatchObject({
		errors: { amount: 'aboveReserved:1510:USD' },
	})
	await expect(contract(id, { amount: 900, currency: 'EUR' })).rejects.toMatchObject({
		errors: { currency: 'currencyDiffers' },
	})
	await expect(contract(id, { amount: 9_999_999, additionalReason })).rejects.toMatchObject({
		errors: { amount: 'contractMoneyLeft:5000:USD' },
	})
	expect(await moneyIn('pricedGoods')).toBe(1_510)
	await contract(id, { amount: 3_500.25, additionalReason })
	expect(await moneyIn('pricedGoods')).toBe(3_501)
	expect((await findDelivery(id)).record).toMatchObject({ contract: { amount: 3_500.25, additionalReason } })
})

test('contracts of one need are in one currency, also where the programme names none', async () => {
	await addProgramme('givenGoods', 'equipment', { capacity: 400, maximumPerState: 400 })
	const id = await procured('givenGoods')
	const line = await look((tx) => tx.equipmentLine.findFirstOrThrow({ where: { deliveryId: id } }))
	const part = (own: object) =>
		contract(id, { ...own, lines: [{ lineId: line.id, quantity: 1 }], additionalReason })
	await part({ amount: 100, currency: 'EUR' })
	await expect(part({ amount: 10_000, currency: 'JPY' })).rejects.toMatchObject({
		errors: { currency: 'contractsInOther' },
	})
	await part({ amount: 50, currency: 'EUR' })
	const amounts = await look((tx) => tx.equipmentContract.findMany({ where: { deliveryId: id } }))
	expect(amounts.map(({ amount, currency }) => [amount, currency])).toEqual([
		[100, 'EUR'],
		[50, 'EUR'],
	])
})

test('money of a donor that excludes the State covers no contract for it', async () => {
	const id = await procured('excludedGoods')
	await expect(contract(id, { amount: 2_001, additionalReason })).rejects.toMatchObject({
		errors: { amount: 'contractMoneyLeft:2000:USD' },
	})
	await contract(id, { amount: 2_000, additionalReason })
	expect(await moneyIn('excludedGoods')).toBe(2_000)
})

test('of two contracts at once only one takes the last money, and the database refuses more by any other way', async () => {
	const [one, other] = [await procured('racedGoods'), await procured('racedGoods')]
	const answers = await Promise.allSettled(
		[one, other].map((id) => contract(id, { amount: 3_400, additionalReason })),
	)
	expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(await moneyIn('racedGoods')).toBe(4_910)
	const smaller = (await reservedIn('racedGoods')).find(({ amount }) => amount === 1_510)
	const write = (amount: number) =>
		look((tx) => tx.reservation.update({ where: { id: smaller?.id ?? '' }, data: { amount } }))
	await expect(write(1_601)).rejects.toThrow()
	await write(1_600)
	expect(await moneyIn('racedGoods')).toBe(5_000)
})

test('the budget of a course obeys the same rule as a contract', async () => {
	const { id } = await aDelivery({ programmeId: 'pricedCourses', quantity: 20 })
	let revision = 0
	const plan = (amount: number, own: { currency?: 'JPY' | 'EUR'; additionalReason?: string } = {}) =>
		savePlan(manager, id, {
			revision,
			cohortId: undefined,
			days: [],
			plan: '',
			passMark: 60,
			budget: [{ item: 'Trainers and venue', amount }],
			currency: 'JPY',
			...own,
		})
	await expect(plan(20_001)).rejects.toMatchObject({
		errors: { 'budget.0.amount': 'aboveReserved:20000:JPY' },
	})
	await expect(plan(100, { currency: 'EUR' })).rejects.toMatchObject({
		errors: { currency: 'currencyDiffers' },
	})
	await expect(plan(30_001, { additionalReason })).rejects.toMatchObject({
		errors: { 'budget.0.amount': 'contractMoneyLeft:30000:JPY' },
	})
	await plan(20_000)
	revision = 1
	await plan(29_000, { additionalReason })
	expect(await moneyIn('pricedCourses')).toBe(29_000)
})
