import { describe, expect, test } from 'vitest'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery, aNeed, aRequest } from '#tests/support/builders.ts'
import { listRequests } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

/** Returns the actions required of a person on one request and its parts. */
async function waitingFor(actor: Actor, requestId: string) {
	const { waiting } = await listWork(actor)
	return waiting.rows.filter((row) => row.requestId === requestId).map(({ todo }) => todo)
}

const followedBy = async (actor: Actor, requestId: string) =>
	(await listWork(actor)).following.rows.some((row) => row.requestId === requestId)

describe('a step waits only for the person who has to take it', () => {
	test.each([
		['draft', ghana.drafter, 'sendForEndorsement'],
		['awaitingEndorsement', ghana.focalPoint, 'endorse'],
		['submitted', office.triage, 'acknowledge'],
		['screening', office.officer, 'pass'],
		['review', office.officer, 'proposeDecisions'],
		['approval', office.approver, 'approveDecisions'],
	] as const)('a request in %s', async (status, actor, todo) => {
		const requestId = await aRequest({ status })
		expect(await waitingFor(actor, requestId)).toEqual([todo])
		const others = [ghana.drafter, ghana.focalPoint, ghana.mission, office.officer, egypt.focalPoint]
		for (const other of others.filter(({ id }) => id !== actor.id))
			expect(await waitingFor(other, requestId)).toEqual([])
		expect(await followedBy(egypt.drafter, requestId)).toBe(false)
		expect(await followedBy(ghana.mission, requestId)).toBe(true)
	})

	test('with where a followed request stands, for those of its State', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		const stagesFor = async (actor: Actor) =>
			(await listWork(actor)).following.rows.find((row) => row.id === requestId)?.stages
		for (const actor of [ghana.drafter, ghana.mission])
			expect((await stagesFor(actor))?.find(({ state }) => state === 'current')?.stage).toBe('matching')
		expect(await stagesFor(office.triage)).toBeUndefined()
	})

	test('a need on its way to an offer', async () => {
		const accepted = await aNeed()
		expect(await waitingFor(office.officer, accepted.requestId)).toEqual(['proposeProgramme'])
		const proposed = await aNeed({ status: 'proposed' })
		expect(await waitingFor(office.manager, proposed.requestId)).toEqual(['acceptOffer'])
		expect(await waitingFor(office.otherManager, proposed.requestId)).toEqual([])
		const reserved = await aNeed({ status: 'reserved' })
		expect(await waitingFor(ghana.focalPoint, reserved.requestId)).toEqual(['confirmOffer'])
		expect(await waitingFor(office.manager, reserved.requestId)).toEqual([])
		expect(await followedBy(office.manager, reserved.requestId)).toBe(true)
	})

	test('since it came to the side of the reader, whatever else has changed since then', async () => {
		const { id } = await aNeed({ status: 'reserved' })
		const inWork = async () =>
			(await listWork(ghana.focalPoint)).waiting.rows.find((row) => row.needId === id)
		const since = (await inWork())?.since
		const running = await look((tx) =>
			tx.clockRun.findFirst({
				where: { needId: id, stoppedAt: null },
				select: { party: true, startedAt: true },
			}),
		)
		expect(running).toEqual({ party: 'state', startedAt: since })
		await look(
			(tx) => tx.$executeRaw`update need set updated_at = updated_at + interval '1 day' where id = ${id}`,
		)
		expect((await inWork())?.since).toEqual(since)
	})

	test('with the day by which each side must answer', async () => {
		const dueFor = async (actor: Actor, needId: string) =>
			(await listWork(actor)).waiting.rows.find((row) => row.needId === needId)?.due
		const day = 24 * 60 * 60 * 1000
		const reserved = await aNeed({ status: 'reserved' })
		const due = await dueFor(ghana.focalPoint, reserved.id)
		// Thirty days, to the next working day of the State.
		expect(Math.round((Number(due?.dueAt) - Date.now()) / day)).toBeGreaterThanOrEqual(29)
		expect(due?.left).toMatchObject({ isOverdue: false })
		const proposed = await aNeed({ status: 'proposed' })
		expect((await dueFor(office.manager, proposed.id))?.left).toMatchObject({ isOverdue: false })
		const review = await aRequest({ status: 'review' })
		const { waiting } = await listWork(office.officer)
		expect(waiting.rows.find((row) => row.id === review)?.due?.left).toMatchObject({ isOverdue: false })
	})

	test('without the due date of another need of the request', async () => {
		const accepted = await aNeed({ status: 'accepted' })
		// As the list of requests knows it: the first of all that is due, here a partner's report.
		const dueAt = new Date('2026-01-05T17:00:00Z')
		await look((tx) => tx.request.update({ where: { id: accepted.requestId }, data: { dueAt } }))
		const { waiting } = await listWork(office.officer)
		expect(waiting.rows.find((row) => row.id === accepted.id)).toMatchObject({
			todo: 'proposeProgramme',
			due: null,
		})
	})

	test('a delivery that has just opened', async () => {
		const { requestId } = await aDelivery()
		expect(await waitingFor(office.manager, requestId)).toEqual(['callForNominations'])
		expect(await waitingFor(ghana.focalPoint, requestId)).toEqual([])
	})

	test('what has ended, once its State asks for it to be opened again', async () => {
		const requestId = await aRequest({ status: 'review' })
		const withdraw = { type: 'withdraw', reasonCode: 'FILED_IN_ERROR', note: 'Sample.' } as const
		await requestStep(ghana.focalPoint, requestId, withdraw)
		expect(await waitingFor(office.triage, requestId)).toEqual([])
		const needIds = (await needsOf(requestId)).map(({ id }) => id)
		const ask = { type: 'askReopening', reasonCode: 'NEW_FACTS', reason: 'Sample.', needIds } as const
		await requestStep(ghana.focalPoint, requestId, { ...ask, needIds })
		expect(await waitingFor(office.triage, requestId)).toEqual(['approveReopening'])
	})

	test('due diligence on the police', async () => {
		const requestId = await aRequest({ status: 'review', authority: 'police' })
		expect(await waitingFor(office.dueDiligence, requestId)).toEqual(['assess'])
		expect(await waitingFor(office.dueDiligence, await aRequest({ status: 'review' }))).toEqual([])
	})
})

