import { describe, expect, test } from 'vitest'
import { previewBulk } from '#app/domain/bulk/preview-bulk.server.ts'
import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { listOfficers } from '#app/domain/workload/list-officers.server.ts'
import { aDelivery, aNeed, aRequest, decideCase, endorse } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { requestPage } from '#tests/support/record-pages.ts'
import { findNeed, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

describe('the page of a request', () => {
	test('is not there for another State, an unconcerned manager or an administrator', async () => {
		const id = await aRequest({ status: 'screening' })
		for (const actor of [egypt.drafter, egypt.focalPoint, office.manager, office.administrator])
			for (const read of [getRequest, getFiling, getHistory])
				await expect(read(actor, id)).rejects.toMatchObject({ code: 'not-found' })
	})

	test('shows a State a review and no proposals while decisions wait for approval', async () => {
		const id = await aRequest({ status: 'approval' })
		const forState = await getRequest(ghana.focalPoint, id)
		expect(forState.status).toBe('review')
		expect(forState.decisions).toEqual([])
		expect(forState.ahead.map(({ type }) => type)).toEqual(['proposeDecisions'])
		expect(forState.waitsForViewer).toBe(false)

		const forApprover = await getRequest(office.approver, id)
		expect(forApprover.status).toBe('approval')
		expect(forApprover.decisions).toMatchObject([{ standing: 'proposed', outcome: 'accept', rank: 1 }])
		expect(forApprover.openTo).toEqual(expect.arrayContaining(['approveDecisions', 'returnDecisions']))
		expect(forApprover.waitsForViewer).toBe(true)
	})

	test('tells a State that due diligence is under way, and nothing of its outcome', async () => {
		const id = await aRequest({ status: 'review', authority: 'police' })
		expect((await getRequest(ghana.drafter, id)).dueDiligence).toBe('open')
		await decideCase(id, 'refuse')
		expect((await getRequest(ghana.drafter, id)).dueDiligence).toBeNull()
		expect((await getRequest(office.officer, id)).dueDiligence).toBe('refused')
	})

	test('shows a manager the need in question and no more of the request', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		const page = await getRequest(office.manager, requestId)
		expect(page.needs).toHaveLength(1)
		expect(page).toMatchObject({ title: '', classification: null, people: [], questions: [], decisions: [] })
		expect(page.line.groups).toEqual([{ label: 'waitsForYou', count: 1 }])
		expect((await getFiling(office.manager, requestId)).sections).toEqual([])
		const { receipt, written, clocks } = await requestPage(office.manager, requestId)
		expect([receipt, written, clocks.whole]).toEqual([null, null, null])
	})

	test('names what last happened as the history of the same reader has it, without savings', async () => {
		const { requestId, id } = await aNeed({ status: 'proposed' })
		for (const actor of [ghana.drafter, office.officer, office.manager]) {
			const latestOf = async (filter: { needId?: string }) => {
				const { entries } = await getHistory(actor, requestId, filter)
				const shown = entries.filter(({ chart }) => chart !== 'section').slice(0, 5)
				return shown.map(({ id: entry, actor: who, event }) => ({ id: entry, actor: who, event }))
			}
			const page = await getRequest(actor, requestId)
			expect(page.activity).toMatchObject(await latestOf({}))
			expect((await getNeed(actor, id)).activity).toMatchObject(await latestOf({ needId: id }))
			expect(page.activity.length).toBeGreaterThan(0)
			for (const { isOwn, actor: who } of page.activity) expect(isOwn).toBe(who === actor.name)
		}
	})

	test('is at a stage, with the days that the reader may see', async () => {
		const { requestId, id } = await aNeed({ status: 'proposed' })
		const forState = await getRequest(ghana.drafter, requestId)
		const present = forState.stages.findIndex(({ state }) => state === 'current')
		expect(forState.stages[present]).toMatchObject({ stage: 'matching', on: null })
		for (const { state, on } of forState.stages.slice(0, present)) {
			expect(state).toBe('done')
			expect(on).toBeInstanceOf(Date)
		}
		// Its manager sees only the steps of the need.
		const forManager = await getRequest(office.manager, requestId)
		expect(forManager.stages.map(({ state }) => state)).toEqual(forState.stages.map(({ state }) => state))
		expect(forManager.stages[1]).toMatchObject({ stage: 'acknowledgement', on: null })
		expect((await getNeed(office.manager, id)).stages[0]).toMatchObject({ stage: 'decision', state: 'done' })
	})

	test('sums the needs up for each reader, and hides from a State that a programme was asked', async () => {
		const { requestId } = await aNeed({ status: 'proposed' })
		const page = await getRequest(ghana.drafter, requestId)
		expect(page.line).toEqual({ total: 1, groups: [{ label: 'need.accepted', count: 1 }] })
		expect(page.needs[0]?.ahead.map(({ type }) => type)).toEqual(['proposeProgramme'])
	})

	test('says of needs before submission that they are not submitted, to the State that prepares them', async () => {
		for (const status of ['draft', 'awaitingEndorsement'] as const) {
			const page = await getRequest(
				ghana.drafter,
				await aRequest({ status, needs: ['training', 'advisory'] }),
			)
			expect(page.line).toEqual({ total: 2, groups: [{ label: 'need.notSubmitted', count: 2 }] })
			expect(page.needs.map((need) => need.status)).toEqual(['notSubmitted', 'notSubmitted'])
			const [first] = page.needs
			expect((await getNeed(ghana.drafter, first?.id ?? '')).status).toBe('notSubmitted')
		}
		const filed = await getRequest(ghana.drafter, await aRequest({ status: 'submitted' }))
		expect(filed.line.groups).toEqual([{ label: 'need.pending', count: 1 }])
	})

	test('names the note that the officer is to verify, on the page and in a bulk action', async () => {
		const note = { number: endorse.noteNumber, date: endorse.noteDate }
		const id = await aRequest({ status: 'submitted' })
		expect((await getRequest(office.triage, id)).note).toEqual(note)
		expect(await previewBulk(office.triage, { action: 'acknowledge', ids: [id] })).toMatchObject([{ note }])
		const draft = await aRequest({ status: 'awaitingEndorsement' })
		expect((await getRequest(ghana.focalPoint, draft)).note).toBeNull()
		const { requestId } = await aNeed({ status: 'proposed' })
		expect((await getRequest(office.manager, requestId)).note).toBeNull()
	})

	test('follows a need into its delivery', async () => {
		const { requestId } = await aDelivery()
		const page = await getRequest(ghana.focalPoint, requestId)
		expect(page.needs[0]).toMatchObject({ chart: 'training', delivery: { status: 'planning' } })
		expect(page.needs[0]?.ahead).toMatchObject([{ type: 'callForNominations', roles: ['programmeManager'] }])
		expect(page.messages.length).toBeGreaterThan(0)
	})
})

