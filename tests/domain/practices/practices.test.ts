import { expect, test } from 'vitest'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { getPractice, getPracticeToEdit } from '#app/domain/practices/get-practice.server.ts'
import { getPracticeList } from '#app/domain/practices/list-practices.server.ts'
import { beginPractice, changePractice } from '#app/domain/practices/save-practice.server.ts'
import { takePracticeStep } from '#app/domain/practices/take-practice-step.server.ts'
import { getRecommendation } from '#app/domain/recommendations/get-recommendation.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { aDelivery, aNeed } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import {
	aClosedRequest,
	aPractice,
	aPublishedPractice,
	practiceStep,
	practiceText,
} from '#tests/support/practices.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'
import {
	type Recommendation,
	recommendationOf,
	recommendations,
	themesOf,
} from '#workflows/practice/vocabulary.ts'

useWorld()
const { drafter, focalPoint } = ghana
const { officer, approver, manager, donor } = office
const everyReader = [drafter, focalPoint, egypt.drafter, officer, approver, manager, donor]

const view = (actor: Actor, id: string) => getPractice(actor, id, 'en')
const seenBy = async (id: string, people: readonly Actor[] = everyReader) => {
	const found = await Promise.allSettled(people.map((actor) => view(actor, id)))
	return people.filter((_, at) => found[at]?.status === 'fulfilled').map((actor) => actor.id)
}
const listedFor = async (actor: Actor, query = '') =>
	(await getPracticeList(actor, new URLSearchParams(query), 'en')).rows.map((row) => row.id)
const toldOf = async (template: string) => {
	const rows = await look((tx) => tx.notice.findMany({ where: { template }, orderBy: { personId: 'asc' } }))
	return rows.map(({ personId, requestId, facts }) => ({ personId, requestId, facts }))
}

test('a practice is proposed, agreed to by the State, approved by UNODC, and withdrawn by the State', async () => {
	const id = await aPractice()
	expect(await seenBy(id)).toEqual([drafter.id, focalPoint.id])
	expect(await view(drafter, id)).toMatchObject({ status: 'draft', mayEdit: true, openTo: ['propose'] })

	await practiceStep(drafter, id, { type: 'propose' })
	expect(await toldOf('practiceToConsent')).toEqual([
		// Kept apart from the request, of which the notice says nothing.
		{ personId: focalPoint.id, requestId: null, facts: { path: `/practices/${id}` } },
	])
	expect(await seenBy(id)).toEqual([drafter.id, focalPoint.id, officer.id, approver.id])
	expect(await view(focalPoint, id)).toMatchObject({
		mayEdit: false,
		openTo: ['consent', 'reject', 'withdraw'],
	})
	expect(await view(officer, id)).toMatchObject({ openTo: [] })
	await practiceStep(focalPoint, id, { type: 'consent' })
	expect(await view(approver, id)).toMatchObject({ openTo: ['approve', 'decline'] })
	expect(await view(drafter, id)).toMatchObject({ openTo: [] })

	await practiceStep(approver, id, { type: 'approve' })
	expect(await seenBy(id)).toEqual(everyReader.map((actor) => actor.id))
	const shown = await view(donor, id)
	expect(shown).toMatchObject({ title: practiceText.title, state: 'Ghana', reference: null, requestId: null })
	expect(shown).toMatchObject({ history: [], openTo: [], isParty: false })
	expect(await view(focalPoint, id)).toMatchObject({ openTo: ['withdraw'], isParty: true })
	expect((await toldOf('practicePublished')).map(({ personId }) => personId)).toContain(drafter.id)

	await practiceStep(focalPoint, id, { type: 'withdraw', reason: 'The route has changed.' })
	expect(await view(donor, id)).toEqual({ isWithdrawn: true, at: expect.any(Date) })
	expect(await view(egypt.focalPoint, id)).toMatchObject({ isWithdrawn: true })
	const own = await view(drafter, id)
	expect(own).toMatchObject({ status: 'withdrawn', reason: 'The route has changed.', openTo: [] })
	expect('history' in own && own.history.map(({ type }) => type)).toEqual([
		'practice.withdraw',
		'practice.approve',
		'practice.consent',
		'practice.propose',
		'practice.begun',
	])
	expect(await listedFor(donor)).not.toContain(id)
})

