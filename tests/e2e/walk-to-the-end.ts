import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { launch, type Mode, People } from './browser.ts'
import { deliveries } from './deliveries.ts'
import { expectedMail } from './expected-mail.ts'
import { countChecksAtOnce } from './ledger-steps.ts'
import { fillRows, type Person, press, takeStep, type Values } from './person.ts'
import { lettersAreSent } from './sent-letters.ts'
import { openWorld, type World } from './server.ts'
import { lookAfterwards } from './story-walk.ts'
import { cast, filing, officerId } from './walk-data.ts'

type Walk = Mode & { kind: Kind }

async function saveSection(page: Page, path: string, values: Values) {
	await page.goto(path)
	const form = page.locator('form', { has: page.locator('[name="drawn"]') })
	await fillRows(page, form, values)
	expect(await press(page, form.locator('button[name="intent"][value="continue"]')), path).toBeLessThan(400)
}

async function draftRequest(people: People, wanted: Kind): Promise<string> {
	const page = await people.visit(cast.drafter, '/requests/new')
	await page.fill('[name="title"]', String(filing.title))
	await press(page, page.locator('form:has([name="filingKey"]) button'))
	const request = new URL(page.url()).pathname.replace('/draft', '')
	// The test of the form checks the sections with axe: empty, filled in and with errors.
	for (const [section, values] of Object.entries(filing.sections))
		await saveSection(page, `${request}/draft/${section}`, values)
	for (const { kind, need, details } of filing.needs.filter(({ kind }) => kind === wanted)) {
		await page.goto(`${request}/draft`)
		await press(page, page.locator(`button[name="add"][value="${kind}"]`))
		const address = new URL(page.url()).pathname.replace(/\/need$/, '')
		await saveSection(page, `${address}/need`, need)
		await saveSection(page, `${address}/${kind}`, details)
	}
	return request
}

/**
 * Tests that a need is filed, decided, matched, delivered and evaluated in a browser, once for each mode on one sample
 * world, and that the database then holds all of it and each e-mail once.
 */
export function walkToTheEnd(modes: readonly Walk[]) {
	let browser: Browser
	let server: World
	const signedIn = new Map<string, Person>()
	/** The address of the request of each walk. */
	const requests = new Map<Mode, string>()

	beforeAll(async () => {
		;[browser, server] = await Promise.all([launch(), openWorld()])
	})
	afterAll(async () => {
		await browser?.close()
		await server?.end()
	})

	describe.each(modes)('a need is filed, matched, delivered and evaluated: $name', (mode) => {
		let people: People
		let request: string
		const needs: string[] = []
		const act = async (who: string, path: string, type: string, values = {}) => {
			const page = await people.visit(who, path)
			expect(await takeStep(page, type, values), `${type} on ${path}`).toBe(303)
			await people.inspect(page)
			return page
		}

		beforeAll(async () => {
			people = new People(browser, server.address, mode, signedIn)
			for (const email of Object.values(cast)) await people.chooseLanguage(email)
		}, 120_000)
		afterAll(() => people?.close())

		test('a drafter files a need and the focal point endorses it', async () => {
			request = await draftRequest(people, mode.kind)
			requests.set(mode, request)
			await act(cast.drafter, `${request}/draft`, 'sendForEndorsement')
			await act(cast.focalPoint, request, 'returnForCorrection', { note: 'Please check the dates.' })
			await act(cast.drafter, `${request}/draft`, 'sendForEndorsement')
			await people.visit(cast.focalPoint, `${request}/filing`)
			const page = await act(cast.focalPoint, request, 'endorse', {
				noteNumber: 'NV/42/2026',
				noteDate: '2026-11-20',
			})
			expect(await page.locator('main').textContent()).toMatch(/SOM-TA-\d{4}-GHA-\d{4}/)
		}, 240_000)

		test('officers acknowledge, ask, review and decide, two people for each decision', async () => {
			await act(cast.triage, request, 'acknowledge', { officerId, authenticated: true })
			await act(cast.officer, request, 'askClarification', {
				reasonCode: 'SCOPE_UNCLEAR',
				'questions.0.text': 'Which posts come first?',
			})
			await act(cast.focalPoint, request, 'answerClarification', { 'answers.0.text': 'Aflao and Elubo.' })
			await act(cast.officer, request, 'pass', { duplicatesChecked: true })
			const duty = `${request}/due-diligence`
			await act(cast.dueDiligence, duty, 'assess', {
				risk: 'MEDIUM',
				sources: 'Public reports of treaty bodies.',
				checkedOn: '2026-11-20',
			})
			await act(cast.approver, duty, 'clearWithMitigation', {
				mitigation: 'Human rights are part of each course.',
				monitoring: 'Use is reported after six and twelve months.',
			})
			const decisions = { 'decisions.0.outcome': 'accept', 'decisions.0.reason': 'Within the mandate.' }
			await act(cast.officer, request, 'proposeDecisions', decisions)
			await act(cast.approver, request, 'approveDecisions')
			const page = await people.visit(cast.officer, request)
			for (const link of await page.locator(`a[href^="${request}/needs/"]`).all()) {
				const path = new URL((await link.getAttribute('href')) ?? '', server.address).pathname
				if (!path.endsWith('/matching') && !needs.includes(path)) needs.push(path)
			}
			expect(needs).toHaveLength(1)
		}, 240_000)

		test('the need is matched, reserved, confirmed and delivered to its end', async () => {
			const [need = ''] = needs
			const quantity = { training: 20, equipment: 2, advisory: 12 }[mode.kind]
			await act(cast.officer, `${need}/matching`, 'proposeProgramme')
			await act(cast.manager, need, 'acceptOffer', { quantity })
			const offered = await act(cast.focalPoint, need, 'confirmOffer')
			const delivery = (await offered.locator('a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
			await countChecksAtOnce(await people.visit(administrator.email, '/administration/settings'))
			for (const [part, step, values] of deliveries[mode.kind]) {
				if (typeof step === 'string') await act(cast[part], delivery, step, values)
				else await step(await people.page(cast[part]), delivery)
			}
		}, 300_000)

		test('the focal point confirms the closure, and everybody can read what happened', async () => {
			const page = await act(cast.focalPoint, request, 'confirmClosure', {
				useful: 'FULLY',
				comment: 'Thank you.',
			})
			const open = await page.locator('main button[name="type"]').evaluateAll((buttons) => {
				return buttons.map((button) => button.getAttribute('value'))
			})
			expect(open).toEqual(['askReopening'])
			for (const who of [cast.drafter, cast.mission, cast.officer])
				await people.visit(who, `${request}/history`)
			const direction = await page.locator('html').getAttribute('dir')
			expect(direction).toBe(mode.locale === 'ar' ? 'rtl' : 'ltr')
		}, 120_000)

		test('nothing on the way broke a rule of accessibility, the content security policy or the console', () => {
			expect(people.complaints).toEqual([])
		})
	})

	describe('afterwards the database holds', () => {
		beforeAll(async () => {
			await lettersAreSent(server.address)
			await server.stop()
		}, 300_000)

		test.each(modes)('the delivered need, a whole audit, and each e-mail once: $name', async (mode) => {
			const found = await lookAfterwards(server, requests.get(mode)?.split('/')[2] ?? '')
			expect(found).toEqual({
				requestStatus: 'closed',
				needStatuses: ['evaluated'],
				deliveryStatuses: ['closed'],
				mail: expectedMail(mode.locale, mode.kind),
				brokenChains: [],
			})
		})
	})
}
