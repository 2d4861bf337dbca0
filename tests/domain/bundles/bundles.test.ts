import { expect, test } from 'vitest'
import {
	bundleNeeds,
	endBundle,
	proposeBundle,
	removeFromBundle,
} from '#app/domain/bundles/change-bundle.server.ts'
import { findSimilarNeeds } from '#app/domain/bundles/find-similar-needs.server.ts'
import { getBundle } from '#app/domain/bundles/get-bundle.server.ts'
import { getBundleList } from '#app/domain/bundles/list-bundles.server.ts'

import { getNeed } from '#app/domain/needs/get-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { findNeed, look, needStep } from '#tests/support/steps.ts'
import { programmes, useWorld } from '#tests/support/world.ts'

useWorld()

const about = { title: 'Documents along the coast', theme: 'DOCS', language: undefined, note: '' } as const
const bundle = (actor: Actor, ...needIds: string[]) => bundleNeeds(actor, { ...about, needIds })
/** A need of each State. */
const two = async () => [(await aNeed()).id, (await aNeed({ state: 'egypt' })).id] as const
const classify = async (needId: string, classification: 'CONFIDENTIAL' | 'RESTRICTED') => {
	const { requestId } = await findNeed(needId)
	await look((tx) => tx.request.update({ where: { id: requestId }, data: { classification } }))
}
const refusal = (work: Promise<unknown>, of: object) => expect(work).rejects.toMatchObject(of)

test('an officer sees similar needs of other States, with reasons that add up, and none of the own State', async () => {
	const [ofGhana, ofEgypt] = await two()
	const { id: again } = await aNeed()
	const { similar, earlier } = await findSimilarNeeds(office.officer, ofGhana)
	expect(similar.map(({ id }) => id)).toContain(ofEgypt)
	expect(similar.map(({ id }) => id)).not.toContain(again)
	expect(new Set(similar.map(({ stateIso3 }) => stateIso3))).toEqual(new Set(['EGY']))
	for (const { likeness, isShared } of similar) {
		expect(likeness.total).toBe(likeness.parts.reduce((sum, { points }) => sum + points, 0))
		expect(isShared).toBe(true)
	}
	expect(earlier.deliveries).toEqual([])
	const { id: delivery } = await aDelivery()
	expect((await findSimilarNeeds(office.officer, ofGhana)).earlier.deliveries).toMatchObject([
		{ id: delivery, sameUnit: true },
	])
})

test('only officers see needs of other States', async () => {
	const [ofGhana, ofEgypt] = await two()
	const id = await bundle(office.officer, ofGhana, ofEgypt)
	for (const actor of [ghana.focalPoint, ghana.drafter, office.manager, office.donor, office.dueDiligence]) {
		const asks = [
			() => findSimilarNeeds(actor, ofGhana),
			() => getBundle(actor, id),
			() => getBundleList(actor, new URLSearchParams()),
			() => bundle(actor, ofGhana, ofEgypt),
			() => removeFromBundle(actor, { bundleId: id, needId: ofGhana }),
			() => endBundle(actor, id),
			() => proposeBundle(actor, { bundleId: id, programmeId: programmes.training, rows: [] }),
		]
		for (const ask of asks) await refusal((async () => ask())(), { code: 'refused', reason: 'forbidden' })
	}
	// The database enforces the same for every person.
	for (const actor of [
		ghana.focalPoint,
		egypt.focalPoint,
		office.manager,
		office.donor,
		office.administrator,
	]) {
		const seen = (table: string) =>
			withActor(actor, (tx) => tx.$queryRawUnsafe<unknown[]>(`select 1 from ${table}`))
		expect(await seen('bundle')).toEqual([])
		expect(await seen('bundled_need')).toEqual([])
	}
})

test('one programme is proposed for all, row by row, and its manager learns of no other State', async () => {
	const [ofGhana, ofEgypt] = await two()
	const { id: third } = await aNeed({ state: 'egypt' })
	const { requestId } = await findNeed(third)
	await look((tx) => tx.request.update({ where: { id: requestId }, data: { officerId: 'otherOfficer' } }))
	const bundleId = await bundle(office.officer, ofGhana, ofEgypt)
	await bundleNeeds(office.officer, { bundleId, needIds: [third] })

	const programmeId = programmes.training
	const shown = await getBundle(office.officer, bundleId, { programmeId })
	expect(shown.members.map(({ stateIso3 }) => stateIso3).sort()).toEqual(['EGY', 'EGY', 'GHA'])
	expect(shown.programmes.map(({ id }) => id)).toContain(programmeId)
	expect(shown.chosen).toMatchObject({ id: programmeId, forAll: true })
	expect(shown.refusals).toEqual({ [third]: 'assignedOfficer' })
	const quantities = await Promise.all([ofGhana, ofEgypt, third].map(findNeed))
	const sum = (of: (need: (typeof quantities)[number]) => number | null) =>
		quantities.reduce((total, need) => total + Number(of(need)), 0)
	expect(shown.together).toMatchObject({
		quantity: sum(({ quantity }) => quantity),
		least: sum(({ minimumQuantity }) => minimumQuantity),
	})

	const rows = shown.members.map(({ id, revision }) => ({ id, revision }))
	const results = await proposeBundle(office.officer, { bundleId, programmeId, rows })
	expect(Object.fromEntries(results.map((row) => [row.id, row.outcome]))).toEqual({
		[ofGhana]: 'done',
		[ofEgypt]: 'done',
		[third]: 'refused',
	})
	expect((await findNeed(ofGhana)).status).toBe('proposed')
	expect((await findNeed(third)).status).toBe('accepted')
	// Repeated, nothing is proposed twice.
	const again = await proposeBundle(office.officer, { bundleId, programmeId, rows })
	expect(again.map(({ outcome }) => outcome).sort()).toEqual(['refused', 'stale', 'stale'])
	// A need outside the bundle is not found.
	const stray = [{ id: (await aNeed()).id, revision: 0 }]
	expect(await proposeBundle(office.officer, { bundleId, programmeId, rows: stray })).toMatchObject([
		{ outcome: 'gone' },
	])

	const ofManager = await getNeed(office.manager, ofGhana)
	expect(JSON.stringify(ofManager)).not.toMatch(/EGY|egypt|Documents along/i)
	const told = JSON.stringify(await getHistory(ghana.focalPoint, (await findNeed(ofGhana)).requestId, {}))
	expect(told).not.toMatch(/bundle|Documents along|EGY/)
	const ofOffice = JSON.stringify(await getHistory(office.officer, (await findNeed(ofGhana)).requestId, {}))
	expect(ofOffice).toContain('bundled')
})

