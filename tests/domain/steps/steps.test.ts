import { describe, expect, test } from 'vitest'
import { advanceDelivery, advanceNeed, advanceRequest } from '#app/domain/steps/take-step.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery, aNeed, aRequest, pass, proposal } from '#tests/support/builders.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { everything, findDelivery, findNeed, findRequest, look, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/training.ts'

useWorld()

/** Checks that the step is rejected and that nothing changed. */
async function refused(requestId: string, step: () => Promise<unknown>, expected: object) {
	const before = await everything(requestId)
	await expect(step()).rejects.toMatchObject(expected)
	expect(await everything(requestId)).toEqual(before)
}

const conflict = { code: 'conflict' }
const notFound = { code: 'not-found' }

test('a step from a page that is out of date is a conflict', async () => {
	const requestId = await aRequest({ status: 'screening' })
	const { revision } = await findRequest(requestId)
	const event = pass
	for (const old of [revision - 1, revision + 1])
		await refused(
			requestId,
			() => advanceRequest(office.officer, { requestId, revision: old, event }),
			conflict,
		)

	const need = await aNeed()
	const stale = { needId: need.id, revision: 0, event: { type: 'releaseHold' } as const }
	await refused(need.requestId, () => advanceNeed(office.officer, stale), conflict)
})

test('a step that is not open in this state is impossible for everyone', async () => {
	const requestId = await aRequest({ status: 'review' })
	const event = pass
	await refused(requestId, () => requestStep(office.officer, requestId, event), { code: 'impossible' })

	const delivery = await aDelivery()
	const { revision } = await findDelivery(delivery.id)
	const opened = { deliveryId: delivery.id, revision, event: samples.openSession }
	await refused(delivery.requestId, () => advanceDelivery(office.manager, opened), { code: 'impossible' })
})

test('an event that no chart knows is refused', async () => {
	const requestId = await aRequest()
	// No event of a chart: a form may name anything.
	const invented = { type: 'constructor' } as unknown as { type: 'recall' }
	await refused(requestId, () => requestStep(ghana.drafter, requestId, invented), { code: 'forbidden' })
})

describe('other people’s records are not found', () => {
	const foreigners: Actor[] = [
		egypt.drafter,
		egypt.focalPoint,
		egypt.mission,
		office.donor,
		office.administrator,
	]

	test.each(foreigners.map((actor) => [actor.id, actor] as const))('for %s', async (_id, actor) => {
		const delivery = await aDelivery()
		const { requestId, needId, id: deliveryId } = delivery
		const [request, need, course] = await Promise.all([
			findRequest(requestId),
			findNeed(needId),
			findDelivery(deliveryId),
		])
		const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'no' } as const
		const steps = [
			() => advanceRequest(actor, { requestId, revision: request.revision, event: withdraw }),
			() => advanceNeed(actor, { needId, revision: need.revision, event: { type: 'confirmOffer' } }),
			() =>
				advanceDelivery(actor, {
					deliveryId,
					revision: course.revision,
					event: samples.nominate,
				}),
		]
		// A donor reads the deliveries that it funds, and takes no step in them.
		for (const step of actor.role === 'donor' ? steps.slice(0, 2) : steps)
			await refused(requestId, step, notFound)
	})
})

test.each(['no-such-id', '', 'x'.repeat(500), "' or true --", 'with\u0000nul', '\ud800'])(
	'the id %j is not there',
	async (id) => {
		const revision = 0
		const tries = [
			advanceRequest(ghana.drafter, { revision, event: { type: 'recall' }, requestId: id }),
			advanceNeed(ghana.focalPoint, { revision, event: { type: 'confirmOffer' }, needId: id }),
			advanceDelivery(office.manager, { revision, event: samples.openSession, deliveryId: id }),
		]
		for (const one of await Promise.allSettled(tries))
			expect(one).toMatchObject({ status: 'rejected', reason: notFound })
	},
)

test('drafts are not there for the office until they are endorsed', async () => {
	const requestId = await aRequest({ status: 'awaitingEndorsement' })
	for (const actor of Object.values(office)) {
		const event = { type: 'recall' } as const
		await refused(requestId, () => requestStep(actor, requestId, event), notFound)
	}
})

test('of the people who see a request only those whose step it is may take it', async () => {
	const requestId = await aRequest({ status: 'approval' })
	const mayApprove = ['triageOfficer', 'headquartersApprover']
	for (const actor of everybody.filter(({ role }) => !mayApprove.includes(role))) {
		const before = await everything(requestId)
		const event = { type: 'approveDecisions', allDeclined: false } as const
		const failure = await requestStep(actor, requestId, event).catch((error) => error)
		expect(['forbidden', 'not-found'], actor.id).toContain(failure.code)
		expect(await everything(requestId), actor.id).toEqual(before)
	}
})

test('of two who act at once one wins, the other gets a conflict, and it happened once', async () => {
	const requestId = await aRequest({ status: 'review' })
	await requestStep(office.officer, requestId, await proposal(requestId))
	const { revision } = await findRequest(requestId)
	const before = await everything(requestId)
	const event = { type: 'approveDecisions', allDeclined: false } as const
	const both = [office.approver, office.triage].map((actor) =>
		advanceRequest(actor, { requestId, revision, event }),
	)
	const results = await Promise.allSettled(both)

	expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
	expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'conflict' } })
	const after = await everything(requestId)
	expect(after.request.revision).toBe(revision + 1)
	expect(after.entries - before.entries).toBe(2) // the approval, and the acceptance of the one need
	expect(after.notices - before.notices).toBe(5) // drafter, focal point, mission, and the managers of two programmes that may serve the need
	const jobs = await look(
		(tx) => tx.$queryRaw<{ count: bigint }[]>`select count(*) from pgboss.job join notice
			on notice.id = data->>'noticeId' where notice.request_id = ${requestId} and notice.template = 'decisionsMade'`,
	)
	expect(Number(jobs[0]?.count)).toBe(3)
})

test('ten clicks on the same button take one step', async () => {
	const requestId = await aRequest()
	const { revision } = await findRequest(requestId)
	const event = { type: 'sendForEndorsement' } as const
	const clicks = Array.from({ length: 10 }, () =>
		advanceRequest(ghana.drafter, { requestId, revision, event }),
	)
	const results = await Promise.allSettled(clicks)
	expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
	const refusals = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
	expect(new Set(refusals)).toEqual(new Set(['conflict']))
	expect((await everything(requestId)).notices).toBe(1)
})
