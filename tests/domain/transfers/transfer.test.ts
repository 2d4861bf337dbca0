import { describe, expect, test } from 'vitest'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { replayRequest } from '#app/domain/requests/replay-request.server.ts'
import { previewTransfer, transferWork } from '#app/domain/transfers/transfer-work.server.ts'

import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery, aNeed, aRequest, endorse } from '#tests/support/builders.ts'
import { addOfficer, addPerson } from '#tests/support/more-people.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import {
	everything,
	findDelivery,
	findNeed,
	findRequest,
	look,
	needStep,
	requestStep,
} from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { programmes, useWorld } from '#tests/support/world.ts'
import { entryAt } from '#workflows/names.ts'

useWorld()
const { triage, officer, administrator, manager, otherManager } = office
const second = addOfficer('secondOfficer')
const national = addOfficer('national', { nationality: 'GHA' })
const leaving = addOfficer('leaving')
const colleague = addPerson({ ...ghana.drafter, id: 'ghana.colleague', name: 'Kwame (sample)' })

const reason = 'Moves to another post.'
const shown = async (actor: Actor, fromId: string, toId: string) => {
	const { rows } = await previewTransfer(actor, { fromId, toId })
	return rows.filter(({ refusal }) => refusal === null).map(({ id, revision }) => ({ id, revision }))
}
const told = (fromId: string, toId: string) =>
	look(async (tx) => {
		const entries = await tx.auditEntry.findMany({ where: { type: 'work.handedOver' } })
		const own = entries.filter(
			({ event }) => textIn(event, 'fromId') === fromId && textIn(event, 'toId') === toId,
		)
		const people = { personId: { in: [fromId, toId] }, template: 'workHandedOver' }
		return { entries: own.length, notices: await tx.notice.count({ where: people }) }
	})

