import { beforeAll, describe, expect, test } from 'vitest'
import { previewBulk } from '#app/domain/bulk/preview-bulk.server.ts'
import { takeBulk } from '#app/domain/bulk/take-bulk.server.ts'
import { action, loader } from '#app/routes/requests.bulk/route.tsx'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { addOfficer } from '#tests/support/more-people.ts'
import { office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { everything, findNeed, findRequest, look, requestStep } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const { triage, officer, otherOfficer } = office
const second = addOfficer('secondOfficer')
let cookie: string
beforeAll(async () => {
	cookie = await cookieOf(triage)
})

const shown = (rows: { id: string; revision: number; refusal: string | null }[]) =>
	rows.filter(({ refusal }) => refusal === null).map(({ id, revision }) => ({ id, revision }))
const acknowledge = (officerId: string) => ({ type: 'acknowledge', officerId, authenticated: true }) as const
const outcomes = (results: object[]) => results.map((row) => textIn(row, 'outcome'))

describe('many requests at once', () => {
	test('the preview says of each what would happen or why not, and changes nothing', async () => {
		const ghana = await aRequest({ status: 'submitted' })
		const screened = await aRequest({ status: 'screening' })
		const before = [await everything(ghana), await everything(screened)]
		const asked = { action: 'acknowledge' as const, ids: [ghana, screened] }
		const reasonsFor = async (officerId?: string) =>
			(await previewBulk(triage, { ...asked, officerId })).map(({ id, refusal }) => [id, refusal])
		expect(await reasonsFor(officer.id)).toEqual([
			[ghana, null],
			[screened, 'impossible'],
		])
		expect(await reasonsFor()).toEqual([
			[ghana, null],
			[screened, 'impossible'],
		])
		// Of another region.
		expect((await reasonsFor(otherOfficer.id))[0]).toEqual([ghana, 'cannotTakeIt'])
		expect([await everything(ghana), await everything(screened)]).toEqual(before)
	})

	test('each row is a step of its own: one that another person has moved stays as it is, the others go through', async () => {
		const ids = [await aRequest({ status: 'submitted' }), await aRequest({ status: 'submitted' })] as const
		const rows = shown(await previewBulk(triage, { action: 'acknowledge', ids, officerId: second.id }))
		await requestStep(triage, ids[0], acknowledge(officer.id))
		const results = await takeBulk(triage, { rows, event: acknowledge(second.id) })
		expect(outcomes(results)).toEqual(['stale', 'done'])
		expect(results[0]).toMatchObject({ status: 'screening', officerId: officer.id })
		expect((await findRequest(ids[1])).officerId).toBe(second.id)
	})

	test('sent again, nothing happens twice and every row says that it was done', async () => {
		const id = await aRequest({ status: 'submitted' })
		const rows = shown(await previewBulk(triage, { action: 'acknowledge', ids: [id], officerId: officer.id }))
		await takeBulk(triage, { rows, event: acknowledge(officer.id) })
		const before = await everything(id)
		expect(outcomes(await takeBulk(triage, { rows, event: acknowledge(officer.id) }))).toEqual(['already'])
		expect(await everything(id)).toEqual(before)
	})

	test('officers put the accepted needs of their own requests on hold, and not those of others', async () => {
		const need = await aNeed()
		const other = await aNeed()
		await requestStep(triage, other.requestId, { type: 'reassign', officerId: second.id, reason: 'Leave.' })
		const none = await aRequest({ status: 'review' })
		const ids = [need.requestId, other.requestId, none]
		const rows = await previewBulk(officer, { action: 'holdNeed', ids })
		expect(rows.map(({ id, refusal }) => [id, refusal])).toEqual([
			[need.id, null],
			[other.id, 'assignedOfficer'],
			[none, 'noAcceptedNeed'],
		])
		const event = { type: 'holdNeed', reasonCode: 'NO_FUNDING', reason: 'No funds this year.' } as const
		const results = await takeBulk(officer, { rows: shown(rows), event })
		expect(results).toMatchObject([{ outcome: 'done', status: 'onHold', rank: 1 }])
		expect((await findNeed(other.id)).status).toBe('accepted')
	})

	test.each([
		['a case officer acknowledges none', officer, 'acknowledge'],
		['triage puts none on hold', triage, 'holdNeed'],
	] as const)('%s', async (_, actor, type) => {
		await expect((async () => previewBulk(actor, { action: type, ids: [] }))()).rejects.toMatchObject({
			code: 'refused',
		})
		const event = { ...acknowledge(officer.id), type }
		await expect(takeBulk(actor, { rows: [], event })).rejects.toMatchObject({ code: 'refused' })
	})
})

describe('the page', () => {
	const page = 'http://site.example/requests/bulk'
	const context = { nonce: '', requestId: '' }
	const send = (ids: string[], body: Record<string, string>) =>
		action({
			context,
			params: {},
			request: new Request(`${page}?action=acknowledge&officer=${officer.id}&id=${ids.join('&id=')}`, {
				method: 'POST',
				headers: { cookie },
				body: new URLSearchParams(body),
			}),
		})

	test('keeps typed values when something is missing, and otherwise shows each result', async () => {
		const id = await aRequest({ status: 'submitted' })
		const { revision } = await findRequest(id)
		const rows = { 'rows.0.id': id, 'rows.0.revision': `${revision}` }
		const before = await everything(id)
		expect(await send([id], { ...rows, officerId: officer.id })).toMatchObject({
			init: { status: 422 },
			data: { errors: { authenticated: 'mustAgree' }, typed: { officerId: officer.id } },
		})
		expect(await everything(id)).toEqual(before)
		const answer = await send([id], { ...rows, officerId: officer.id, authenticated: 'on' })
		expect(answer).toMatchObject({ results: [{ id, outcome: 'done', status: 'screening' }] })
	})

	test('with nothing chosen shows no row, and ids that are none or not there are left out', async () => {
		const load = (query: string) =>
			loader({ context, params: {}, request: new Request(`${page}?${query}`, { headers: { cookie } }) })
		expect((await load('action=acknowledge')).rows).toEqual([])
		const missing = '00000000-0000-7000-8000-000000000000'
		expect((await load(`action=reassign&id=${missing}&id=%00`)).rows).toEqual([])
		expect(await look((tx) => tx.request.count({ where: { id: missing } }))).toBe(0)
	})
})
