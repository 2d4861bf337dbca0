import { expect, test } from 'vitest'
import { loadPriceBook } from '#app/domain/pipeline/unit-prices.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { addThirdState } from '#tests/support/joint-needs.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import type { Classification } from '#workflows/sharing.ts'

useWorld()

test('prices of delivered goods are of several States, and of no confidential request', async () => {
	await addThirdState()
	const { id: deliveryId, needId, requestId } = await aDelivery({ kind: 'equipment' })
	const line = await look(async (tx) => {
		await tx.delivery.update({ where: { id: deliveryId }, data: { status: 'handedOver' } })
		await tx.programme.updateMany({ data: { currency: 'USD' } })
		return tx.needLine.findFirstOrThrow({ where: { needId, category: { not: null } } })
	})
	const ofStates = (...states: string[]) =>
		look(async (tx) => {
			await tx.equipmentLine.deleteMany({ where: { deliveryId } })
			await tx.equipmentLine.createMany({
				data: states.map((stateIso3, position) => ({
					id: `${deliveryId}-${position}`,
					deliveryId,
					requestId,
					stateIso3,
					position,
					needLineId: line.id,
					description: 'Lens',
					unit: 'piece',
					quantity: 1,
					unitPrice: 100,
				})),
			})
		})
	const classify = (classification: Classification) =>
		look((tx) => tx.request.update({ where: { id: requestId }, data: { classification } }))
	const prices = async () => (await look((tx) => loadPriceBook(askIn(tx), now()))).actual.size
	await ofStates('GHA', 'GHA', 'GHA', 'MLI', 'MLI')
	expect(await prices()).toBe(0)
	await ofStates('GHA', 'GHA', 'MLI', 'MLI', 'NER')
	expect(await prices()).toBe(1)
	await classify('CONFIDENTIAL')
	expect(await prices()).toBe(0)
})