test('a need is in one bundle at a time; taken out or with the bundle ended, it can join another', async () => {
	const [ofGhana, ofEgypt] = await two()
	const other = (await aNeed({ kind: 'equipment', state: 'egypt' })).id
	const bundleId = await bundle(office.officer, ofGhana, ofEgypt)
	await refusal(bundle(office.officer, ofGhana, (await aNeed()).id), {
		errors: { needIds: 'inAnotherBundle' },
	})
	await refusal(bundleNeeds(office.officer, { bundleId, needIds: [other] }), {
		errors: { needIds: 'otherKind' },
	})
	await removeFromBundle(office.officer, { bundleId, needId: ofGhana })
	await refusal(removeFromBundle(office.officer, { bundleId, needId: ofGhana }), { code: 'not-found' })
	expect((await getBundle(office.officer, bundleId)).members.map(({ id }) => id)).toEqual([ofEgypt])
	await bundleNeeds(office.officer, { bundleId, needIds: [ofGhana] })
	await endBundle(office.officer, bundleId)
	await endBundle(office.officer, bundleId)
	await refusal(bundleNeeds(office.officer, { bundleId, needIds: [ofGhana] }), {
		errors: { bundleId: 'bundleEnded' },
	})
	await refusal(proposeBundle(office.officer, { bundleId, programmeId: programmes.training, rows: [] }), {
		code: 'conflict',
	})
	const listed = async (ended: boolean) =>
		(
			await getBundleList(
				office.officer,
				new URLSearchParams({ status: ended ? 'ended' : 'followed', size: '100' }),
			)
		).rows
			.map(({ id }) => id)
			.includes(bundleId)
	expect([await listed(false), await listed(true)]).toEqual([false, true])
	const another = await bundle(office.officer, ofGhana, ofEgypt)
	await needStep(ghana.focalPoint, ofGhana, {
		type: 'withdrawNeed',
		reasonCode: 'PRIORITIES_CHANGED',
		note: 'Done.',
	})
	await endBundle(office.officer, another)
	await refusal(bundle(office.officer, ofGhana, ofEgypt), { errors: { needIds: 'endedNeed' } })
	await refusal(bundle(office.officer, 'nothing', ofEgypt), { code: 'not-found' })
})

test('of confidential requests only triage and headquarters bundle needs, and a case officer does not see them there', async () => {
	const [ofGhana, ofEgypt] = await two()
	await classify(ofEgypt, 'CONFIDENTIAL')
	const similar = async (actor: Actor) => (await findSimilarNeeds(actor, ofGhana)).similar.map(({ id }) => id)
	expect(await similar(office.officer)).not.toContain(ofEgypt)
	expect(await similar(office.triage)).toContain(ofEgypt)
	await refusal(bundle(office.officer, ofGhana, ofEgypt), { errors: { needIds: 'confidentialNeed' } })
	const bundleId = await bundle(office.triage, ofGhana, ofEgypt)
	expect((await getBundle(office.approver, bundleId)).members).toHaveLength(2)
	const { members, hidden } = await getBundle(office.officer, bundleId)
	expect([members.map(({ id }) => id), hidden]).toEqual([[ofGhana], 1])
	const seen = await withActor(office.officer, (tx) => tx.bundledNeed.findMany({ where: { bundleId } }))
	expect(seen.map(({ needId }) => needId)).toEqual([ofGhana])
})

test('an officer who is recused, or works for another region, has no part in it', async () => {
	const [ofGhana, ofEgypt] = await two()
	const recused = { ...office.officer, recusedFrom: ['EGY'] }
	await refusal(bundle(recused, ofGhana, ofEgypt), { code: 'refused', reason: 'notRecused' })
	const national = { ...office.triage, nationality: 'EGY' }
	const { similar } = await findSimilarNeeds(national, ofGhana)
	expect(similar.find(({ id }) => id === ofEgypt)).toMatchObject({ refusal: 'notRecused' })
	const bundleId = await bundle(office.officer, ofGhana, ofEgypt)
	await refusal(removeFromBundle(recused, { bundleId, needId: ofEgypt }), { reason: 'notRecused' })
	const shown = await getBundle(recused, bundleId, { programmeId: programmes.training })
	expect(shown.refusals).toEqual({ [ofEgypt]: 'notRecused' })
	expect(await getBundle(office.otherOfficer, bundleId)).toMatchObject({ members: [], hidden: 2 })
	await refusal(findSimilarNeeds(office.otherOfficer, ofGhana), { code: 'not-found' })
})
