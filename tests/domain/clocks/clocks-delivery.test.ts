import { expect, test } from 'vitest'
import { aDelivery } from '#tests/support/builders.ts'
import { expectNoGap, keptAndDerived, told } from '#tests/support/clocks.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana } from '#tests/support/people.ts'
import { requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/request.ts'
import type { Kind } from '#workflows/vocabulary.ts'

useWorld()

const walked: Record<Kind, string[]> = {
	training: [
		'state nominating',
		'programme nominated',
		'programme participantsConfirmed',
		'programme inSession',
		'programme held',
		'programme learningEvaluated',
		'state certified',
		'programme followUp',
	],
	equipment: [
		'state specification',
		'programme specified',
		'programme procurement',
		'programme contracted',
		'programme shipped',
		'state customs',
		'programme received',
		'state inspected',
		'programme handedOver',
		'programme installed',
		'programme checks',
	],
	advisory: [
		'state terms',
		'programme underWay',
		'state draftShared',
		'programme underWay',
		'state draftShared',
		'programme finalAccepted',
		'programme followUp',
	],
}
test.each(Object.keys(walked) as Kind[])('follows a delivery of %s to its end', async (kind) => {
	const { id, needId, requestId } = await aDelivery({ kind })
	await walkDelivery(kind, id)
	const runs = await told(requestId, needId)
	expect(runs.slice(runs.indexOf('programme confirmed') + 1)).toEqual(walked[kind])
	await requestStep(ghana.focalPoint, requestId, samples.confirmClosure)
	await expectNoGap(requestId, needId)
})

test('the audit alone gives the same clocks, for every step that was taken here', async () => {
	const { kept, derived } = await keptAndDerived()
	expect(kept.length).toBeGreaterThan(30)
	expect(derived).toEqual(kept)
})
