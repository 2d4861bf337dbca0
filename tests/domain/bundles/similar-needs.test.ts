import { describe, expect, test } from 'vitest'
import { getTaskList } from '#app/domain/drafts/get-task-list.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { similarNeeds } from '#app/domain/drafts/similar-needs.server.ts'
import { aDelivery, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana } from '#tests/support/people.ts'
import { findNeed, findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const needOf = async (requestId: string) => (await needsOf(requestId))[0]?.id ?? ''

/** A training need on another topic, by number, so that tests do not match each other's needs. */
async function tell(needId: string, topic: string) {
	const { answers, stateIso3 } = await findNeed(needId)
	const drafter = stateIso3 === 'GHA' ? ghana.drafter : egypt.drafter
	const own = {
		title: `${topic} harbours`,
		beneficiaryUnit: `${topic} squad`,
		statement: `${topic} harbours`,
	}
	const values = { ...answers.need, ...own, mainTheme: 'DOCS', otherThemes: [] }
	await saveNeedSection(drafter, { needId, section: 'need', values })
}

async function drafted(topic: string, state: 'ghana' | 'egypt' = 'ghana') {
	const requestId = await aRequest({ state })
	const needId = await needOf(requestId)
	await tell(needId, topic)
	return { requestId, needId }
}

const send = (requestId: string) => requestStep(ghana.drafter, requestId, { type: 'sendForEndorsement' })
const filed = (requestId: string, submittedAt: Date) =>
	look((tx) =>
		tx.request.updateMany({ where: { id: requestId }, data: { submittedAt, updatedAt: submittedAt } }),
	)

function monthsAgo(months: number) {
	const date = new Date()
	date.setUTCMonth(date.getUTCMonth() - months)
	return date
}

describe('needs much like the one being drafted', () => {
	test('are those of other requests of the State, drafts marked as such', async () => {
		const { needId } = await drafted('alphabetic')
		const draft = await drafted('alphabetic')
		const found = await similarNeeds(ghana.drafter, needId)
		expect(found).toMatchObject([
			{
				id: draft.needId,
				requestId: draft.requestId,
				requestStatus: 'draft',
				filedAt: null,
				reasons: ['theme', 'unit', 'words'],
				unit: 'alphabetic squad',
			},
		])
		expect(found[0]?.createdAt).toBeInstanceOf(Date)
	})

	test('say when they were filed and how far they have come', async () => {
		const delivery = await aDelivery()
		const { submittedAt, reference } = await findRequest(delivery.requestId)
		const requestId = await aRequest()
		const found = await similarNeeds(ghana.drafter, await needOf(requestId))
		expect(found.find(({ id }) => id === delivery.needId)).toMatchObject({
			filedAt: submittedAt,
			reference,
			status: 'confirmed',
			deliveryStatus: 'planning',
		})
	})

	test('are never those of another State', async () => {
		const { needId } = await drafted('bicycle')
		await drafted('bicycle', 'egypt')
		expect(await similarNeeds(ghana.drafter, needId)).toEqual([])
		await expect(similarNeeds(egypt.drafter, needId)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('are not the needs beside it in its own request', async () => {
		const requestId = await aRequest({ needs: ['training', 'training'] })
		for (const { id } of await needsOf(requestId)) await tell(id, 'candlestick')
		expect(await similarNeeds(ghana.drafter, await needOf(requestId))).toEqual([])
	})

	test('are looked for in the last 36 months', async () => {
		const { needId } = await drafted('dolphin')
		const old = await drafted('dolphin')
		const older = await drafted('dolphin')
		for (const { requestId } of [old, older]) await send(requestId)
		await filed(old.requestId, monthsAgo(35))
		await filed(older.requestId, monthsAgo(37))
		expect((await similarNeeds(ghana.drafter, needId)).map(({ id }) => id)).toEqual([old.needId])
	})

	test('are not those that were withdrawn', async () => {
		const { needId } = await drafted('elephant')
		const { requestId } = await drafted('elephant')
		await look((tx) => tx.need.updateMany({ where: { requestId }, data: { status: 'withdrawn' } }))
		expect(await similarNeeds(ghana.drafter, needId)).toEqual([])
	})

	test('are counted in the task list, and never stand in the way of sending', async () => {
		const { requestId } = await drafted('feathered')
		await drafted('feathered')
		const { needs, progress } = await getTaskList(ghana.drafter, requestId)
		expect(needs.map(({ similar }) => similar)).toEqual([1])
		expect(progress.ready).toBe(true)
		await send(requestId)
	})

	test('are a matter of the drafters', async () => {
		const { needId } = await drafted('gardening')
		await expect(similarNeeds(ghana.focalPoint, needId)).rejects.toMatchObject({ code: 'refused' })
	})
})
