import { describe, expect, test } from 'vitest'
import { listPermissions } from '#app/domain/administration/list-permissions.server.ts'
import {
	getNeedProcessChart,
	getRequestProcessChart,
	type ProcessChart,
} from '#app/domain/requests/get-process-chart.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery, aNeed, aRequest, proposal } from '#tests/support/builders.ts'
import { inDays } from '#tests/support/in-days.ts'
import { egypt, everybody, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, look, needStep, requestStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { isOfficeRole } from '#workflows/roles.ts'

useWorld()

const states = ({ way }: ProcessChart) => way.map(({ state }) => state)
const first = async (found: Promise<{ drawings: ProcessChart[] }>) => {
	const [drawing] = (await found).drawings
	if (!drawing) throw new Error('nothing is drawn')
	return drawing
}
const ofRequest = (actor: Actor, id: string) => first(getRequestProcessChart(actor, id))
const ofNeed = (actor: Actor, id: string) => first(getNeedProcessChart(actor, id))
const types = ({ steps }: ProcessChart) => steps.map(({ type }) => type)

describe('the drawing of a request', () => {
	test('lists every passed state, when and by whom, and who may do what next', async () => {
		const id = await aRequest({ status: 'screening' })
		const drawing = await ofRequest(office.officer, id)
		expect(states(drawing)).toEqual(['draft', 'awaitingEndorsement', 'submitted', 'screening'])
		expect(drawing.way[0]).toMatchObject({ by: null, at: expect.any(Date) })
		expect(drawing.way[3]?.by).toMatchObject({ event: 'acknowledge', actor: office.triage.name })
		expect(drawing.steps.find(({ type }) => type === 'pass')).toEqual({
			type: 'pass',
			roles: ['caseOfficer'],
			to: ['review'],
			usual: true,
			yours: true,
		})
		expect(drawing.steps.find(({ type }) => type === 'withdraw')).toMatchObject({
			usual: false,
			yours: false,
		})
	})

	test('names a way that was gone twice', async () => {
		const id = await aRequest({ status: 'awaitingEndorsement' })
		await requestStep(ghana.focalPoint, id, { type: 'returnForCorrection', note: 'Please complete it.' })
		await requestStep(ghana.drafter, id, { type: 'sendForEndorsement' })
		expect(states(await ofRequest(ghana.drafter, id))).toEqual([
			'draft',
			'awaitingEndorsement',
			'draft',
			'awaitingEndorsement',
		])
	})

	test('is for a State the same in review and while decisions wait for approval', async () => {
		const id = await aRequest({ status: 'review', authority: 'police' })
		const before = await ofRequest(ghana.focalPoint, id)
		await requestStep(office.officer, id, await proposal(id))
		const after = await ofRequest(ghana.focalPoint, id)
		expect(after).toEqual(before)
		expect(JSON.stringify(after)).not.toMatch(/"approval"|ueDiligence|returnDecisions/)
		expect((await ofRequest(office.approver, id)).status).toBe('approval')
	})

	test('is not found by those who may not see the request', async () => {
		const id = await aRequest({ status: 'screening' })
		for (const actor of [egypt.focalPoint, office.manager, office.administrator, office.donor])
			await expect(getRequestProcessChart(actor, id)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('shows a manager the present state of the request and nothing of its past', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		const { title, drawings } = await getRequestProcessChart(office.manager, requestId)
		expect(title).toBe('')
		expect(drawings[0]?.way).toEqual([{ state: 'active', at: null, by: null }])
	})

	test('can still be read when the stored state is not in the chart', async () => {
		const id = await aRequest({ status: 'screening' })
		await look((tx) => tx.request.updateMany({ where: { id }, data: { snapshot: { value: 'gone' } } }))
		const drawing = await ofRequest(office.officer, id)
		expect(drawing).toMatchObject({ status: 'screening', steps: [] })
	})
})

describe('the drawing of a need', () => {
	test('hides from a State that a programme was asked', async () => {
		const { id } = await aNeed({ status: 'accepted' })
		const before = await ofNeed(ghana.drafter, id)
		await needStep(office.officer, id, { type: 'proposeProgramme', programmeId: programmes.training })
		expect(await ofNeed(ghana.drafter, id)).toEqual(before)
		expect(states(before)).toEqual(['pending', 'accepted'])
		expect(types(before)).toContain('acceptOffer')
		expect(states(await ofNeed(office.manager, id))).toEqual(['pending', 'accepted', 'proposed'])
	})

	test('continues into its delivery, with its own drawing', async () => {
		const { id, needId } = await aDelivery()
		await deliveryStep(office.manager, id, {
			type: 'callForNominations',
			startsOn: inDays(90),
			endsOn: inDays(94),
			place: 'Accra',
			language: 'en',
			seats: 12,
			minimumCohort: 6,
		})
		const { drawings } = await getNeedProcessChart(ghana.focalPoint, needId)
		const [need, delivery] = drawings
		expect(drawings.map(({ group }) => group)).toEqual(['need', 'training'])
		expect(need && states(need)).toEqual(['pending', 'accepted', 'reserved', 'confirmed', 'delivering'])
		expect(need?.way.at(-1)?.by).toMatchObject({
			event: 'start',
			role: 'system',
			onBehalfOf: office.manager.name,
		})
		expect(delivery && states(delivery)).toEqual(['planning', 'nominating'])
		expect(delivery?.steps.find(({ type }) => type === 'nominate')).toMatchObject({
			yours: true,
			usual: true,
		})
	})
})

test('the table of permissions is for the whole office only', () => {
	for (const actor of everybody.filter(({ role }) => isOfficeRole(role)))
		expect(listPermissions(actor).map(({ chart }) => chart)).toEqual([
			'request',
			'need',
			'training',
			'equipment',
			'advisory',
			'dueDiligence',
		])
	for (const actor of everybody.filter(({ role }) => !isOfficeRole(role)))
		expect(() => listPermissions(actor)).toThrow('refused')
})
