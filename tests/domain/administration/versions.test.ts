import { describe, expect, test, vi } from 'vitest'
import { listUnreadable, listVersions } from '#app/domain/administration/maintenance.server.ts'
import { getDelivery } from '#app/domain/deliveries/get-delivery.server.ts'
import { saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { aDelivery, aNeed, aRequest, pass } from '#tests/support/builders.ts'
import { everybody, ghana, office } from '#tests/support/people.ts'
import { deliveryStep, everything, look, needStep, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import { samples } from '#tests/workflows/tables/training.ts'

useWorld()

/** Stores a snapshot as a chart of another release would. */
const plant = (table: 'request' | 'need' | 'delivery', id: string, snapshot: object, version: number) =>
	look((tx) =>
		tx.$executeRawUnsafe(
			`update ${table} set snapshot = $2::jsonb, snapshot_version = $3 where id = $1`,
			id,
			JSON.stringify(snapshot),
			version,
		),
	)
const unknown = { value: 'elsewhere', context: {} }
const unreadable = { code: 'unreadable' }

/** Checks that no step is possible, and that trying changed nothing. */
async function stuck(requestId: string, step: () => Promise<unknown>) {
	const before = await everything(requestId)
	await expect(step()).rejects.toMatchObject(unreadable)
	expect(await everything(requestId)).toEqual(before)
}

describe('a stored state that no chart knows', () => {
	test('leaves the request readable for everyone who may see it, without a step', async () => {
		const error = vi.spyOn(log, 'error')
		const id = await aRequest({ status: 'screening' })
		await plant('request', id, unknown, 99)
		for (const actor of [ghana.drafter, ghana.focalPoint, office.triage, office.officer]) {
			expect(await getRequest(actor, id)).toMatchObject({ readable: false, openTo: [], ahead: [] })
			expect((await getFiling(actor, id)).sections.length).toBeGreaterThan(0)
			expect((await getHistory(actor, id)).entries.length).toBeGreaterThan(0)
			expect((await listWork(actor)).waiting.rows.map((row) => row.requestId)).not.toContain(id)
		}
		expect(
			error.mock.calls.filter(
				([told]) => typeof told === 'object' && told !== null && 'id' in told && told.id === id,
			),
		).toHaveLength(1)
		await stuck(id, () => requestStep(office.officer, id, pass))
		const withdraw = { type: 'withdraw', reasonCode: 'PRIORITIES_CHANGED', note: 'no' } as const
		await stuck(id, () => requestStep(ghana.focalPoint, id, withdraw))
		expect((await replayRequest(office.officer, id)).first).toMatchObject({ why: 'unreadable', id })
	})

	test('leaves a draft as it is', async () => {
		const requestId = await aRequest()
		await plant('request', requestId, unknown, 1)
		const values = { title: 'Another title' }
		await stuck(requestId, () => saveRequestSection(ghana.drafter, { requestId, section: 'about', values }))
	})

	test('leaves a need and the page of its request', async () => {
		const { id, requestId } = await aNeed({ status: 'proposed' })
		await plant('need', id, unknown, 1)
		expect(await getNeed(office.manager, id)).toMatchObject({ readable: false, openTo: [], ahead: [] })
		const page = await getRequest(office.officer, requestId)
		expect(page).toMatchObject({ readable: true, needs: [{ ahead: [], waitsForViewer: false }] })
		const refuse = { type: 'refuseOffer', reason: 'No room.' } as const
		await stuck(requestId, () => needStep(office.manager, id, refuse))
		expect((await listWork(office.manager)).waiting.rows.map(({ needId }) => needId)).not.toContain(id)
	})

	test('leaves a delivery', async () => {
		const { id, needId, requestId } = await aDelivery()
		await plant('delivery', id, unknown, 1)
		const { course } = await getDelivery(office.manager, id)
		expect(course).toMatchObject({ readable: false, openTo: [], ahead: [] })
		expect(await getRequest(office.manager, requestId)).toMatchObject({ needs: [{ id: needId }] })
		const call = samples.callForNominations
		await stuck(requestId, () => deliveryStep(office.manager, id, call))
		expect(await listWork(office.manager)).toMatchObject({ waiting: { next: null } })
	})

	test('is listed for administrators, by id and nothing else', async () => {
		const id = await aRequest({ status: 'review' })
		const { checked } = await listVersions()
		await plant('request', id, unknown, 99)
		const told = await listUnreadable(office.administrator)
		expect(told.checked).toBe(checked)
		expect(told.rows.find((row) => row.id === id)).toEqual({
			chart: 'request',
			id,
			storedState: 'elsewhere',
			storedVersion: 99,
			version: expect.any(Number),
			standing: 'unreadable',
			state: null,
			running: true,
		})
		for (const actor of everybody.filter(({ role }) => role !== 'administrator'))
			await expect(listUnreadable(actor), actor.id).rejects.toMatchObject({ code: 'refused' })
	})
})