test('a rejected proposal is changed and proposed again; a stale page changes nothing', async () => {
	const id = await aPractice()
	await practiceStep(drafter, id, { type: 'propose' })
	const stale = { practiceId: id, revision: 0, content: practiceText }
	await expect(changePractice(drafter, stale)).rejects.toMatchObject({ code: 'conflict' })
	await expect(changePractice(drafter, { ...stale, revision: 1 })).rejects.toMatchObject({ code: 'refused' })
	const late = { practiceId: id, revision: 0, event: { type: 'consent' } } as const
	await expect(takePracticeStep(focalPoint, late)).rejects.toMatchObject({ code: 'conflict' })

	await practiceStep(focalPoint, id, { type: 'reject', reason: 'The results are too early.' })
	expect(await view(drafter, id)).toMatchObject({ status: 'rejected', mayEdit: true })
	const { practice } = await getPracticeToEdit(drafter, id)
	const content = { ...practiceText, title: 'Document checks, measured' }
	await changePractice(drafter, { practiceId: id, revision: practice.revision, content })
	await practiceStep(drafter, id, { type: 'propose' })
	expect(await view(officer, id)).toMatchObject({ title: content.title, status: 'proposed', reason: '' })
	// The text of a change is not kept in the audit trail, from which it could never be removed.
	const entries = await look((tx) => tx.auditEntry.findMany({ where: { type: 'practice.changed' } }))
	expect(entries.map(({ event }) => event)).toEqual([{ practiceId: id, fields: ['title'] }])
})

test('no one decides on their own proposal, for another State, or with a conflict of interest', async () => {
	const id = await aPractice()
	await practiceStep(drafter, id, { type: 'propose' })
	const consent = { type: 'consent' } as const
	const acting = { ...drafter, actingFor: [{ id: focalPoint.id, role: 'focalPoint' as const }] }
	await expect(practiceStep(acting, id, consent)).rejects.toMatchObject({ reason: 'practiceProposer' })
	await expect(practiceStep(egypt.focalPoint, id, consent)).rejects.toMatchObject({ code: 'not-found' })
	await expect(practiceStep(drafter, id, consent)).rejects.toMatchObject({ code: 'forbidden' })
	await practiceStep(focalPoint, id, consent)
	const recused = { ...approver, recusedFrom: ['GHA'] }
	await expect(practiceStep(recused, id, { type: 'approve' })).rejects.toMatchObject({ reason: 'notRecused' })
	await practiceStep(officer, id, { type: 'decline', reason: 'It names a person.' })
	expect(await view(focalPoint, id)).toMatchObject({ status: 'rejected', reason: 'It names a person.' })

	const published = await aPublishedPractice()
	const withdraw = { type: 'withdraw', reason: 'No.' } as const
	for (const stranger of [egypt.focalPoint, donor, approver])
		await expect(practiceStep(stranger, published, withdraw)).rejects.toMatchObject({
			code: expect.stringMatching(/refused|forbidden/),
		})
})

