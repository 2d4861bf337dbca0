import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { copyRequest } from '#app/domain/submissions/copy-request.server.ts'
import { copyableRequest, copyableRequests } from '#app/domain/submissions/copyable-requests.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import { withActor } from '#app/platform/database.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { aJointNeed } from '#tests/support/joint-needs.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = ghana
type Copying = { from: string; needs?: readonly string[]; filingKey?: string; authorityId?: string }

/** Copies a request with all its needs, unless some are named. */
async function copyOf({ from, needs, ...own }: Copying, actor = drafter) {
	const all = needs ?? (await needsOf(from)).map(({ id }) => id)
	const filing = { title: 'A second request (sample)', filingLanguage: 'fr' as const }
	const place = { authorityId: actor.authorityId ?? '', filingKey: randomUUID() }
	const { id } = await copyRequest(actor, { ...filing, ...place, ...own, from, needs: all })
	return getDraft(actor, id)
}
type Draft = Awaited<ReturnType<typeof copyOf>>

/** The remarks on a section: field and reason. */
const notesOn = ({ copied }: Draft, place: string) =>
	copied.find((each) => each.place === place)?.notes.map(({ field, why }) => `${field} ${why}`) ?? []

/** Changes what a request has stored, as an earlier form or an earlier year left it. */
const store = (id: string, section: string, values: object) =>
	look(async (tx) => {
		const { answers } = await tx.request.findUniqueOrThrow({ where: { id } })
		await tx.request.update({
			where: { id },
			data: { answers: { ...answers, [section]: { ...answers[section], ...values } } },
		})
	})
const storeInNeed = (id: string, section: string, values: object) =>
	look(async (tx) => {
		const { answers } = await tx.need.findUniqueOrThrow({ where: { id } })
		await tx.need.update({
			where: { id },
			data: { answers: { ...answers, [section]: { ...answers[section], ...values } } },
		})
	})

/** An institution of the State whose only post was closed. */
const aClosedBureau = () =>
	look(async (tx) => {
		const bureau = { id: randomUUID(), stateIso3: 'GHA', name: 'Closed Bureau' }
		await tx.authority.createMany({ data: { ...bureau, institutionType: 'OTHER', address: '' } })
		const times = { openedAt: new Date('2024-01-01'), closedAt: new Date('2025-01-01') }
		await tx.post.createMany({
			data: { id: randomUUID(), role: 'drafter', stateIso3: 'GHA', authorityId: bureau.id, ...times },
		})
	})

/** Answers what is given for each request by itself. */
async function giveAnew(id: string) {
	await store(id, 'about', { classification: 'RESTRICTED' })
	await store(id, 'rights', { monitoringCommitment: true })
}

/** Checks all of a copy, and has it endorsed and submitted. */
async function submitted(id: string) {
	await giveAnew(id)
	await confirmAll(await getDraft(drafter, id))
	await requestStep(drafter, id, { type: 'sendForEndorsement' })
	await requestStep(ghana.focalPoint, id, {
		type: 'endorse',
		noteNumber: 'NV/1/2026',
		noteDate: '2026-01-02',
	})
}

async function confirmAll(draft: Draft, actor = drafter) {
	const { id: requestId } = draft
	for (const section of ['about', 'institution', 'situation', 'rights'] as const)
		await confirmSection(actor, { requestId, section })
	for (const { id: needId, kind } of draft.needs)
		for (const section of sectionsFor(kind)) await confirmSection(actor, { requestId, section, needId })
}

