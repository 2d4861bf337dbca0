import { beforeAll, expect, test } from 'vitest'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { answer, correct, entryOf } from '#tests/support/corrected-values.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { inDays } from '#tests/support/in-days.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, look } from '#tests/support/steps.ts'
import { addProgramme, useWorld } from '#tests/support/world.ts'
import { samples as equipment } from '#tests/workflows/tables/equipment.ts'

useWorld()
const { manager, officer, approver } = office
const { drafter, focalPoint } = ghana
const measured = { position: 0, reached: '30', measuredOn: inDays(0), note: '' }
const indicators = [{ indicator: 'Trained officers in post', unit: 'officers', baseline: '10', target: '50' }]

let goods = { id: '', needId: '' }
beforeAll(async () => {
	goods = await aDelivery({ kind: 'equipment' })
	await look(
		(tx) => tx.$executeRaw`update need set answers = jsonb_set(answers, '{need,indicators}',
			${JSON.stringify(indicators)}::jsonb) where id = ${goods.needId}`,
	)
	await walkDelivery('equipment', goods.id, 'recordInstallation')
}, 120_000)

test('what the State recorded is corrected by the State at once, and by UNODC with its agreement', async () => {
	const { id, needId } = goods
	const { id: measurementId } = await addMeasurement(drafter, { needId }, { ...measured, reached: '40' })
	const entry = { name: 'measurement' as const, id: measurementId }
	expect(await correct(drafter, id, entry, { reached: '41' })).toMatchObject({ awaits: null })
	const { id: correctionId, awaits } = await correct(manager, id, entry, { reached: '42' })
	expect(awaits).toBe('state')
	await answer(focalPoint, id, correctionId, 'agree')
	expect(await look((tx) => tx.measurement.findUnique({ where: { id: measurementId } }))).toMatchObject({
		reached: '42',
	})
	const changes = await look((tx) =>
		tx.correction.findMany({ where: { entryId: measurementId }, orderBy: { proposedAt: 'asc' } }),
	)
	expect(changes.map(({ before, after }) => [before, after])).toEqual([
		[{ reached: '40' }, { reached: '41' }],
		[{ reached: '41' }, { reached: '42' }],
	])
})

test('both sides are notified, except the person who acted', async () => {
	const { id, needId } = goods
	const since = new Date()
	await correct(manager, id, await entryOf(id, 'recordInstallation'), { trained: 10 })
	const notices = await look((tx) =>
		tx.notice.findMany({ where: { needId, template: 'recordsCorrected', createdAt: { gte: since } } }),
	)
	expect(notices.map(({ personId }) => personId).sort()).toEqual(
		[drafter.id, focalPoint.id, officer.id].sort(),
	)
})

test('an amount above the reservation counts once a second person of UNODC has approved it', async () => {
	await addProgramme('approvedGoods', 'equipment', {
		budget: 2_000,
		costPerUnit: 10,
		currency: 'USD',
		capacity: 400,
		maximumPerState: 400,
	})
	const { id } = await aDelivery({ kind: 'equipment', programmeId: 'approvedGoods', quantity: 151 })
	await walkDelivery('equipment', id, 'startProcurement')
	const contract = (amount: number) => deliveryStep(manager, id, { ...equipment.contract, amount })
	await expect(contract(2_500)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })

	const spending = { name: 'spending' as const, id: '' }
	await expect(correct(focalPoint, id, spending, { amount: 2_500 })).rejects.toMatchObject({
		code: 'not-found',
	})
	const { id: correctionId, awaits } = await correct(manager, id, spending, { amount: 2_500 })
	expect(awaits).toBe('office')
	await expect(contract(2_500)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })
	for (const actor of [manager, focalPoint, drafter, officer])
		await expect(answer(actor, id, correctionId, 'agree')).rejects.toMatchObject({ reason: 'forbidden' })
	await answer(approver, id, correctionId, 'agree')
	await expect(contract(2_501)).rejects.toMatchObject({ errors: { amount: 'aboveReserved:1510:USD' } })
	await contract(2_500)
	// The rest is no money of the programme.
	const held = await look((tx) => tx.reservation.findFirst({ where: { programmeId: 'approvedGoods' } }))
	expect(held?.amount).toBe(1_510)
})
