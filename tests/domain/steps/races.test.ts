import { expect, test } from 'vitest'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'

import { advanceNeed, advanceRequest, takeStep } from '#app/domain/steps/take-step.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { ghana, office } from '#tests/support/people.ts'
import {
	everything,
	findDelivery,
	findNeed,
	findRequest,
	look,
	needStep,
	needsOf,
	requestStep,
} from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import * as equipment from '#tests/workflows/tables/equipment.ts'

useWorld()

const twenty = Array.from({ length: 20 }, (_, place) => place)

/** Returns how each ended: `done`, or the code of the rejection. Any other error is a failure. */
async function outcomes(attempts: Promise<unknown>[]) {
	const ended = await Promise.allSettled(attempts)
	return ended.map((end) => {
		if (end.status === 'fulfilled') return 'done'
		if (!['conflict', 'impossible', 'forbidden'].includes(end.reason?.code)) throw end.reason
		return String(end.reason.code)
	})
}
const countOf = (all: string[], what: string) => all.filter((each) => each === what).length

/** Checks that every notice exists once for each person and step. */
async function toldOnce(requestId: string) {
	const notices = await look((tx) => tx.notice.findMany({ where: { requestId } }))
	const keys = notices.map(({ eventKey, personId, template }) => `${eventKey} ${personId} ${template}`)
	expect(new Set(keys).size).toBe(keys.length)
	const jobs = await look(
		(tx) => tx.$queryRaw<{ notice: string; jobs: bigint }[]>`
			select notice.id as notice, count(*) as jobs from pgboss.job join notice on notice.id = data->>'noticeId'
			where notice.request_id = ${requestId} group by notice.id having count(*) > 1`,
	)
	expect(jobs).toEqual([])
}

test('of twenty people at the same request one takes the step, and the others get a conflict', async () => {
	const requestId = await aRequest({ status: 'approval' })
	const { revision } = await findRequest(requestId)
	const before = await everything(requestId)
	const people = twenty.map((place) => (place % 2 ? office.approver : office.triage))
	const events = [
		{ type: 'approveDecisions', allDeclined: false },
		{ type: 'returnDecisions', note: 'No.' },
	] as const
	const ended = await outcomes(
		people.map((actor, place) =>
			advanceRequest(actor, { requestId, revision, event: events[Math.floor(place / 2) % 2] ?? events[0] }),
		),
	)
	expect(countOf(ended, 'done')).toBe(1)
	expect(countOf(ended, 'conflict')).toBe(19)
	const after = await everything(requestId)
	expect(after.request.revision).toBe(revision + 1)
	const isApproved = after.request.status === 'active'
	expect(after.entries - before.entries).toBe(isApproved ? 2 : 1)
	await toldOnce(requestId)
	expect((await replayRequest(systemActor, requestId)).differences).toEqual([])
})

test('a State that withdraws while officers and managers work on its needs leaves one story', async () => {
	for (const round of [0, 1, 2]) {
		const requestId = await aRequest({
			status: 'active',
			needs: ['training', 'equipment', 'advisory', 'training'],
		})
		const needs = await needsOf(requestId)
		for (const { id, kind } of needs)
			await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes[kind] })
		const { revision } = await findRequest(requestId)
		const withdraw = () =>
			advanceRequest(ghana.focalPoint, {
				requestId,
				revision,
				event: { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' },
			})
		const ofNeeds = await Promise.all(needs.map(({ id }) => findNeed(id)))
		const offers = ofNeeds.flatMap(({ id, revision: at, minimumQuantity }) => [
			() =>
				advanceNeed(office.manager, {
					needId: id,
					revision: at,
					event: { type: 'acceptOffer', quantity: minimumQuantity ?? 1, note: '' },
				}),
			() =>
				advanceNeed(ghana.focalPoint, {
					needId: id,
					revision: at,
					event: { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' },
				}),
		])
		const all = [...offers.slice(0, round + 2), withdraw, ...offers.slice(round + 2), withdraw]
		const ended = await outcomes(all.map((step) => step()))
		expect(countOf(ended, 'done')).toBeGreaterThan(0)
		expect((await replayRequest(systemActor, requestId)).differences).toEqual([])
		const after = await everything(requestId)
		if (after.request.status === 'withdrawn')
			expect(new Set(after.needs.map(({ status }) => status))).toEqual(new Set(['withdrawn']))
		await toldOnce(requestId)
	}
})

test('the last needs of a request that end at once close it once', async () => {
	const requestId = await aRequest({ status: 'active', needs: ['training', 'equipment', 'advisory'] })
	const needs = await needsOf(requestId)
	const event = { type: 'withdrawNeed', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' } as const
	const ended = await outcomes(
		needs.flatMap(({ id, revision }) =>
			[0, 1, 2].map(() => advanceNeed(ghana.focalPoint, { needId: id, revision, event })),
		),
	)
	expect(countOf(ended, 'done')).toBe(3)
	const after = await everything(requestId)
	expect(after.request.status).toBe('awaitingClosure')
	expect((await replayRequest(systemActor, requestId)).differences).toEqual([])
	await toldOnce(requestId)
})

test('twenty managers of one programme cannot give away more than it has', async () => {
	const needs = await Promise.all([aNeed({ status: 'proposed' }), aNeed({ status: 'proposed' })])
	const capacity = 1
	await look((tx) =>
		tx.programme.updateMany({
			where: { id: programmes.training },
			data: { capacity: needs[0].quantity * capacity },
		}),
	)
	const ended = await Promise.allSettled(
		needs.flatMap(({ id, quantity }) =>
			Array.from({ length: 10 }, () =>
				needStep(office.manager, id, { type: 'acceptOffer', quantity, note: '' }),
			),
		),
	)
	expect(ended.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
	const held = await look((tx) =>
		tx.reservation.count({ where: { programmeId: programmes.training, releasedAt: null } }),
	)
	expect(held).toBe(1)
})

test('a State that withdraws while its equipment is being contracted gets a conflict', async () => {
	const { id, requestId } = await aDelivery({ kind: 'equipment' })
	await walkDelivery('equipment', id, 'startProcurement')
	const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'Enough.' } as const
	let withdrawn: Promise<unknown[]> = Promise.resolve([])
	await withActor(office.manager, async (tx) => {
		await takeStep(tx, office.manager, 'delivery', id, { event: equipment.samples.contract })
		// The State acts on what it saw before the contract, which is not stored yet.
		withdrawn = Promise.allSettled([requestStep(ghana.focalPoint, requestId, withdraw)])
		await new Promise((resolve) => setTimeout(resolve, 500))
	})
	expect(await withdrawn).toMatchObject([{ status: 'rejected', reason: { reason: 'stillRecallable' } }])
	expect((await findDelivery(id)).status).toBe('contracted')
	expect((await findRequest(requestId)).status).toBe('active')
})
