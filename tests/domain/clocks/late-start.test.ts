import { expect, test } from 'vitest'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { aDelivery } from '#tests/support/builders.ts'
import { promotionsOf, ringLast, timersOf } from '#tests/support/clocks.ts'
import { ghana, office } from '#tests/support/people.ts'
import { deliveryStep, findDelivery, findNeed, look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as need from '#tests/workflows/tables/need.ts'
import * as training from '#tests/workflows/tables/training.ts'

useWorld()

const { allowStart, endConfirmation } = need.samples

test('what has not begun six months after its confirmation waits for headquarters', async () => {
	const { id, needId } = await aDelivery()
	const [timer] = await timersOf(needId, 'startOverdue')
	expect(((timer?.start_after.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(182, 1)
	expect(await ringLast(needId, 'startOverdue')).toBe('done')

	const call = () => deliveryStep(office.manager, id, training.samples.callForNominations)
	await expect(call()).rejects.toMatchObject({ reason: 'mayBegin' })
	expect((await getDelivery(office.manager, id)).course).toMatchObject({
		startUnderReview: true,
		openTo: ['cancelCourse'],
	})
	expect((await getNeed(office.approver, needId)).openTo).toEqual(['allowStart', 'endConfirmation'])
	const { following } = await listWork(office.manager)
	expect(following.rows.map((row) => row.needId)).toContain(needId)
	// For the State its need stays matched.
	expect(await getNeed(ghana.focalPoint, needId)).toMatchObject({ status: 'confirmed', aside: null })
	expect((await getDelivery(ghana.focalPoint, id)).course).toMatchObject({ startUnderReview: false })

	await needStep(office.approver, needId, allowStart)
	expect((await findNeed(needId)).status).toBe('confirmed')
	expect(await ringLast(needId, 'startOverdue')).toBe('done')
	await needStep(office.approver, needId, endConfirmation)
	expect((await findDelivery(id)).status).toBe('cancelled')
	expect(await findNeed(needId)).toMatchObject({ status: 'accepted', programmeId: null })
	expect(await look((tx) => tx.reservation.count({ where: { needId, releasedAt: null } }))).toBe(0)
	expect(await promotionsOf(programmes.training)).toBe(1)
	await expect(call()).rejects.toMatchObject({ code: 'impossible' })
})

test('what has begun in time is never looked into', async () => {
	const { id, needId } = await aDelivery()
	await deliveryStep(office.manager, id, training.samples.callForNominations)
	expect(await ringLast(needId, 'startOverdue')).toBe('outdated')
	expect((await findNeed(needId)).status).toBe('delivering')
})
