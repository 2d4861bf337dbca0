import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { writeMessage } from '#app/domain/messages/write-message.server.ts'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { requestTranslation } from '#app/domain/translations/request-translation.server.ts'
import { type TextPage, textsOnPage } from '#app/domain/translations/translatable.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { answer, asked } from '#tests/support/clarifications.ts'
import { ghana, office } from '#tests/support/people.ts'
import { present } from '#tests/support/present.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look, needsOf } from '#tests/support/steps.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { translationEngine } from '#tests/support/translation-engine.ts'
import { classify, entriesOf, placesFor, shownTo, textPage, translate } from '#tests/support/translations.ts'
import { useWorld } from '#tests/support/world.ts'

const engine = await translationEngine()
useSettings({ TRANSLATE_URL: engine.url, TRANSLATE_NAME: 'Sample engine' })
afterAll(() => engine.stop())
useWorld()

const { drafter } = ghana
const { triage, officer, approver } = office

beforeEach(() => {
	engine.asked.length = 0
	engine.fails(undefined)
})

describe('the texts of a submission', () => {
	let page: TextPage
	beforeAll(async () => {
		const requestId = await aRequest({ status: 'review', needs: ['equipment'] })
		page = textPage(requestId)
		await classify(requestId, 'SUMMARY')
	})

	test('are sent once, in the language of the submission, and shown to every reader of the other language', async () => {
		const before = await shownTo(officer, page)
		expect(before).toMatchObject({ byPlace: {}, mayCorrect: true })
		expect(before?.open).toBeGreaterThan(8)
		expect(await translate(officer, page)).toEqual({ complete: true })
		expect(engine.asked[0]).toMatchObject({ source: 'en', target: 'fr', format: 'text' })
		const after = await shownTo(drafter, page)
		expect(after?.open).toBe(0)
		const situation = (await textsOnPage(officer, page)).find(
			({ place }) => place === 'request.situation.situation',
		)
		expect(after?.byPlace['request.situation.situation']).toMatchObject({
			from: 'en',
			engine: 'Sample engine',
			corrected: null,
		})
		expect(engine.texts()).toContain(situation?.text)
		const sent = engine.asked.length
		await translate(drafter, page)
		expect(engine.asked.length).toBe(sent)
	})

	test('are not shown or sent to readers of the original language', async () => {
		expect(await shownTo(officer, page, 'en')).toBe(null)
		await translate(officer, page, 'en')
		expect(engine.asked).toEqual([])
	})

	test('name no person: nothing of the institution and its contacts is sent', async () => {
		await translate(triage, page, 'es')
		const { answers } = await look((tx) => tx.request.findUniqueOrThrow({ where: { id: page.requestId } }))
		const contact = answers.institution?.contactPrimary
		const sent = engine.texts().join('\n')
		for (const name of ['name', 'email', 'phone']) expect(sent).not.toContain(textIn(contact, name))
	})

	test('are recorded as sent: to which engine, by whom and which texts, but not their words', async () => {
		const [entry] = await entriesOf(page.requestId, 'translation.sent')
		expect(entry).toMatchObject({
			actorId: officer.id,
			internal: false,
			event: { engine: 'Sample engine', host: new URL(engine.url).host, to: 'fr' },
		})
		const sent = z.object({ places: z.array(z.string()), characters: z.number() })
		const { places, characters } = sent.parse(entry?.event)
		expect(places).toContain('request.situation.situation')
		expect(characters).toBeGreaterThan(500)
		expect(JSON.stringify(entry?.event).length).toBeLessThan(3000)
		const { entries } = await getHistory(drafter, page.requestId)
		expect(entries.some(({ chart, event }) => chart === 'translation' && event === 'sent')).toBe(true)
	})

	test('lose their translation when they change', async () => {
		const [need] = await needsOf(page.requestId)
		const { answers } = present(need)
		const place = `${need?.id}.need.statement`
		expect(await placesFor(officer, page)).toContain(place)
		const changed = { ...answers, need: { ...answers.need, statement: 'Another statement.' } }
		await look((tx) => tx.need.update({ where: { id: need?.id ?? '' }, data: { answers: changed } }))
		expect(await placesFor(officer, page)).not.toContain(place)
		expect(await shownTo(officer, page)).toMatchObject({ open: 1 })
		await translate(officer, page)
		expect(engine.texts()).toEqual(['Another statement.'])
		expect(await placesFor(officer, page)).toContain(place)
	})
})