describe('the list of requests', () => {
	test('goes through every request once, 25 at a time', async () => {
		for (let made = 0; made < 14; made++) await aRequest()
		const seen: string[] = []
		let after: string | undefined
		for (let pages = 0; pages < 10; pages++) {
			const page = await listRequests(ghana.drafter, { after })
			expect(page.rows.length).toBeLessThanOrEqual(25)
			seen.push(...page.rows.map(({ id }) => id))
			if (!page.next) break
			after = page.next
		}
		expect(seen.length).toBeGreaterThan(25)
		expect(new Set(seen).size).toBe(seen.length)
	})

	test('is narrowed by status, State and words', async () => {
		const requestId = await aRequest({ status: 'approval' })
		const ids = async (actor: Actor, filter: Parameters<typeof listRequests>[1]) =>
			(await listRequests(actor, filter)).rows.map(({ id }) => id)
		expect(await ids(office.triage, { filters: { status: ['approval'] } })).toContain(requestId)
		expect(await ids(ghana.mission, { filters: { status: ['review'] } })).toContain(requestId)
		expect(await ids(office.triage, { filters: { state: ['EGY'] } })).toEqual([])
		expect(await ids(office.triage, { filters: { text: ['no such words'] } })).toEqual([])
		expect(await ids(office.triage, { after: 'nonsense' })).toContain(requestId)
	})

	test('shows a State neither other States nor that decisions wait for approval', async () => {
		const { rows } = await listRequests(ghana.mission, {})
		expect(rows.map(({ status }) => status)).not.toContain('approval')
		expect((await listRequests(egypt.mission, {})).rows).toEqual([])
	})
})