describe('a whole copy', () => {
	test('has the answers, and each section is to be checked', async () => {
		const from = await aRequest({ needs: ['training', 'equipment', 'advisory'], status: 'active' })
		const draft = await copyOf({ from })
		const earlier = await findRequest(from)
		expect(draft).toMatchObject({ title: 'A second request (sample)', status: 'draft' })
		expect(draft.answers.about).toMatchObject({ title: draft.title, filingLanguage: 'fr' })
		expect(draft.answers.situation).toEqual(earlier.answers.situation)
		const needs = await needsOf(from)
		expect(draft.needs.map(({ kind, title }) => [kind, title])).toEqual(
			needs.map(({ kind, title }) => [kind, title]),
		)
		expect(draft.needs.map(({ answers }) => answers.need)).toEqual(needs.map(({ answers }) => answers.need))
		const places = draft.needs.flatMap(({ id, kind }) => sectionsFor(kind).map((name) => placeOf(name, id)))
		expect(draft.copied.map(({ place }) => place).sort()).toEqual(
			['about', 'institution', 'rights', 'situation', ...places].sort(),
		)
		expect(draft.copied[0]).toMatchObject({
			fromId: from,
			reference: earlier.reference,
			title: earlier.title,
		})
		const { ready, toCheck } = draftProgress(draft)
		expect([ready, toCheck]).toEqual([false, 10])
	})

	test('has the columns that lists and matching read', async () => {
		const from = await aRequest({ needs: ['training', 'equipment'] })
		const { id } = await copyOf({ from })
		const facts = async (requestId: string) =>
			(await needsOf(requestId)).map(({ themes, taType, quantity, minimumQuantity }) => {
				return { themes, taType, quantity, minimumQuantity }
			})
		expect(await facts(id)).toEqual(await facts(from))
		const lines = (requestId: string) => look((tx) => tx.needLine.count({ where: { requestId } }))
		expect(await lines(id)).toBe(await lines(from))
	})

	test('has no consent, undertaking, file or message of the earlier request', async () => {
		const from = await aRequest({ consentPartners: true, needs: ['equipment'] })
		const [need] = await needsOf(from)
		await storeInNeed(need?.id ?? '', 'equipment', { endUseUndertaking: true })
		await withActor(drafter, (tx) => tx.attachment.createMany({ data: fileOf(from) }))
		const draft = await copyOf({ from })
		expect(draft.answers.about).not.toHaveProperty('consentPartners')
		expect(draft.answers.rights).not.toHaveProperty('monitoringCommitment')
		const [copied] = draft.needs
		expect(copied?.answers.equipment).not.toHaveProperty('endUseUndertaking')
		expect(notesOn(draft, 'about')).toContain('consentPartners anew')
		expect(notesOn(draft, 'rights')).toEqual(['monitoringCommitment anew'])
		expect(notesOn(draft, `${copied?.id}.equipment`)).toEqual(['endUseUndertaking anew'])
		expect(await look((tx) => tx.attachment.count({ where: { requestId: draft.id } }))).toBe(0)
	})

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

	test('has no classification before it is given anew', async () => {
		const from = await aRequest()
		await store(from, 'about', { classification: 'PUBLIC' })
		const draft = await copyOf({ from })
		expect(draft.answers.about).not.toHaveProperty('classification')
		expect(notesOn(draft, 'about')).toContain('classification anew')
		expect(await findRequest(draft.id)).toMatchObject({ classification: 'RESTRICTED' })
	})
})

test('the mark of a section is taken once, and the draft cannot be sent before', async () => {
	const draft = await copyOf({ from: await aRequest({ status: 'review' }) })
	await giveAnew(draft.id)
	const send = () => requestStep(drafter, draft.id, { type: 'sendForEndorsement' })
	await expect(send()).rejects.toMatchObject({ code: 'invalid', reason: 'incomplete' })
	await confirmAll(draft)
	await confirmSection(drafter, { requestId: draft.id, section: 'about' })
	expect((await getDraft(drafter, draft.id)).copied).toEqual([])
	await send()
	expect(await findRequest(draft.id)).toMatchObject({ status: 'awaitingEndorsement' })
})

test('the review before sending lists the sections that are still to be checked', async () => {
	const { id, needs } = await copyOf({ from: await aRequest({ needs: ['training'] }) })
	const [need] = needs
	const toCheck = async (actor: typeof drafter) =>
		(await getReview(actor, id))?.toCheck.map(({ section, need }) => placeOf(section, need?.id))
	const places = ['about', 'institution', 'situation', 'rights', `${need?.id}.need`, `${need?.id}.training`]
	expect(await toCheck(drafter)).toEqual(places)
	expect(await toCheck(ghana.focalPoint)).toEqual(places)
	await confirmSection(drafter, { requestId: id, section: 'situation' })
	// The marks of a need that was removed are no longer in the way.
	await removeNeed(drafter, { requestId: id, needId: need?.id ?? '' })
	expect(await toCheck(drafter)).toEqual(['about', 'institution', 'rights'])
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

	test('names one that was submitted by its reference', async () => {
		const from = await aRequest({ status: 'submitted' })
		const { id } = await copyOf({ from })
		const { reference } = await findRequest(from)
		expect(await namesIt(drafter, { id, from, name: `"value":"${reference}"` })).toBe(true)
	})
})

