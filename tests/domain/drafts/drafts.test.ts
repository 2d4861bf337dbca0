import { beforeAll, describe, expect, test } from 'vitest'
import { addNeed, MAX_NEEDS } from '#app/domain/drafts/add-need.server.ts'
import { createRequest } from '#app/domain/drafts/create-request.server.ts'
import { draftProgress, requireComplete } from '#app/domain/drafts/draft-progress.server.ts'
import { getDraft } from '#app/domain/drafts/get-draft.server.ts'
import { removeNeed } from '#app/domain/drafts/remove-need.server.ts'

import { saveNeedSection, saveRequestSection } from '#app/domain/drafts/save-section.server.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { needAnswersOf, requestAnswers } from '#tests/forms/sample-answers.ts'
import { useDatabase } from '#tests/support/database.ts'
import { kinds } from '#workflows/vocabulary.ts'

useDatabase()

const person = (id: string, role: Actor['role'], stateIso3: string | null): Actor => ({
	id,
	role,
	stateIso3,
	name: id,
	language: 'en',
	regions: [],
	donor: null,
	nationality: null,
	recusedFrom: [],
	actingFor: [],
	authorityId: stateIso3 && `authority-${stateIso3}`,
})
const drafter = person('ama', 'drafter', 'GHA')
const colleague = person('kofi', 'drafter', 'GHA')
const focalPoint = person('esi', 'focalPoint', 'GHA')
const stranger = person('ali', 'drafter', 'GMB')

beforeAll(async () => {
	await withActor(systemActor, async (tx) => {
		for (const iso3 of ['GHA', 'GMB']) {
			await tx.state.create({ data: { iso3, names: {}, treatyStatus: 'party' } })
			const authority = { id: `authority-${iso3}`, stateIso3: iso3, institutionType: 'IMMIGRATION' }
			await tx.authority.create({
				data: { ...authority, name: 'Sample service', address: 'Sample street 1' },
			})
		}
	})
})

const begin = async (filingKey = newId()) =>
	createRequest(drafter, { authorityId: 'authority-GHA', title: 'Sample', filingLanguage: 'en', filingKey })

async function fill(requestId: string) {
	for (const section of requestSectionNames)
		await saveRequestSection(drafter, { requestId, section, values: requestAnswers[section] })
	for (const kind of kinds) {
		const { id: needId } = await addNeed(drafter, { requestId, kind })
		for (const section of sectionsFor(kind))
			await saveNeedSection(drafter, { needId, section, values: needAnswersOf(kind, section) })
	}
}

describe('a new request', () => {
	test('is one request, however often its page is sent', async () => {
		const key = newId()
		const all = await Promise.all([begin(key), begin(key), begin(key)])
		expect(new Set([...all, await begin(key)].map(({ id }) => id)).size).toBe(1)
	})

	test('cannot take over the page of another person', async () => {
		const key = newId()
		await begin(key)
		const filing = { title: 'Mine', filingLanguage: 'fr', filingKey: key } as const
		await expect(createRequest(stranger, { ...filing, authorityId: 'authority-GMB' })).rejects.toMatchObject({
			code: 'conflict',
		})
	})

	test('is for drafters, and for an authority of their own State', async () => {
		const filing = { title: 'T', filingLanguage: 'en', authorityId: 'authority-GHA' } as const
		await expect(createRequest(focalPoint, { ...filing, filingKey: newId() })).rejects.toMatchObject({
			code: 'refused',
		})
		await expect(createRequest(stranger, { ...filing, filingKey: newId() })).rejects.toMatchObject({
			code: 'not-found',
		})
	})
})