describe('the history', () => {
	test('keeps from a State what is internal, and tells officers whose decision it was', async () => {
		const id = await aRequest({ status: 'active', authority: 'police' })
		const forState = (await getHistory(ghana.focalPoint, id)).entries
		expect(forState.filter(({ internal }) => internal)).toEqual([])
		expect(forState.flatMap(({ from, to }) => [from, to])).not.toContain('approval')
		expect(JSON.stringify(forState)).not.toContain('ueDiligence')

		const forOfficer = (await getHistory(office.officer, id)).entries
		const proposed = forOfficer.find(({ event }) => event === 'proposeDecisions')
		expect(proposed).toMatchObject({ internal: true, actor: office.officer.name })
		expect(proposed?.groups[0]?.rows[0]?.[0]).toEqual({ name: 'needId', as: 'text', value: '1' })
		const acknowledged = forOfficer.find(({ event }) => event === 'acknowledge')
		expect(acknowledged?.fields).toMatchObject([
			{ name: 'officerId', value: office.officer.name },
			{ name: 'authenticated' },
		])
	})

	test('shows a State an offer that came after a need was accepted, as if it had not been proposed', async () => {
		const { requestId } = await aNeed({ status: 'reserved' })
		const offered = async (actor: typeof ghana.focalPoint) =>
			(await getHistory(actor, requestId)).entries.find(({ event }) => event === 'acceptOffer')
		expect(await offered(ghana.focalPoint)).toMatchObject({ from: 'accepted', to: 'reserved' })
		expect(await offered(office.officer)).toMatchObject({ from: 'proposed', to: 'reserved' })
		const told = JSON.stringify((await getHistory(ghana.focalPoint, requestId)).entries)
		expect(told).not.toContain('proposeProgramme')
	})

	test('is paged from the latest to the first', async () => {
		const id = await aRequest({ status: 'draft' })
		for (let round = 0; round < 26; round++) {
			await requestStep(ghana.drafter, id, { type: 'sendForEndorsement' })
			await requestStep(ghana.drafter, id, { type: 'recall' })
		}
		const first = await getHistory(ghana.drafter, id)
		expect(first.entries).toHaveLength(50)
		const rest = await getHistory(ghana.drafter, id, { before: first.older ?? 0 })
		expect(rest.older).toBeNull()
		expect(rest.entries.at(-1)).toMatchObject({ chart: 'request', event: 'created' })
		expect(new Set([...first.entries, ...rest.entries].map((entry) => entry.id)).size).toBe(54)
	})
})

test('the whole filing tells every answer with the list of its codes', async () => {
	const { requestId, id } = await aNeed({ kind: 'equipment' })
	const filing = await getFiling(office.officer, requestId)
	expect(filing.sections.map(({ section }) => section)).toEqual([
		'about',
		'institution',
		'situation',
		'rights',
	])
	expect(filing.sections[1]?.groups.map(({ name }) => name)).toEqual(['contactPrimary', 'contactAlternate'])
	const { title } = await findNeed(id)
	expect(filing.needs[0]?.sections[0]?.fields).toContainEqual({ name: 'title', as: 'text', value: title })
	const groups = filing.needs[0]?.sections[1]?.groups.map(({ name }) => name)
	expect(groups).toEqual(['lines', 'stock', 'site'])
})

test('officers are offered with what each has open', async () => {
	const before = (await listOfficers(office.triage)).find(({ id }) => id === office.officer.id)
	await aRequest({ status: 'screening' })
	const after = (await listOfficers(office.triage)).find(({ id }) => id === office.officer.id)
	expect(after?.open).toBe((before?.open ?? 0) + 1)
})