describe('the classification', () => {
	test.each(['RESTRICTED', 'CONFIDENTIAL'] as const)(
		'%s is not sent where the setting does not name it',
		async (name) => {
			const requestId = await aRequest({ status: 'review' })
			await classify(requestId, name)
			expect(await shownTo(officer, textPage(requestId))).toBe(null)
			await expect(translate(officer, textPage(requestId))).rejects.toMatchObject({
				code: 'refused',
				reason: 'notTranslated',
			})
			expect(engine.asked).toEqual([])
			expect(await entriesOf(requestId, 'translation.sent')).toEqual([])
		},
	)

	test('counts at the moment of sending: once raised, nothing more leaves, and what is stored stays', async () => {
		const { requestId, needId } = await asked([])
		await classify(requestId, 'PUBLIC')
		const page = textPage(requestId, 'need', needId)
		await translate(officer, page)
		const places = await placesFor(officer, page)
		const texts = await textsOnPage(officer, textPage(requestId))
		engine.asked.length = 0
		await classify(requestId, 'CONFIDENTIAL')
		await expect(requestTranslation(officer, requestId, 'fr', texts)).rejects.toMatchObject({
			reason: 'notTranslated',
		})
		expect(engine.asked).toEqual([])
		expect(await placesFor(officer, page)).toEqual(places)
	})

	test('a draft is never sent', async () => {
		const requestId = await aRequest()
		await classify(requestId, 'PUBLIC')
		expect(await shownTo(drafter, textPage(requestId))).toBe(null)
		await expect(translate(drafter, textPage(requestId))).rejects.toMatchObject({ code: 'not-found' })
		expect(engine.asked).toEqual([])
	})
})

describe('messages and questions', () => {
	test('are detected one by one; one in the language of the reader is not shown again', async () => {
		const requestId = await aRequest({ status: 'review' })
		await classify(requestId, 'PUBLIC')
		const page = textPage(requestId, 'messages')
		await writeMessage(drafter, { requestId, needId: null, key: newId(), text: 'Bonjour.' })
		engine.detects('fr')
		await translate(officer, page, 'fr')
		expect(engine.asked).toMatchObject([{ q: ['Bonjour.'], source: 'auto', target: 'fr' }])
		expect(await shownTo(officer, page, 'fr')).toBe(null)
		await translate(officer, page, 'en')
		const shown = await shownTo(officer, page, 'en')
		expect(Object.values(shown?.byPlace ?? {})).toMatchObject([{ text: 'en: Bonjour.', from: 'fr' }])
	})

	test('what the State has not endorsed is not sent, also not by the State', async () => {
		const { requestId, save } = await asked(['situation.situation'])
		await classify(requestId, 'PUBLIC')
		await save('situation', { situation: 'A revised situation.' })
		await answer(requestId)
		const texts = await textsOnPage(drafter, textPage(requestId))
		expect(texts.map(({ text }) => text)).toContain('A revised situation.')
		await translate(drafter, textPage(requestId))
		await translate(drafter, textPage(requestId, 'questions'))
		const sent = engine.texts()
		expect(sent.length).toBeGreaterThan(5)
		expect(sent).toContain('How many officers?')
		expect(sent).not.toContain('A revised situation.')
		expect(sent).not.toContain('Forty.')
		expect(await shownTo(drafter, textPage(requestId))).toMatchObject({ open: 0 })
	})
})

describe('an engine that fails', () => {
	test('is reported and stores nothing, and the sent texts are recorded', async () => {
		const requestId = await aRequest({ status: 'review' })
		await classify(requestId, 'PUBLIC')
		engine.fails((response) => response.writeHead(500).end())
		await expect(translate(officer, textPage(requestId))).rejects.toMatchObject({
			code: 'unavailable',
			reason: 'translationAway',
		})
		expect(await placesFor(officer, textPage(requestId))).toEqual([])
		expect(await entriesOf(requestId, 'translation.sent')).toHaveLength(1)
	})

	test('is not asked more often by one person than the limit', async () => {
		const requestId = await aRequest({ status: 'review' })
		await classify(requestId, 'PUBLIC')
		engine.fails((response) => response.writeHead(500).end())
		const tries = await Promise.all(
			Array.from({ length: 21 }, () =>
				translate(approver, textPage(requestId)).catch(({ code }: { code: string }) => code),
			),
		)
		expect(tries.filter((code) => code === 'tooMany')).toHaveLength(1)
	})
})