describe('chosen needs', () => {
	test('are copied in their order, and references to others are listed', async () => {
		const from = await aRequest({ needs: ['training', 'advisory', 'equipment'] })
		const [course, advice, goods] = await needsOf(from)
		const ids = [course, advice, goods].map((need) => need?.id ?? '')
		const [courseId = '', adviceId = '', goodsId = ''] = ids
		await storeInNeed(goodsId, 'need', { dependsOn: [courseId, adviceId] })
		await storeInNeed(goodsId, 'equipment', { trainingNeed: courseId })
		const draft = await copyOf({ from, needs: [goodsId, adviceId] })
		expect(draft.needs.map(({ kind, rank }) => [kind, rank])).toEqual([
			['advisory', 1],
			['equipment', 2],
		])
		const [newAdvice, newGoods] = draft.needs
		expect(newGoods?.answers.need?.dependsOn).toEqual([newAdvice?.id])
		expect(newGoods?.answers.equipment?.trainingNeed).toBe('')
		expect(notesOn(draft, `${newGoods?.id}.need`)).toEqual(['dependsOn notChosen'])
		expect(notesOn(draft, `${newGoods?.id}.equipment`)).toContain('trainingNeed notChosen')
		const both = await copyOf({ from, needs: ids })
		expect(both.needs[2]?.answers.equipment?.trainingNeed).toBe(both.needs[0]?.id)
	})

	test('may be none', async () => {
		const draft = await copyOf({ from: await aRequest(), needs: [] })
		expect(draft.needs).toEqual([])
		expect(draft.answers.situation).toBeDefined()
	})

	test('of another request are not found, and nothing is created', async () => {
		const [from, other] = [await aRequest(), await aRequest()]
		const needs = (await needsOf(other)).map(({ id }) => id)
		const before = await look((tx) => tx.request.count())
		await expect(copyOf({ from, needs })).rejects.toMatchObject({ code: 'not-found' })
		expect(await look((tx) => tx.request.count())).toBe(before)
	})
})

test('a part of a joint need is copied as a need of its own', async () => {
	const { ofEgypt } = await aJointNeed()
	const draft = await copyOf({ from: ofEgypt.requestId, needs: [ofEgypt.id] }, egypt.drafter)
	expect(draft.needs).toHaveLength(1)
	const parts = await look((tx) => tx.jointPart.count({ where: { requestId: draft.id } }))
	expect(parts).toBe(0)
	const [row] = await needsOf(draft.id)
	expect(row).toMatchObject({ status: 'pending', programmeId: null, revision: 0 })
})

