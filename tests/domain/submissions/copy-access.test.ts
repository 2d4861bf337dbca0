import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { toldTo } from '#app/domain/core/visibility-of.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { copyRequest } from '#app/domain/submissions/copy-request.server.ts'
import { copyableRequest, copyableRequests } from '#app/domain/submissions/copyable-requests.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { copyOf, submitted } from '#tests/support/copies.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findRequest, look, needsOf } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = ghana

describe('a copy', () => {
	test('is named by the audit trail', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		const { id } = await copyOf({ from })
		const entries = await look((tx) =>
			tx.auditEntry.findMany({ where: { requestId: id }, orderBy: { position: 'asc' } }),
		)
		expect(entries.map(({ type }) => type)).toEqual(['request.created', 'need.copied'])
		expect(entries[0]?.event).toMatchObject({ copiedFromId: from })
		expect(entries[1]?.event).toMatchObject({ from: need?.id })
	})

	test('is one request, however often its form is sent', async () => {
		const [from, filingKey] = [await aRequest(), randomUUID()]
		const copies = await Promise.all([1, 2, 3].map(() => copyOf({ from, filingKey })))
		expect(new Set(copies.map(({ id }) => id)).size).toBe(1)
		expect(copies[0]?.needs).toHaveLength(1)
	})

	test('is the same request also when the earlier one has gone meanwhile', async () => {
		const [from, filingKey] = [await aRequest(), randomUUID()]
		const first = await copyOf({ from, filingKey })
		await look((tx) => tx.request.update({ where: { id: from }, data: { contentRemovedAt: new Date() } }))
		expect(await copyOf({ from, filingKey })).toMatchObject({ id: first.id })
	})
})

describe('the history of a copy', () => {
	const readers = { drafter, focalPoint: ghana.focalPoint, officer: office.officer, triage: office.triage }
	const namesIt = async (
		actor: typeof drafter,
		{ id, from, name }: Record<'id' | 'from' | 'name', string>,
	) => {
		const { entries } = await getHistory(actor, id)
		expect(entries.some(({ chart, event }) => `${chart}.${event}` === 'request.created')).toBe(true)
		const text = JSON.stringify(entries)
		expect(text).not.toContain(from)
		return text.includes(name)
	}

	test('names the earlier request to its State, and never to UNODC', async () => {
		const from = await aRequest()
		const title = 'A draft that UNODC never saw'
		await look((tx) => tx.request.update({ where: { id: from }, data: { title } }))
		const { id } = await copyOf({ from })
		await submitted(id)
		const copy = { id, from, name: title }
		expect(await namesIt(readers.drafter, copy)).toBe(true)
		expect(await namesIt(readers.focalPoint, copy)).toBe(true)
		expect(await namesIt(readers.officer, copy)).toBe(false)
		expect(await namesIt(readers.triage, copy)).toBe(false)
	})

	test('keeps from UNODC which need a need was copied from', () => {
		const copied = { kind: 'training', from: 'a need that UNODC never received' }
		expect(toldTo(false, 'need.copied', copied)).toEqual({ kind: 'training' })
		expect(toldTo(true, 'need.copied', copied)).toEqual(copied)
	})

	test('names one that was submitted by its reference', async () => {
		const from = await aRequest({ status: 'submitted' })
		const { id } = await copyOf({ from })
		const { reference } = await findRequest(from)
		expect(await namesIt(drafter, { id, from, name: `"value":"${reference}"` })).toBe(true)
	})
})

