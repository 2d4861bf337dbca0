import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { draftProgress } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'
import { getReview } from '#app/domain/submissions/get-review.server.ts'
import { sectionsFor } from '#app/forms/section-names.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import {
	aClosedBureau,
	confirmAll,
	copyOf,
	giveAnew,
	notesOn,
	storeInNeed,
	storeInRequest,
} from '#tests/support/copies.ts'
import { ghana } from '#tests/support/people.ts'
import { findRequest, look, needsOf, requestStep } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()

const { drafter } = ghana

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

	test('has no classification before it is given anew', async () => {
		const from = await aRequest()
		await storeInRequest(from, 'about', { classification: 'PUBLIC' })
		const draft = await copyOf({ from })
		expect(draft.answers.about).not.toHaveProperty('classification')
		const { notes = [] } = draft.copied.find(({ place }) => place === 'about') ?? {}
		expect(notes).toContainEqual({ field: 'classification', why: 'anew', was: 'PUBLIC' })
		expect(await findRequest(draft.id)).toMatchObject({ classification: 'RESTRICTED' })
	})
})

describe('what has changed since', () => {
	test('an older form: what fits is copied, and the rest is listed with the earlier answer', async () => {
		const from = await aRequest({ needs: ['equipment'] })
		const [need] = await needsOf(from)
		await storeInRequest(from, 'situation', {
			routes: 'By sea',
			modes: ['SEA', 'BALLOON'],
			legalBasis: 'FORMERLY',
			support: 'A list in one text',
		})
		await storeInRequest(from, 'outlook', { forecast: 'Rising' })
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

	test('remarks number rows as the author sees them', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		const days = (year: number) => ({ from: `${year}-03-01`, to: `${year}-03-31`, reason: 'Elections' })
		await storeInNeed(need?.id ?? '', 'need', {
			unavailable: ['By telephone', { ...days(2019), town: 'A' }, { ...days(2098), town: 'B' }],
		})
		await storeInRequest(from, 'institution', {
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

	test('a zero that may have been a blank is asked for again', async () => {
		const from = await aRequest()
		const [need] = await needsOf(from)
		await storeInNeed(need?.id ?? '', 'need', { sites: 0 })
		await look((tx) => tx.request.update({ where: { id: from }, data: { blanksAsZero: true } }))
		const draft = await copyOf({ from })
		expect(draft.needs[0]?.answers.need?.sites).toBe('0?')
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
