import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { writeMessage } from '#app/domain/messages/write-message.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { newId } from '#app/platform/ids.server.ts'
import { aNeed } from '#tests/support/builders.ts'
import { answer, asked } from '#tests/support/clarifications.ts'
import { asker, faultsIn, mainOf } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { useSettings } from '#tests/support/settings.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { translationEngine } from '#tests/support/translation-engine.ts'
import { classify } from '#tests/support/translations.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

const engine = await translationEngine()
useSettings({ TRANSLATE_URL: engine.url, TRANSLATE_NAME: 'Sample engine' })
afterAll(() => engine.stop())
useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
const ask = asker(app, cookies)

const { drafter, focalPoint, mission } = ghana
const { officer, triage, manager, dueDiligence, otherOfficer, otherManager, administrator, donor } = office

let requestId: string
let needId: string
const answers: [Actor, number][] = [
	[drafter, 200],
	[mission, 403],
	[officer, 200],
	[dueDiligence, 404],
	[manager, 404],
	[otherOfficer, 404],
	[egypt.drafter, 404],
	[donor, 404],
	[administrator, 404],
]
const translations = () => `/requests/${requestId}/translations`
const idOf = async (place: string) =>
	(
		await look((tx) =>
			tx.machineTranslation.findFirstOrThrow({ where: { requestId, place, toLanguage: 'en' } }),
		)
	).id

beforeAll(async () => {
	const need = await aNeed({ status: 'proposed' })
	requestId = need.requestId
	needId = need.id
	await classify(requestId, 'SUMMARY')
	await look((tx) => tx.request.update({ where: { id: requestId }, data: { filingLanguage: 'fr' } }))
	for (const actor of [drafter, focalPoint, mission, egypt.drafter, officer, triage, manager, dueDiligence])
		cookies.set(actor.id, await cookieOf(actor))
	for (const actor of [otherOfficer, otherManager, administrator, donor])
		cookies.set(actor.id, await cookieOf(actor))
}, 240_000)

beforeEach(() => {
	engine.fails(undefined)
	engine.asked.length = 0
})

describe('the page of the full request', () => {
	test('offers one button for all of its texts, and sends nothing by itself', async () => {
		const { text } = await ask(officer, `/requests/${requestId}/filing`)
		expect(mainOf(text)).toContain('Show machine translation')
		expect(mainOf(text)).not.toContain('Machine translation from')
		expect(engine.asked).toEqual([])
	})

	test('says at the place that the service does not answer, and offers it again', async () => {
		engine.fails((response) => response.writeHead(500).end())
		const sent = await ask(officer, translations(), { of: 'filing', needId: '' })
		expect(sent).toMatchObject({
			status: 303,
			to: `/requests/${requestId}/filing?translation=away#translation`,
		})
		const { text } = await ask(officer, sent.to ?? '')
		expect(mainOf(text)).toContain('The translation service does not answer. Try again later.')
		expect(mainOf(text)).toContain('Show machine translation')
		expect(await faultsIn(text)).toEqual([])
	})

	test('shows each translation below its original, marked, in the language and direction of the reader', async () => {
		const sent = await ask(officer, translations(), { of: 'filing', needId: '' })
		expect(sent).toMatchObject({ status: 303, to: `/requests/${requestId}/filing#translation` })
		const { text } = await ask(officer, sent.to ?? '')
		const main = mainOf(text)
		const original =
			engine.texts().find((said) => /^[A-Z][\w ,]{30,}\.?$/.test(said.split('\n')[0] ?? '')) ?? ''
		expect(main.indexOf(original)).toBeLessThan(main.indexOf(`en: ${original}`))
		expect(main).toMatch(/<div lang="en" dir="ltr"[^>]*>en: /)
		expect(main).toContain('Machine translation from French by <bdi>Sample engine</bdi>')
		expect(main).toContain('The original counts.')
		expect(main).toContain('Correct translation')
		expect(main).not.toContain('Show machine translation')
		expect(await faultsIn(text)).toEqual([])
	})

	test('offers no correction to those who only read', async () => {
		await look((tx) => tx.person.update({ where: { id: mission.id }, data: { language: 'en' } }))
		const { text } = await ask(mission, `/requests/${requestId}/filing`)
		expect(mainOf(text)).toContain('Machine translation from French')
		expect(mainOf(text)).not.toContain('/translations/')
	})

	test('is read from right to left in Arabic', async () => {
		await look((tx) => tx.person.update({ where: { id: triage.id }, data: { language: 'ar' } }))
		await ask(triage, translations(), { of: 'filing', needId: '' })
		const { text } = await ask(triage, `/requests/${requestId}/filing`)
		expect(mainOf(text)).toMatch(/<div lang="ar" dir="rtl"[^>]*>ar: /)
		expect(await faultsIn(text)).toEqual([])
		await look((tx) => tx.person.update({ where: { id: triage.id }, data: { language: 'en' } }))
	})

	test('leaves the file and the receipt without any translation', async () => {
		for (const file of ['filing.json', 'receipt.json', 'history.csv']) {
			const { text } = await ask(officer, `/requests/${requestId}/${file}`)
			expect(text).not.toContain('en: ')
		}
	})
})