describe('a draft', () => {
	test('says what is missing, and is complete when all is answered', async () => {
		const { id } = await begin()
		const empty = await getDraft(drafter, id)
		expect(draftProgress(empty).sections.map(({ section, state }) => [section, state])).toEqual([
			['about', 'incomplete'],
			['institution', 'notStarted'],
			['situation', 'notStarted'],
			['rights', 'notStarted'],
		])
		expect(() => requireComplete(empty)).toThrowError(
			expect.objectContaining({
				code: 'invalid',
				errors: expect.objectContaining({ about: 'required', needs: 'required' }),
			}),
		)

		await fill(id)
		const full = await getDraft(colleague, id)
		expect(draftProgress(full).ready).toBe(true)
		expect(full.answers).toEqual(requestAnswers)
		expect(() => requireComplete(full)).not.toThrow()
	})

	test('keeps in columns what lists and matching read', async () => {
		const { id } = await begin()
		await fill(id)
		const rows = await withActor(drafter, (tx) =>
			tx.need.findMany({ where: { requestId: id }, orderBy: { rank: 'asc' } }),
		)
		expect(
			rows.map(({ rank, kind, taType, quantity, minimumQuantity }) => [
				rank,
				kind,
				taType,
				quantity,
				minimumQuantity,
			]),
		).toEqual([
			[1, 'training', 'TRAINING', 30, 20],
			[2, 'equipment', 'EQUIPMENT', 22, 11],
			[3, 'advisory', 'LEGAL_ADVICE', 15, 10],
		])
		expect(rows[0]?.themes).toEqual(['DOCS', 'BORDER', 'TRAINSYS'])
	})

	test('keeps unfinished words as they were typed, and ignores unknown fields', async () => {
		const { id } = await begin()
		const values = { title: 'x'.repeat(400), intent: 'draft', role: 'administrator', origin: 'a\u0000b' }
		await saveRequestSection(drafter, { requestId: id, section: 'about', values })
		const { answers, title } = await getDraft(drafter, id)
		expect(answers.about).toEqual({ title: 'x'.repeat(400), origin: 'ab' })
		expect(title).toBe('Sample')
	})

	test('refuses more text than a filing can hold', async () => {
		const { id } = await begin()
		const values = { oversight: 'x'.repeat(200_001) }
		await expect(
			saveRequestSection(drafter, { requestId: id, section: 'rights', values }),
		).rejects.toMatchObject({ code: 'invalid', reason: 'tooLong' })
	})

	test('is not there for another State, and not to be written by the focal point', async () => {
		const { id } = await begin()
		const change = { requestId: id, section: 'rights', values: {} } as const
		await expect(getDraft(stranger, id)).rejects.toMatchObject({ code: 'not-found' })
		await expect(saveRequestSection(stranger, change)).rejects.toMatchObject({ code: 'not-found' })
		await expect(saveRequestSection(focalPoint, change)).rejects.toMatchObject({ code: 'refused' })
		await expect(addNeed(focalPoint, { requestId: id, kind: 'training' })).rejects.toMatchObject({
			code: 'refused',
		})
	})

	test('cannot be written once it was sent', async () => {
		const { id } = await begin()
		const { id: needId } = await addNeed(drafter, { requestId: id, kind: 'training' })
		await withActor(systemActor, (tx) =>
			tx.request.updateMany({ where: { id }, data: { status: 'awaitingEndorsement' } }),
		)
		const refused = { code: 'conflict', reason: 'impossible' }
		await expect(addNeed(drafter, { requestId: id, kind: 'training' })).rejects.toMatchObject(refused)
		await expect(removeNeed(drafter, { requestId: id, needId })).rejects.toMatchObject(refused)
		await expect(saveNeedSection(drafter, { needId, section: 'need', values: {} })).rejects.toMatchObject(
			refused,
		)
	})
})

describe('needs', () => {
	test('move up when one before them is removed', async () => {
		const { id: requestId } = await begin()
		const added = []
		for (const kind of kinds) added.push(await addNeed(drafter, { requestId, kind }))
		await removeNeed(drafter, { requestId, needId: added[0]?.id ?? '' })
		const { needs } = await getDraft(drafter, requestId)
		expect(needs.map(({ rank, kind }) => [rank, kind])).toEqual([
			[1, 'equipment'],
			[2, 'advisory'],
		])
	})

	test('of another request are not removed through this one', async () => {
		const { id: other } = await begin()
		const { id: needId } = await addNeed(drafter, { requestId: other, kind: 'training' })
		const { id: requestId } = await begin()
		await expect(removeNeed(drafter, { requestId, needId })).rejects.toMatchObject({ code: 'not-found' })
	})

	test('are twenty at most, also when many are added at once', async () => {
		const { id: requestId } = await begin()
		const tries = Array.from({ length: MAX_NEEDS + 3 }, () =>
			addNeed(drafter, { requestId, kind: 'training' }),
		)
		const results = await Promise.allSettled(tries)
		expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MAX_NEEDS)
		const { needs } = await getDraft(drafter, requestId)
		expect(needs.map(({ rank }) => rank)).toEqual(Array.from({ length: MAX_NEEDS }, (_, index) => index + 1))
	})

	test('have only the sections of their kind', async () => {
		const { id: requestId } = await begin()
		const { id: needId } = await addNeed(drafter, { requestId, kind: 'training' })
		await expect(
			saveNeedSection(drafter, { needId, section: 'equipment', values: {} }),
		).rejects.toMatchObject({ code: 'not-found' })
	})
})
