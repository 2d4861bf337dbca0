import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeMessage } from '#app/domain/messages/write-message.server.ts'
import { correctTranslation, getTranslation } from '#app/domain/translations/correct-translation.server.ts'
import type { TextPage } from '#app/domain/translations/translatable.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed, aRequest } from '#tests/support/builders.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { translationEngine } from '#tests/support/translation-engine.ts'
import { classify, entriesOf, shownTo, textPage, translate } from '#tests/support/translations.ts'
import { useWorld } from '#tests/support/world.ts'

const engine = await translationEngine()
useSettings({ TRANSLATE_URL: engine.url, TRANSLATE_NAME: 'Sample engine' })
afterAll(() => engine.stop())
useWorld()

const { drafter, focalPoint, mission } = ghana
const { triage, officer, otherOfficer, approver, manager, otherManager, dueDiligence } = office

const rowsFor = (actor: Actor) =>
	withActor(actor, (tx) => tx.machineTranslation.findMany({ select: { place: true } })).then((rows) =>
		rows.map(({ place }) => place).sort(),
	)

describe('a translation is visible to those who read its text', () => {
	let requestId: string
	let needId: string
	beforeAll(async () => {
		const need = await aNeed({ status: 'proposed' })
		requestId = need.requestId
		needId = need.id
		await look((tx) => tx.machineTranslation.deleteMany())
		await classify(requestId, 'SUMMARY')
		for (const place of [{ needId: null }, { needId }])
			await writeMessage(drafter, { requestId, ...place, key: newId(), text: 'Good morning.' })
		for (const page of [
			textPage(requestId),
			textPage(requestId, 'messages'),
			textPage(requestId, 'messages', needId),
		])
			await translate(triage, page)
	})
	const ofRequest = /^request\./
	const has = (places: string[], pattern: RegExp) => places.some((place) => pattern.test(place))

	test.each([drafter, focalPoint, mission, triage, officer, approver])('$id reads all', async (actor) => {
		const places = await rowsFor(actor)
		expect(has(places, /^request\.situation\./)).toBe(true)
		expect(has(places, new RegExp(`^${needId}\\.`))).toBe(true)
		expect(places.filter((place) => place.startsWith('message.'))).toHaveLength(2)
	})

	test.each([
		egypt.drafter,
		egypt.focalPoint,
		otherOfficer,
		otherManager,
		office.donor,
		office.administrator,
	])('$id reads none', async (actor) => {
		expect(await rowsFor(actor)).toEqual([])
	})

	test('a manager reads those of the need and of its messages', async () => {
		const places = await rowsFor(manager)
		expect(has(places, ofRequest)).toBe(false)
		expect(has(places, new RegExp(`^${needId}\\.`))).toBe(true)
		expect(places.filter((place) => place.startsWith('message.'))).toHaveLength(1)
	})

	test('due diligence reads all but the situation', async () => {
		const places = await rowsFor(dueDiligence)
		expect(has(places, ofRequest)).toBe(true)
		expect(has(places, /^request\.situation\./)).toBe(false)
	})

	test('a manager and a mission may request one, under their own name', async () => {
		await translate(manager, textPage(requestId, 'need', needId), 'ru')
		await translate(mission, textPage(requestId), 'ru')
		const entries = await entriesOf(requestId, 'translation.sent')
		expect(entries.slice(-2).map(({ actorId }) => actorId)).toEqual([manager.id, mission.id])
	})

	test('no one adds one, or changes what the engine wrote', async () => {
		for (const actor of [drafter, officer, manager, mission]) {
			const forged = withActor(
				actor,
				(tx) =>
					tx.$executeRaw`insert into machine_translation (id, request_id, state_iso3, place, source_sha256, to_language, text, engine, made_at, asked_by_id)
					values (${newId()}, ${requestId}, 'GHA', 'request.about.title', 'x', 'fr', 'Forged', 'x', now(), ${actor.id})`,
			)
			await expect(forged).rejects.toThrow()
			const changed = withActor(actor, (tx) => tx.$executeRaw`update machine_translation set text = 'Forged'`)
			await expect(changed).rejects.toThrow()
		}
	})
})

describe('a correction', () => {
	let page: TextPage
	let translationId: string
	let requestId: string
	const place = 'request.situation.situation'
	beforeAll(async () => {
		requestId = await aRequest({ status: 'review', authority: 'police' })
		page = textPage(requestId)
		await classify(requestId, 'PUBLIC')
		await translate(officer, page)
		translationId = (await shownTo(officer, page))?.byPlace[place]?.id ?? ''
	})

	test('replaces the translation for all readers, with name and date, and keeps each earlier text', async () => {
		const machine = (await shownTo(officer, page))?.byPlace[place]?.text
		const which = { requestId, translationId }
		await correctTranslation(officer, { ...which, text: 'La situation.', seen: '' })
		const { seen } = await getTranslation(drafter, which)
		await correctTranslation(drafter, { ...which, text: 'La situation actuelle.', seen })
		expect((await shownTo(mission, page))?.byPlace[place]).toMatchObject({
			text: 'La situation actuelle.',
			corrected: { by: drafter.name },
		})
		const { earlier, original } = await getTranslation(focalPoint, which)
		expect(earlier.map(({ before }) => before)).toEqual(['La situation.', machine])
		expect(original).toBe(machine?.replace('fr: ', ''))
		const entries = await entriesOf(requestId, 'translation.corrected')
		expect(entries).toMatchObject([
			{ actorId: officer.id, event: { place, before: machine, after: 'La situation.' } },
			{ actorId: drafter.id, event: { before: 'La situation.', after: 'La situation actuelle.' } },
		])
	})

	test('of another person is not overwritten unseen', async () => {
		const stale = { requestId, translationId, text: 'Autre.', seen: '' }
		await expect(correctTranslation(triage, stale)).rejects.toMatchObject({ code: 'conflict' })
	})

	test.each([mission, manager, egypt.drafter, otherOfficer])('is not open to $id', async (actor) => {
		const { seen } = await getTranslation(drafter, { requestId, translationId })
		const tried = correctTranslation(actor, { requestId, translationId, text: 'Autre.', seen })
		await expect(tried).rejects.toMatchObject({ code: actor === mission ? 'refused' : 'not-found' })
		const written = await withActor(actor, (tx) =>
			tx.machineTranslation.updateMany({
				where: { id: translationId },
				data: { correctedText: 'Forged', correctedById: actor.id, correctedAt: new Date() },
			}),
		).catch(() => ({ count: 0 }))
		expect(written.count).toBe(0)
	})

	test('is not made in the name of another', async () => {
		const forged = withActor(triage, (tx) =>
			tx.machineTranslation.updateMany({
				where: { id: translationId },
				data: { correctedText: 'Forged', correctedById: officer.id, correctedAt: new Date() },
			}),
		)
		await expect(forged).rejects.toThrow()
	})

	test('of the situation is not open to due diligence, who does not read it', async () => {
		await expect(getTranslation(dueDiligence, { requestId, translationId })).rejects.toMatchObject({
			code: 'not-found',
		})
	})
})