describe('what has changed since', () => {
	test('an older form: what fits is copied, and the rest is listed with the earlier answer', async () => {
		const from = await aRequest({ needs: ['equipment'] })
		const [need] = await needsOf(from)
		await store(from, 'situation', {
			routes: 'By sea',
			modes: ['SEA', 'BALLOON'],
			legalBasis: 'FORMERLY',
			support: 'A list in one text',
		})
		await store(from, 'outlook', { forecast: 'Rising' })
		const [line] = [need?.answers.equipment?.lines ?? []].flat()
		const lines = [{ ...Object(line), category: 'TELEX', colour: 'grey' }]
		await storeInNeed(need?.id ?? '', 'equipment', { lines, category: 'RADIO' })
		const draft = await copyOf({ from })
		expect(draft.answers.situation).toMatchObject({ modes: ['SEA'] })
		expect(draft.answers.situation).not.toHaveProperty('legalBasis')
		expect(notesOn(draft, 'situation').sort()).toEqual(
			['legalBasis', 'modes', 'routes', 'support'].map((field) => `${field} notAccepted`),
		)
		const was = draft.copied.flatMap(({ notes }) => notes.map((note) => note.was))
		expect(was).toEqual(
			expect.arrayContaining([
				'By sea',
				'BALLOON',
				'FORMERLY',
				'A list in one text',
				'Rising',
				'TELEX',
				'grey',
			]),
		)
		expect(notesOn(draft, `${draft.needs[0]?.id}.equipment`)).toEqual(
			expect.arrayContaining(['lines.0.category notAccepted', 'category notAccepted']),
		)
		expect(() => draftProgress(draft)).not.toThrow()
	})

	test('days that have passed are not copied, and an event that is over is marked', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		const [gone, ahead] = [
			{ from: '2019-03-01', to: '2019-03-31', reason: 'Elections' },
			{ from: '2098-03-01', to: '2098-03-31', reason: 'Elections' },
		]
		await storeInNeed(need?.id ?? '', 'need', {
			earliest: '2019-01-01',
			latest: '2020-01-01',
			urgencyEventOn: '2019-12-01',
			unavailable: [gone, ahead],
		})
		const draft = await copyOf({ from })
		const [copied] = draft.needs
		expect(copied?.answers.need).not.toHaveProperty('latest')
		expect(copied?.answers.need).not.toHaveProperty('earliest')
		expect(copied?.answers.need?.unavailable).toEqual([ahead])
		expect(notesOn(draft, `${copied?.id}.need`).sort()).toEqual([
			'earliest past',
			'latest past',
			'unavailable past',
			'urgencyEventOn hasPassed',
		])
	})

	test('a contact whose account has ended, and an institution without a post, are marked', async () => {
		const from = await aRequest()
		const { institution } = (await findRequest(from)).answers
		await store(from, 'institution', {
			contactPrimary: { ...Object(institution?.contactPrimary), email: emailOf(ghana.mission).toUpperCase() },
			otherInstitutions: [{ name: 'Closed bureau', type: 'OTHER', securityForce: 'NO' }],
		})
		await look((tx) =>
			tx.person.update({ where: { id: ghana.mission.id }, data: { leftAt: new Date('2025-01-01') } }),
		)
		await aClosedBureau()
		const draft = await copyOf({ from })
		expect(notesOn(draft, 'institution')).toEqual(['contactPrimary left', 'otherInstitutions.0.name closed'])
		expect(draft.answers.institution).toMatchObject({ contactPrimary: { email: expect.any(String) } })
	})

	test('remarks number rows as the author sees them', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		const days = (year: number) => ({ from: `${year}-03-01`, to: `${year}-03-31`, reason: 'Elections' })
		await storeInNeed(need?.id ?? '', 'need', {
			unavailable: ['By telephone', { ...days(2019), town: 'A' }, { ...days(2098), town: 'B' }],
		})
		await store(from, 'institution', {
			otherInstitutions: ['In one text', { name: 'Closed Bureau', type: 'OTHER', securityForce: 'NO' }],
		})
		await aClosedBureau()
		const draft = await copyOf({ from })
		const [copied] = draft.needs
		expect(copied?.answers.need?.unavailable).toEqual([days(2098)])
		expect(notesOn(draft, `${copied?.id}.need`).sort()).toEqual([
			'unavailable notAccepted',
			'unavailable past',
			'unavailable.0.town notAccepted',
		])
		expect(notesOn(draft, 'institution')).toEqual([
			'otherInstitutions notAccepted',
			'otherInstitutions.0.name closed',
		])
	})

	test('contacts of another institution of the State are marked', async () => {
		const draft = await copyOf({ from: await aRequest({ authority: 'police' }) })
		expect(notesOn(draft, 'institution')).toEqual([
			'contactPrimary otherAuthority',
			'contactAlternate otherAuthority',
		])
	})

	test('a zero that may have been a blank is asked for again', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		await storeInNeed(need?.id ?? '', 'need', { sites: 0 })
		await look((tx) => tx.request.update({ where: { id: from }, data: { blanksAsZero: true } }))
		const draft = await copyOf({ from })
		expect(draft.needs[0]?.answers.need?.sites).toBe('0?')
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

const fileOf = (requestId: string) => ({
	id: randomUUID(),
	requestId,
	stateIso3: 'GHA',
	purpose: 'supporting',
	name: 'A file.pdf',
	mediaType: 'application/pdf',
	size: 1,
	sha256: 'a'.repeat(64),
	classification: 'RESTRICTED' as const,
	status: 'clean' as const,
	storageKey: randomUUID(),
	uploadedById: drafter.id,
	createdAt: new Date(),
})