describe('who may copy what', () => {
	test('a request of another State is as absent as one that never was', async () => {
		const foreign = await aRequest({ state: 'egypt', status: 'submitted' })
		const needs: string[] = []
		await expect(copyOf({ from: foreign, needs })).rejects.toMatchObject({ code: 'not-found' })
		await expect(copyOf({ from: randomUUID(), needs })).rejects.toMatchObject({ code: 'not-found' })
		for (const id of [foreign, randomUUID()])
			await expect(readAs(drafter, (read) => copyableRequest(read, id))).rejects.toMatchObject({
				code: 'not-found',
			})
	})

	test('nobody but a drafter', async () => {
		const from = await aRequest({ status: 'submitted' })
		for (const actor of [ghana.focalPoint, ghana.mission, office.officer]) {
			const filing = { title: 'x', filingLanguage: 'en' as const, filingKey: randomUUID() }
			const copy = copyRequest(actor, { ...filing, authorityId: 'ghana.ministry', from, needs: [] })
			await expect(copy).rejects.toMatchObject({ code: expect.stringMatching(/refused|not-found/) })
			await expect(readAs(actor, (read) => copyableRequests(read, {}))).rejects.toMatchObject({
				code: 'refused',
			})
		}
	})

	test('any status can be copied; removed content cannot', async () => {
		const from = await aRequest({ status: 'active' })
		for (const status of ['declined', 'withdrawn', 'closed'] as const) {
			await look((tx) => tx.request.update({ where: { id: from }, data: { status } }))
			expect((await copyOf({ from })).needs).toHaveLength(1)
		}
		await look((tx) => tx.request.update({ where: { id: from }, data: { contentRemovedAt: new Date() } }))
		await expect(copyOf({ from })).rejects.toMatchObject({ code: 'not-found' })
	})

	test('the marks are for the State alone', async () => {
		const { id } = await copyOf({ from: await aRequest({ status: 'submitted' }) })
		const seenBy = (actor: typeof drafter) =>
			withActor(actor, (tx) => tx.copiedSection.count({ where: { requestId: id } }))
		expect(await seenBy(drafter)).toBeGreaterThan(0)
		for (const actor of [egypt.drafter, office.officer, office.approver]) expect(await seenBy(actor)).toBe(0)
	})
})

test('a State that copies sees the statuses that it knows, and none that is internal to UNODC', async () => {
	const from = await aRequest({ status: 'approval' })
	await look((tx) => tx.need.updateMany({ where: { requestId: from }, data: { status: 'declineProposed' } }))
	const { requests } = await readAs(drafter, (read) => copyableRequests(read, {}))
	expect(requests.find(({ id }) => id === from)).toMatchObject({ status: 'review' })
	const chosen = await readAs(drafter, (read) => copyableRequest(read, from))
	expect(chosen.needs).toHaveLength(1)
	const sent = JSON.stringify([requests, chosen])
	for (const status of ['approval', 'declineProposed']) expect(sent).not.toContain(status)
})

test('the earlier requests are listed newest first, ten at a time, and found by words', async () => {
	for (let count = 0; count < 11; count++) await aRequest({ needs: [] })
	const odd = await copyOf({ from: await aRequest(), filingKey: randomUUID() })
	const list = (asked: Parameters<typeof copyableRequests>[1]) =>
		readAs(drafter, (read) => copyableRequests(read, asked))
	const first = await list({})
	expect(first.requests).toHaveLength(10)
	const times = first.requests.map(({ since }) => since.getTime())
	expect(times).toEqual([...times].sort((one, other) => other - one))
	const second = await list({ after: first.next ?? '' })
	const seen = first.requests.map(({ id }) => id)
	expect(second.requests.length).toBeGreaterThan(0)
	expect(second.requests.filter(({ id }) => seen.includes(id))).toEqual([])
	expect(second.requests.every(({ since }) => since.getTime() <= (times.at(-1) ?? 0))).toBe(true)
	expect((await list({ words: 'SECOND REQ' })).requests.map(({ id }) => id)).toContain(odd.id)
	expect((await list({ words: '100%_' })).requests).toEqual([])
	const foreign = await readAs(egypt.drafter, (read) => copyableRequests(read, {}))
	expect(foreign.requests.filter(({ id }) => seen.includes(id))).toEqual([])
})
