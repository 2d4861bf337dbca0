import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { getDeliveryList } from '#app/domain/deliveries/list-deliveries.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { writeMessage, writeNote } from '#app/domain/messages/write-message.server.ts'
import { getNeedList } from '#app/domain/needs/list-needs.server.ts'
import { programmeSinceLook } from '#app/domain/programmes/get-programme.server.ts'
import { listProgrammeHistory } from '#app/domain/programmes/list-programme-history.server.ts'
import { getProgrammeList } from '#app/domain/programmes/list-programmes.server.ts'
import { changesSinceLook } from '#app/domain/requests/changes-since-look.server.ts'
import { getRequestList } from '#app/domain/requests/list-requests.server.ts'
import { transferWork } from '#app/domain/transfers/transfer-work.server.ts'
import { listWork } from '#app/domain/work/list-work.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { atTime } from '#app/platform/clock.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { aProgramme, save } from '#tests/support/programmes.ts'
import { deliveryStep, look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const MINUTE = 60_000
const reader = ghana.focalPoint
let requestId: string
let needId: string
let start: number
beforeAll(async () => {
	const need = await aNeed({ status: 'accepted' })
	needId = need.id
	requestId = need.requestId
})
beforeEach(async () => {
	await look((tx) => tx.lastLook.deleteMany())
	// Each test begins after all that the earlier ones did.
	start = (start ?? Date.now()) + 10_000 * MINUTE
})

const later = <T>(minutes: number, work: () => Promise<T>) => atTime(new Date(start + minutes * MINUTE), work)
const write = (text: string, actor: Actor = office.officer) =>
	writeMessage(actor, { requestId, needId: null, text, key: newId() })
const visit = (actor: Actor = reader) => changesSinceLook(actor, { kind: 'request', id: requestId })
const lookAt = (id: string) => look((tx) => tx.lastLook.findFirst({ where: { recordId: id } }))

describe('the box of a record', () => {
	test('is not there at the first visit, counts what others did since, and lasts for the visit', async () => {
		expect(await later(0, visit)).toBeNull()
		await later(10, () => write('How many officers?'))
		const since = new Date(start)
		const news = { since, counts: [{ kind: 'messages', count: 1 }], decided: [] }
		expect(await later(60, visit)).toEqual(news)
		expect(await later(70, visit)).toEqual(news)
		expect(await later(200, visit)).toBeNull()
	})

	test('is written only where something has changed', async () => {
		await later(0, visit)
		await later(60, visit)
		expect((await lookAt(requestId))?.at).toEqual(new Date(start))
		await later(61, () => write('Which months?'))
		await later(120, visit)
		expect(await lookAt(requestId)).toMatchObject({
			at: new Date(start + 120 * MINUTE),
			since: new Date(start),
		})
	})

	test('counts at the next visit what came while the page was read', async () => {
		await later(0, visit)
		await later(10, () => write('How many boats?'))
		const clock = new Date(start + 60 * MINUTE)
		await atTime(clock, () =>
			readAs(reader, (read) => {
				clock.setTime(start + 61 * MINUTE)
				read.afterwards(() => write('And of which length?'))
				return visit()
			}),
		)
		expect(await later(200, visit)).toMatchObject({ counts: [{ kind: 'messages', count: 1 }] })
	})

	test('leaves out the reader’s own acts and what the reader may not read', async () => {
		await later(0, visit)
		await later(10, () => write('We have forty officers.', reader))
		const note = { requestId, needId: null, text: 'Internal.', key: newId(), mentioned: [] }
		await later(11, () => writeNote(office.officer, note))
		expect(await later(60, visit)).toBeNull()
		await later(0, () => visit(egypt.focalPoint))
		await later(20, () => write('A question.'))
		expect(await later(60, () => visit(egypt.focalPoint))).toBeNull()
	})

	test('is of a need alone on its page', async () => {
		const ofNeed = () => changesSinceLook(office.officer, { kind: 'need', id: needId })
		await later(0, ofNeed)
		await later(10, () => write('About the request.', reader))
		expect(await later(60, ofNeed)).toBeNull()
		const about = { requestId, needId, text: 'About the need.', key: newId() }
		await later(61, () => writeMessage(reader, about))
		expect(await later(120, ofNeed)).toMatchObject({ counts: [{ kind: 'messages', count: 1 }] })
	})
})

test('opening a record reads its notifications; those of messages are read with them', async () => {
	const unread = (conversation: { not: null } | null) =>
		look((tx) =>
			tx.notice.count({
				where: { personId: reader.id, requestId, needId: null, readAt: null, conversation },
			}),
		)
	await look((tx) => tx.notice.updateMany({ data: { readAt: null } }))
	await later(0, () => write('Another question.'))
	expect(await unread(null)).toBeGreaterThan(0)
	await later(1, visit)
	expect(await unread(null)).toBe(0)
	expect(await unread({ not: null })).toBeGreaterThan(0)
	await later(2, () => getMessages(reader, { requestId, needId: null }))
	expect(await unread({ not: null })).toBe(0)
})

describe('lists', () => {
	const listed = (query = '') => getRequestList(reader, new URLSearchParams(query))
	const rowOf = async (query = '') => (await listed(query)).rows.find(({ id }) => id === requestId)

	test('mark a request that has changed since the reader looked, and find it by the filter', async () => {
		expect((await rowOf())?.changed).toBe(false)
		await later(0, visit)
		expect((await rowOf())?.changed).toBe(false)
		expect(await rowOf('only=changed')).toBeUndefined()
		await later(10, () => write('One more question.'))
		expect((await rowOf())?.changed).toBe(true)
		expect((await listed('only=changed')).rows.map(({ id }) => id)).toEqual([requestId])
		expect((await listed('only=changed')).counts.total).toBe(1)
	})

	test('mark needs and find them by the filter, which is not that of open needs', async () => {
		const needs = async (query = '') => (await getNeedList(reader, new URLSearchParams(query))).rows
		const marked = async () => (await needs()).filter(({ changed }) => changed).map(({ id }) => id)
		await later(0, () => changesSinceLook(reader, { kind: 'need', id: needId }))
		expect(await marked()).toEqual([])
		expect(await needs('only=changed')).toEqual([])
		await later(10, () =>
			writeMessage(office.officer, { requestId, needId, text: 'About this need.', key: newId() }),
		)
		expect(await marked()).toEqual([needId])
		expect((await needs('only=changed')).map(({ id }) => id)).toEqual([needId])
		expect(await needs('only=changed&only=open&status=declined')).toEqual([])
	})

	test('mark deliveries and find them by the filter, which donors do not have', async () => {
		const { id } = await aDelivery()
		const listed = (actor: Actor, query = '') => getDeliveryList(actor, new URLSearchParams(query))
		const changed = async (actor: Actor, query = '') =>
			(await listed(actor, query)).rows.filter((row) => row.changed).map((row) => row.id)
		for (const actor of [reader, office.donor])
			await later(0, () => changesSinceLook(actor, { kind: 'delivery', id }))
		expect(await changed(reader)).toEqual([])
		await later(10, () => deliveryStep(office.manager, id, { type: 'cancelCourse', reason: 'No trainer.' }))
		expect(await changed(reader)).toEqual([id])
		expect((await listed(reader, 'only=changed')).rows.map((row) => row.id)).toEqual([id])
		expect(await changed(office.donor)).toEqual([])
		expect((await listed(office.donor, 'only=changed')).address.ignored).toEqual(['only'])
	})

	test('mark programmes and find them by the filter, which UNODC alone has', async () => {
		const id = await later(0, () => aProgramme({ code: 'TRN-LOOK-01' }))
		const programmes = (actor: Actor, query = '') => getProgrammeList(actor, new URLSearchParams(query))
		const changed = async (actor: Actor) =>
			(await programmes(actor)).rows.filter((row) => row.changed).map((row) => row.id)
		const [other, owner] = [office.officer, office.manager]
		for (const actor of [other, owner, reader])
			expect(await later(1, () => programmeSinceLook(actor, id))).toBeNull()
		await later(10, () => save(id, { capacity: 220 }))
		expect(await changed(other)).toEqual([id])
		expect((await programmes(other, 'only=changed')).rows.map((row) => row.id)).toEqual([id])
		// Who changed it knows it.
		expect(await changed(owner)).toEqual([])
		expect(await later(60, () => programmeSinceLook(owner, id))).toBeNull()
		const news = { since: new Date(start + MINUTE), changes: 1, newManager: false }
		expect(await later(60, () => programmeSinceLook(other, id))).toEqual(news)
		expect(await later(70, () => programmeSinceLook(other, id))).toEqual(news)
		expect(await changed(other)).toEqual([])
		expect(await later(200, () => programmeSinceLook(other, id))).toBeNull()
		expect((await programmes(reader, 'only=changed')).address.ignored).toEqual(['only'])
		expect(await look((tx) => tx.lastLook.count({ where: { personId: reader.id } }))).toBe(0)
	})

	test('mark programmes that another manager took over, and their boxes and histories say so', async () => {
		const { approver, manager, otherManager, officer } = office
		const id = await later(0, () => aProgramme({ code: 'TRN-LOOK-02' }))
		const changed = async (actor: Actor) =>
			(await getProgrammeList(actor, new URLSearchParams('only=changed'))).rows.map((row) => row.id)
		for (const actor of [officer, approver, otherManager]) await later(1, () => programmeSinceLook(actor, id))
		const handed = { fromId: manager.id, toId: otherManager.id, reason: 'Leaves.', key: 'look' }
		await later(10, () => transferWork(approver, { ...handed, rows: [{ id, revision: 0 }] }))
		for (const actor of [officer, otherManager]) {
			expect(await changed(actor)).toEqual([id])
			const news = { since: new Date(start + MINUTE), changes: 0, newManager: true }
			expect(await later(60, () => programmeSinceLook(actor, id))).toEqual(news)
			expect(await changed(actor)).toEqual([])
		}
		// Who transferred it knows it.
		expect(await changed(approver)).toEqual([])
		const filter = { type: 'programme.managerChanged' }
		const { entries } = await listProgrammeHistory(officer, id, filter, 'en')
		const manages = { field: 'manager', from: 'manager (sample)', to: 'otherManager (sample)' }
		expect(entries).toMatchObject([{ by: 'approver (sample)', changes: [manages] }])
	})

	test('My work marks its rows, and finds those that are followed and have changed', async () => {
		const rows = async (only?: 'changed') => {
			const { following, waiting } = await listWork(reader, { only })
			return [...following.rows, ...(only ? [] : waiting.rows)].filter(({ id }) => id === requestId)
		}
		expect(await rows()).toMatchObject([{ changed: false }])
		await later(0, visit)
		expect(await rows('changed')).toEqual([])
		await later(10, () => write('The last question.'))
		expect(await rows()).toMatchObject([{ changed: true }])
		expect(await rows('changed')).toMatchObject([{ changed: true }])
		// They follow by other keys, and have looked at nothing.
		for (const actor of [office.manager, office.dueDiligence, office.triage])
			expect((await listWork(actor, { only: 'changed' })).following.rows).toEqual([])
	})
})
