import { describe, expect, test } from 'vitest'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getCase } from '#app/domain/requests/get-case.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { ringTimer } from '#app/domain/timers/move-timer.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import {
	aClearedRequest,
	approver,
	clear,
	dueDiligence,
	held,
	heldUntilCleared,
	manager,
	officer,
	waitingFor,
} from '#tests/support/clarifications.ts'
import { asOwner } from '#tests/support/database.ts'
import { walkDelivery } from '#tests/support/delivery-walks.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import {
	caseStep,
	deliveryStep,
	findCase,
	findDelivery,
	findRequest,
	look,
	needStep,
} from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/due-diligence.ts'
import { samples as equipment } from '#tests/workflows/tables/equipment.ts'
import { hasEnded } from '#workflows/request/status-facts.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'

useWorld()

describe('the case', () => {
	test.each(requestWorkflow.states)('says whether its request has ended, when it is %s', async (status) => {
		const requestId = await aRequest({ authority: 'police', status: 'review' })
		await look((tx) => tx.request.update({ where: { id: requestId }, data: { status } }))
		expect(await look((tx) => tx.dueDiligenceCase.findUnique({ where: { requestId } }))).toMatchObject({
			requestEnded: hasEnded(status),
		})
	})

	test('is opened when a request of the police passes screening, and for no ministry', async () => {
		const police = await aRequest({ authority: 'police', status: 'screening' })
		expect(await look((tx) => tx.dueDiligenceCase.count({ where: { requestId: police } }))).toBe(0)
		const passed = await aRequest({ authority: 'police', status: 'review' })
		expect(await findCase(passed)).toMatchObject({ status: 'open', revision: 0, stateIso3: 'GHA' })
		const { authority } = await getRequest(officer, passed)
		expect((await findCase(passed)).recipients).toEqual([authority])
		expect((await findRequest(passed)).dueDiligence).toBe('open')

		const ministry = await aRequest({ status: 'review' })
		expect(await look((tx) => tx.dueDiligenceCase.count({ where: { requestId: ministry } }))).toBe(0)
		await expect(getCase(dueDiligence, ministry)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('is decided by another person than the one who assessed it, and waits for them', async () => {
		const requestId = await aRequest({ authority: 'police', status: 'review' })
		expect(await waitingFor(dueDiligence, requestId)).toEqual(['dueDiligence assess'])
		expect(await waitingFor(approver, requestId)).toEqual([])
		await caseStep(dueDiligence, requestId, samples.assess)

		expect(await waitingFor(dueDiligence, requestId)).toEqual([])
		expect(await waitingFor(approver, requestId)).toEqual(['dueDiligence clear'])
		for (const event of [samples.clear, samples.refuse, samples.clearWithMitigation])
			await expect(caseStep(dueDiligence, requestId, event)).rejects.toMatchObject({
				reason: 'notTheAssessor',
			})
		await caseStep(approver, requestId, samples.clearWithMitigation)
		expect(await getCase(officer, requestId)).toMatchObject({
			status: 'cleared',
			openTo: [],
			heldUp: [],
			assessment: { actor: dueDiligence.name },
			decision: { event: 'clearWithMitigation', actor: approver.name, fields: [{ name: 'mitigation' }, {}] },
			entries: [{ event: 'opened' }, { event: 'assess' }, { event: 'clearWithMitigation' }],
		})
		expect((await replayRequest(officer, requestId)).differences).toEqual([])
	})

	test('is open again twelve months after it was cleared', async () => {
		const requestId = await aRequest({ authority: 'police', status: 'active' })
		await clear(requestId)
		const { id, validUntil } = await findCase(requestId)
		const [timer] = await asOwner<{ data: Parameters<typeof ringTimer>[0]; days: number }>(
			`select data, extract(epoch from start_after - now())::float8 / 86400 as days from pgboss.job
			where name = 'ring-timer' and data->>'id' = $1 and data->>'event' = 'expire'`,
			[id],
		)
		if (!timer) throw new Error('no timer was set')
		expect(timer.days).toBeCloseTo(365, 1)
		expect(((validUntil?.getTime() ?? 0) - Date.now()) / 86_400_000).toBeCloseTo(365, 1)

		expect(await ringTimer(timer.data)).toBe('done')
		expect(await findCase(requestId)).toMatchObject({ status: 'open' })
		expect((await findRequest(requestId)).dueDiligence).toBe('open')
		expect(await ringTimer(timer.data)).toBe('outdated')
		// A later clearance has its own timer; the first one does not end it.
		await clear(requestId)
		expect(await ringTimer(timer.data)).toBe('outdated')
		expect(await findCase(requestId)).toMatchObject({ status: 'cleared' })
	})
})

describe('support to a security force', () => {
	test('is not offered while the case is open or after it was refused', async () => {
		const { id, requestId } = await aNeed({ authority: 'police', status: 'proposed' })
		const accept = { type: 'acceptOffer', quantity: 20, note: '' } as const
		await expect(needStep(manager, id, accept)).rejects.toMatchObject(held)
		// The programme learns that the step must wait, but not why.
		expect(await getNeed(manager, id)).toMatchObject({ mustWait: true, dueDiligence: null })
		expect(await getNeed(officer, id)).toMatchObject({ dueDiligence: 'open' })
		expect(await getCase(dueDiligence, requestId)).toMatchObject({ heldUp: [{ id, status: 'proposed' }] })
		await caseStep(dueDiligence, requestId, samples.assess)
		await caseStep(approver, requestId, samples.refuse)
		await expect(needStep(manager, id, accept)).rejects.toMatchObject(held)
		expect(await waitingFor(manager, requestId)).toEqual([])
	})

	test('in training begins only with a clearance', async () => {
		const { requestId, deliveries } = await aClearedRequest(['training'])
		const [id = ''] = deliveries
		await walkDelivery('training', id, 'confirmParticipants')
		await heldUntilCleared(requestId, id, [manager, { type: 'openSession' }])
		expect(await findDelivery(id)).toMatchObject({ status: 'inSession' })
	})

	test('in equipment is bought, sent and handed over only with a clearance', async () => {
		const { requestId, deliveries } = await aClearedRequest(['equipment'])
		const [id = ''] = deliveries
		await walkDelivery('equipment', id, 'signOffSpecification')
		await heldUntilCleared(requestId, id, [manager, equipment.startProcurement])
		await heldUntilCleared(requestId, id, [manager, equipment.contract])
		await heldUntilCleared(requestId, id, [manager, equipment.ship])
		await deliveryStep(manager, id, equipment.arriveAtCustoms)
		await deliveryStep(ghana.drafter, id, equipment.confirmArrival)
		await deliveryStep(manager, id, equipment.recordInspection)
		await heldUntilCleared(requestId, id, [ghana.focalPoint, equipment.signHandover])
		expect((await replayRequest(officer, requestId)).differences).toEqual([])
	})

	test('stops for every delivery of the request when misuse of one is reported', async () => {
		const { requestId, deliveries } = await aClearedRequest(['equipment', 'equipment'])
		const [misused = '', other = ''] = deliveries
		await walkDelivery('equipment', misused, 'signHandover')
		await walkDelivery('equipment', other, 'signOffSpecification')
		await deliveryStep(officer, misused, equipment.misuseOfHandedOver)

		expect(await findCase(requestId)).toMatchObject({ status: 'open', snapshot: { context: { misuses: 1 } } })
		expect(await waitingFor(dueDiligence, requestId)).toEqual(['dueDiligence assess'])
		const procure = () => deliveryStep(manager, other, equipment.startProcurement)
		await expect(procure()).rejects.toMatchObject(held)
		const resume = () => deliveryStep(manager, misused, equipment.resumeAfterMisuse)
		await expect(resume()).rejects.toMatchObject(held)
		await clear(requestId)
		await procure()
		await resume()
		expect((await replayRequest(officer, requestId)).differences).toEqual([])
	})
})

test('advice and training in human rights are outside the policy and go on', async () => {
	const { id, requestId } = await aNeed({ authority: 'police', status: 'proposed' })
	await look(
		(tx) => tx.$executeRaw`update need set answers =
			jsonb_set(answers, '{training,topics}', '["T_HUMANE", "T_GENDER"]') where id = ${id}`,
	)
	expect(await getCase(dueDiligence, requestId)).toMatchObject({ heldUp: [] })
	expect(await waitingFor(manager, requestId)).toEqual(['need acceptOffer'])
	await needStep(manager, id, { type: 'acceptOffer', quantity: 20, note: '' })
	expect((await findCase(requestId)).status).toBe('open')
})

describe('the State and everyone who does not review requests', () => {
	const shownTo = async (actor: Actor, requestId: string) => {
		const { dueDiligence: shown, mayOpenCase } = await getRequest(actor, requestId)
		return { shown, mayOpenCase }
	}

	test('see only that due diligence is in progress', async () => {
		const { id: needId, requestId } = await aNeed({ authority: 'police', status: 'proposed' })
		const state = [ghana.drafter, ghana.focalPoint, ghana.mission]
		const expectShown = async (shown: string | null) => {
			for (const actor of state)
				expect(await shownTo(actor, requestId)).toEqual({ shown, mayOpenCase: false })
			expect(await shownTo(manager, requestId)).toEqual({ shown: null, mayOpenCase: false })
		}
		await expectShown('open')
		await caseStep(dueDiligence, requestId, samples.assess)
		await expectShown('open')
		expect(await shownTo(officer, requestId)).toEqual({ shown: 'assessed', mayOpenCase: true })
		await caseStep(approver, requestId, samples.refuse)
		await expectShown(null)
		for (const actor of state) {
			const told = JSON.stringify([
				await getRequest(actor, requestId),
				await getNeed(actor, needId),
				(await getHistory(actor, requestId)).entries,
			])
			expect(told).not.toMatch(/treaty bodies|names the unit|dueDiligence\.|"refused"|"assess"/)
			expect(
				await look((tx) =>
					tx.notice.count({
						where: { requestId, personId: actor.id, template: { startsWith: 'dueDiligence' } },
					}),
				),
			).toBe(0)
		}
	})

	test('find no case, neither in a page nor in the database, and take no step of it', async () => {
		const requestId = await aRequest({ authority: 'police', status: 'review' })
		const reviewing = new Set(['triageOfficer', 'caseOfficer', 'headquartersApprover', 'dueDiligenceOfficer'])
		const others = [...everybody, egypt.focalPoint].filter(({ role }) => !reviewing.has(role))
		for (const actor of [...others, office.otherOfficer]) {
			await expect(getCase(actor, requestId), actor.id).rejects.toMatchObject({ code: 'not-found' })
			await expect(caseStep(actor, requestId, samples.assess), actor.id).rejects.toMatchObject({
				code: 'not-found',
			})
			const rows = await withActor(actor, (tx) => tx.$queryRaw<unknown[]>`select 1 from due_diligence_case`)
			expect(rows, actor.id).toEqual([])
		}
	})
})