describe('all requests of a case officer', () => {
	test('move to another officer step by step; both are notified once, and confirming again does nothing', async () => {
		const ids = [await aRequest({ status: 'screening' }), await aRequest({ status: 'active' })]
		for (const id of ids)
			await requestStep(triage, id, { type: 'reassign', officerId: leaving.id, reason: 'To begin with.' })
		const rows = await shown(triage, leaving.id, second.id)
		expect(rows.map(({ id }) => id).sort()).toEqual([...ids].sort())

		const handed = { fromId: leaving.id, toId: second.id, reason, key: 'one form', rows }
		const results = await transferWork(triage, handed)
		expect(results.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
		for (const id of ids) {
			expect((await findRequest(id)).officerId).toBe(second.id)
			expect((await replayRequest(officer, id)).differences).toEqual([])
		}
		expect(await told(leaving.id, second.id)).toEqual({ entries: 1, notices: 2 })

		const before = await Promise.all(ids.map(everything))
		const again = await transferWork(triage, handed)
		expect(again.map(({ outcome }) => outcome)).toEqual(['already', 'already'])
		expect(await Promise.all(ids.map(everything))).toEqual(before)
		expect(await told(leaving.id, second.id)).toEqual({ entries: 1, notices: 2 })
	})

	test('stay where the next officer may not have them, and where another person was faster', async () => {
		const ids = [
			await aRequest({ status: 'screening' }),
			await aRequest({ state: 'egypt', status: 'screening' }),
		]
		for (const id of ids)
			await requestStep(triage, id, { type: 'reassign', officerId: leaving.id, reason: 'To begin with.' })
		const { rows } = await previewTransfer(triage, { fromId: leaving.id, toId: national.id })
		expect(new Map(rows.map(({ id, refusal }) => [id, refusal]))).toEqual(
			new Map([
				[ids[0], 'cannotTakeIt'],
				[ids[1], null],
			]),
		)
		await requestStep(triage, entryAt(ids, 1), { type: 'reassign', officerId: second.id, reason: 'Faster.' })
		const sent = rows.map(({ id, revision }) => ({ id, revision }))
		const pair = { fromId: leaving.id, toId: national.id, reason, key: 'two' }
		const results = await transferWork(triage, { ...pair, rows: sent })
		expect(new Map(results.map((row) => [row.id, row.outcome]))).toEqual(
			new Map([
				[ids[0], 'refused'],
				[ids[1], 'stale'],
			]),
		)
		expect(await told(leaving.id, national.id)).toMatchObject({ entries: 0 })
	})

	test.each([
		['a case officer', officer],
		['a mission', ghana.mission],
		['a donor', office.donor],
	])('are not handed over by %s', async (_, actor) => {
		await expect((async () => previewTransfer(actor, {}))()).rejects.toMatchObject({ code: 'refused' })
		const pair = { fromId: officer.id, toId: second.id, reason, key: 'x', rows: [] }
		await expect(transferWork(actor, pair)).rejects.toMatchObject({ code: 'refused' })
	})
})

describe('the work of a drafter', () => {
	test('goes to another of the State: drafts too, with both names in the history, and replays', async () => {
		const draft = await aRequest({ status: 'draft' })
		const open = await aRequest({ status: 'review' })
		const rows = await shown(ghana.focalPoint, ghana.drafter.id, colleague.id)
		expect(rows.map(({ id }) => id)).toEqual(expect.arrayContaining([draft, open]))
		const handed = { fromId: ghana.drafter.id, toId: colleague.id, reason, key: 'drafts', rows }
		const results = await transferWork(ghana.focalPoint, handed)
		expect(new Set(results.map(({ outcome }) => outcome))).toEqual(new Set(['done']))
		expect(await told(ghana.drafter.id, colleague.id)).toEqual({ entries: 1, notices: 2 })
		expect((await findRequest(draft)).drafterId).toBe(colleague.id)
		const { entries } = await getHistory(ghana.mission, open)
		expect(entries[0]).toMatchObject({
			chart: 'request',
			event: 'drafterChanged',
			fields: [
				{ name: 'formerDrafterId', value: ghana.drafter.name },
				{ name: 'drafterId', value: colleague.name },
				{ name: 'reason', value: reason },
			],
		})
		expect((await replayRequest(officer, open)).differences).toEqual([])
		const again = await transferWork(ghana.focalPoint, handed)
		expect(new Set(again.map(({ outcome }) => outcome))).toEqual(new Set(['already']))
	})

	test('is never endorsed by its former drafter, even as a deputy of the focal point', async () => {
		const id = await aRequest({ status: 'awaitingEndorsement' })
		const rows = (await shown(ghana.focalPoint, ghana.drafter.id, colleague.id)).filter(
			(row) => row.id === id,
		)
		const pair = { fromId: ghana.drafter.id, toId: colleague.id, reason, key: 'hole' }
		await transferWork(ghana.focalPoint, { ...pair, rows })
		const { id: focalPointId, role } = ghana.focalPoint
		const deputy: Actor = { ...ghana.drafter, actingFor: [{ id: focalPointId, role }] }
		await expect(requestStep(deputy, id, endorse)).rejects.toMatchObject({ reason: 'notTheDrafter' })
	})

	test('does not go to the person who endorsed it', async () => {
		const id = await aRequest({ status: 'submitted' })
		await look((tx) => tx.request.update({ where: { id }, data: { endorserId: colleague.id } }))
		const { rows } = await previewTransfer(ghana.focalPoint, {
			fromId: ghana.drafter.id,
			toId: colleague.id,
		})
		expect(rows.find((row) => row.id === id)?.refusal).toBe('notTheEndorser')
		const pair = { fromId: ghana.drafter.id, toId: colleague.id, reason, key: 'endorsed' }
		const results = await transferWork(ghana.focalPoint, { ...pair, rows: [{ id, revision: 0 }] })
		expect(results).toMatchObject([{ outcome: 'refused', reason: 'notTheEndorser' }])
	})

	test('of another State is not there', async () => {
		const id = await aRequest({ state: 'egypt', status: 'draft' })
		const attempt = previewTransfer(ghana.focalPoint, { fromId: egypt.drafter.id, toId: colleague.id })
		await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
		const pair = { fromId: egypt.drafter.id, toId: colleague.id, reason, key: 'other' }
		const rows = [{ id, revision: 0 }]
		await expect(transferWork(ghana.focalPoint, { ...pair, rows })).rejects.toMatchObject({
			code: 'not-found',
		})
		// A forged row is not found, whatever sender it names.
		const forged = await transferWork(ghana.focalPoint, { ...pair, fromId: ghana.drafter.id, rows })
		expect(forged).toEqual([])
		expect((await findRequest(id)).drafterId).toBe(egypt.drafter.id)
	})
})

describe('the programmes of a manager', () => {
	test('go to another with their open needs and deliveries, which the new manager sees and answers', async () => {
		const need = await aNeed({ kind: 'equipment', status: 'proposed' })
		const delivery = await aDelivery({ kind: 'equipment' })
		const { rows } = await previewTransfer(administrator, { fromId: manager.id, toId: otherManager.id })
		const goods = rows.filter(({ id }) => id === programmes.equipment)
		expect(goods).toMatchObject([{ along: { needs: 2, deliveries: 1 }, refusal: null }])

		const sent = [{ id: programmes.equipment, revision: 0 }]
		const handed = { fromId: manager.id, toId: otherManager.id, reason, key: 'goods', rows: sent }
		expect(await transferWork(administrator, handed)).toMatchObject([{ outcome: 'done' }])
		expect((await findNeed(need.id)).managerId).toBe(otherManager.id)
		expect((await findDelivery(delivery.id)).managerId).toBe(otherManager.id)
		const seen = await withActor(otherManager, (tx) =>
			tx.need.count({ where: { requestId: delivery.requestId } }),
		)
		expect(seen).toBe(1)
		for (const requestId of [need.requestId, delivery.requestId])
			expect((await replayRequest(officer, requestId)).differences).toEqual([])
		// The State is not informed who made a proposal.
		const { entries } = await getHistory(ghana.drafter, need.requestId)
		expect(entries.some(({ event }) => event === 'managerChanged')).toBe(false)
		await needStep(otherManager, need.id, { type: 'acceptOffer', quantity: need.quantity, note: '' })

		expect(await transferWork(administrator, handed)).toMatchObject([{ outcome: 'already' }])
		expect(await told(manager.id, otherManager.id)).toEqual({ entries: 1, notices: 2 })
	})

	test('do not go to a person who is recused from them', async () => {
		await look((tx) =>
			tx.recusal.create({
				data: {
					id: 'recusal',
					personId: otherManager.id,
					programmeId: programmes.advisory,
					reason: 'Family.',
					since: new Date(),
				},
			}),
		)
		const rows = [{ id: programmes.advisory, revision: 0 }]
		const handed = { fromId: manager.id, toId: otherManager.id, reason, key: 'advice', rows }
		expect(await transferWork(office.approver, handed)).toMatchObject([
			{ outcome: 'refused', reason: 'cannotTakeIt' },
		])
	})
})