describe('the other pages with texts', () => {
	test('the page of a need shows the translations of its texts', async () => {
		const { text } = await ask(officer, `/requests/${requestId}/needs/${needId}`)
		expect(mainOf(text)).toContain('Machine translation from French')
		expect(await faultsIn(text)).toEqual([])
	})

	test('messages are translated together, each below its text', async () => {
		await writeMessage(drafter, { requestId, needId: null, key: newId(), text: 'Bonjour.' })
		const sent = await ask(officer, translations(), { of: 'messages', needId: '' })
		expect(sent).toMatchObject({ status: 303, to: `/requests/${requestId}/messages#translation` })
		const { text } = await ask(officer, sent.to ?? '')
		expect(mainOf(text)).toContain('en: Bonjour.')
		expect(await faultsIn(text)).toEqual([])
	})

	test('questions and answers are translated on the page of the request', async () => {
		const clarified = await asked([])
		await answer(clarified.requestId)
		await classify(clarified.requestId, 'PUBLIC')
		const form = { of: 'questions', needId: '' }
		const sent = await ask(officer, `/requests/${clarified.requestId}/translations`, form)
		expect(sent).toMatchObject({ status: 303, to: `/requests/${clarified.requestId}#translation` })
		const { text } = await ask(officer, sent.to ?? '')
		expect(mainOf(text)).toContain('en: How many officers?')
		expect(await faultsIn(text)).toEqual([])
	})

	test('questions are translated where a State answers them, and its own answers are not sent', async () => {
		const open = await asked(['attachments'])
		await classify(open.requestId, 'PUBLIC')
		const page = `/requests/${open.requestId}/clarification`
		const form = { of: 'clarification', needId: '' }
		expect(mainOf((await ask(drafter, page)).text)).toContain('value="clarification"')
		const sent = await ask(drafter, `/requests/${open.requestId}/translations`, form)
		expect(sent).toMatchObject({ status: 303, to: `${page}#translation` })
		const { text } = await ask(drafter, page)
		expect(mainOf(text)).toMatch(/\w\w: How many officers\?/)
		expect(await faultsIn(text)).toEqual([])
		// UNODC has that page in no language.
		engine.asked.length = 0
		await ask(officer, `/requests/${open.requestId}/translations`, form)
		expect(engine.asked).toEqual([])
	})
})

describe('the page of one translation', () => {
	test('shows the original, takes a correction and keeps typed text when it is refused', async () => {
		const page = `${translations()}/${await idOf('request.situation.situation')}`
		const { text } = await ask(officer, page)
		expect(mainOf(text)).toContain('Your translation')
		expect(await faultsIn(text)).toEqual([])
		expect(await ask(officer, page, { text: '', seen: '' })).toMatchObject({ status: 422 })
		const corrected = await ask(officer, page, { text: 'The situation, as we say it.', seen: '' })
		expect(corrected).toMatchObject({ status: 303, to: `/requests/${requestId}/filing#translation` })
		const stale = await ask(focalPoint, page, { text: 'Another wording.', seen: '' })
		expect(stale.status).toBe(409)
		expect(mainOf(stale.text)).toContain('Another wording.')
		const shown = await ask(triage, `/requests/${requestId}/filing`)
		expect(mainOf(shown.text)).toContain('The situation, as we say it.')
		expect(mainOf(shown.text)).toContain(`Translation by <bdi>${officer.name}</bdi>`)
	})

	test.each(answers.map(([actor, status]) => [actor.id, status, actor] as const))(
		'answers %s with %d',
		async (_, status, actor) => {
			const page = `${translations()}/${await idOf('request.situation.situation')}`
			expect((await ask(actor, page)).status).toBe(status)
		},
	)
})

test.each([otherOfficer, otherManager, egypt.drafter, donor, administrator])(
	'$id, who does not read the request, has nothing translated',
	async (actor) => {
		for (const of of ['filing', 'messages', 'questions', 'clarification', 'need'])
			expect((await ask(actor, translations(), { of, needId: of === 'need' ? needId : '' })).status).toBe(404)
		expect(engine.asked).toEqual([])
	},
)

test.each([
	{ of: 'notes', needId: '' },
	{ of: 'need', needId: '' },
	{ of: 'need', needId: 'elsewhere' },
])('a form that names no page is answered with 404: %o', async (form) => {
	expect((await ask(officer, translations(), form)).status).toBe(404)
})

test('without a session the form leads to the sign-in', async () => {
	expect(await ask(null, translations(), { of: 'filing', needId: '' })).toMatchObject({ status: 307 })
	expect(engine.asked).toEqual([])
})