test('it comes from a closed request that may be known: of the own State, or of a programme managed', async () => {
	const { requestId } = await aDelivery({ kind: 'training' })
	const begin = (actor: Actor, id: string) => beginPractice(actor, id, practiceText)
	const atField = { errors: { requestId: 'badCode' } }
	await expect(begin(drafter, requestId)).rejects.toMatchObject(atField)
	const close = (classification: 'RESTRICTED' | 'CONFIDENTIAL') =>
		look((tx) =>
			tx.request.update({
				where: { id: requestId },
				data: { classification, status: 'closed', endedAt: new Date() },
			}),
		)
	await close('CONFIDENTIAL')
	await expect(begin(drafter, requestId)).rejects.toMatchObject(atField)
	await close('RESTRICTED')
	for (const other of [egypt.drafter, office.otherManager])
		await expect(begin(other, requestId)).rejects.toMatchObject(atField)
	await expect(async () => begin(officer, requestId)).rejects.toMatchObject({ code: 'refused' })

	const id = await begin(manager, requestId)
	expect(await seenBy(id)).toEqual([drafter.id, focalPoint.id, manager.id])
	await practiceStep(manager, id, { type: 'propose' })
	await practiceStep(focalPoint, id, { type: 'consent' })
	expect((await toldOf('practiceToApprove')).map(({ personId }) => personId)).toContain(approver.id)
	const foreign = { ...practiceText, contactPostId: 'post.none' }
	await expect(beginPractice(drafter, await aClosedRequest(), foreign)).rejects.toMatchObject({
		errors: { contactPostId: 'badCode' },
	})
})

test('the list is found by theme, recommendation, people involved and words, as far as its reader may see it', async () => {
	const id = await aPublishedPractice({
		title: 'Rescue at sea with fishers',
		themes: ['SEA'],
		recommendations: ['2', '12'],
	})
	const draft = await aPractice({ title: 'Rescue on land' })
	for (const query of [
		'theme=SEA',
		'recommendation=12',
		'involved=PRIVATE_SECTOR',
		'text=fishers',
		'state=GHA',
	])
		expect(await listedFor(egypt.mission, query), query).toContain(id)
	for (const query of ['theme=DATA', 'recommendation=7', 'involved=ACTION_PLAN', 'text=camels', 'state=EGY'])
		expect(await listedFor(egypt.mission, query), query).toEqual([])
	expect(await listedFor(egypt.mission, 'text=rescue')).toEqual([id])
	expect(await listedFor(drafter, 'text=rescue')).toEqual([draft, id])
	expect(await view(donor, await aPublishedPractice({ showReference: true }))).toMatchObject({
		reference: expect.stringMatching(/^SOM-TA-/),
	})
})

const page = (actor: Actor, number: Recommendation) => getRecommendation(actor, number, 'en')
const needsFor = async (actor: Actor) => {
	const all = await Promise.all(recommendations.map((number) => page(actor, number)))
	return all.flatMap(({ needs }) => needs ?? []).reduce((sum, { needs }) => sum + needs, 0)
}

test('each reader finds under a recommendation the needs of their own figures, and what is published', async () => {
	await aNeed({ status: 'accepted' })
	const id = await aPublishedPractice({ recommendations: ['8'] })
	await aPractice({ recommendations: ['8'] })
	await walkIndex()
	await countFigures()

	const own = await needsFor(ghana.drafter)
	expect(own).toBeGreaterThan(0)
	expect(await needsFor(egypt.drafter)).toBe(0)
	// All needs there are belong to Ghana: the cube counts what the State counts.
	expect(await needsFor(office.approver)).toBe(own)
	for (const actor of [ghana.mission, egypt.drafter, office.donor, office.dueDiligence]) {
		const shown = await page(actor, '8')
		expect(
			shown.practices.map((practice) => practice.id),
			actor.id,
		).toEqual([id])
	}
	expect((await page(office.donor, '8')).needs).toBeNull()
	expect((await page(office.donor, '7')).practices).toEqual([])
	expect(await page(office.triage, '2')).toMatchObject({ themes: ['SEA'], material: expect.any(Array) })
})

test('recommendations 1 and 11 have no page, nor has anything else', () => {
	for (const value of ['1', '11', '14', '02', 'two', '', undefined])
		expect(recommendationOf(value)).toBeNull()
	expect(recommendationOf('13')).toBe('13')
	expect(themesOf('13')).toEqual(['REVIEW'])
})
