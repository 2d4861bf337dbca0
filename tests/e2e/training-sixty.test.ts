import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inDays } from '#tests/support/in-days.ts'
import { past } from '#tests/support/planted-columns.ts'
import { look } from '#tests/support/steps.ts'
import { launch, tooWide, violationsOn } from './browser.ts'
import { cellsOf, partOf } from './ledger-steps.ts'
import { fill, openWindow, type Person, personAt, press, takeStep } from './person.ts'
import { openRequest, openWorld, type World } from './server.ts'
import { type CastRole, cast } from './walk-data.ts'

// A course of sixty, recorded from a sheet and by keyboard alone; the last look is without JavaScript, on a phone.
let browser: Browser
let world: World
const people = new Map<CastRole, Person>()
const windows = new Map<CastRole, Page>()

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

async function openFor(part: CastRole, own: Parameters<typeof openWindow>[2] = {}) {
	const person = people.get(part) ?? (await personAt(world.address, cast[part]))
	people.set(part, person)
	return openWindow(browser, person, own)
}

async function windowOf(part: CastRole) {
	const page = windows.get(part) ?? (await openFor(part))
	windows.set(part, page)
	return page
}

let delivery: string
const days = [-3, -2, -1].map((day) => inDays(day))
const COUNT = 60
const names = Array.from({ length: COUNT }, (_, at) => `Learner ${String(at + 1).padStart(2, '0')} (sample)`)
const lateReason = 'Recorded after the course.'

async function act(part: CastRole, type: string, values = {}) {
	const page = await windowOf(part)
	await page.goto(`${delivery}/training`)
	expect(await takeStep(page, type, values), type).toBe(303)
}

async function send(part: CastRole, of: string, values: Record<string, string | number>) {
	const page = await windowOf(part)
	const form = await partOf(page, delivery, of)
	await fill(form, values)
	expect(await press(page, form.locator('button').last()), of).toBe(303)
}

/** Opens a ledger with its menu for many people, and returns the form in it. */
async function menuOf(page: Page, ledger: string, form: 'paste' | 'fill') {
	await page.goto(`${delivery}/training/${ledger}`)
	const menu = page.locator('details', { has: page.locator(`#${form}`) })
	await menu.locator('summary').first().focus()
	await page.keyboard.press('Enter')
	return page.locator(`#${form}`)
}

/** Previews what one of these forms would change, and saves it. */
async function previewAndSave(page: Page, ledger: string, form: 'paste' | 'fill', values = {}) {
	const open = await menuOf(page, ledger, form)
	await fill(open, values)
	expect(await press(page, open.locator('button').last())).toBe(200)
	expect(await press(page, page.locator('main form:has([name="entries"]) button'))).toBe(303)
}

/** Presses a button that has the focus, and returns the status of the answer. */
async function enterOn(page: Page, button: string) {
	await page.locator(button).last().focus()
	const answer = page.waitForResponse((response) => response.request().method() === 'POST')
	await page.keyboard.press('Enter')
	const { status } = await answer.then((got) => ({ status: got.status() }))
	await page.waitForLoadState('load')
	return status
}

/** Scrolls to where the bar that saves stands below the list: elsewhere it covers a part of some row. */
const toEnd = (page: Page) => page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight))

test('sixty people are named as a list, and all are confirmed at once after a look at the difference', async () => {
	const state = await windowOf('focalPoint')
	const request = await openRequest(state, 'ghana.document-training')
	const need = await state.locator(`main table a[href^="${request}/needs/"]`).nth(1).getAttribute('href')
	await state.goto(need ?? '')
	expect(await takeStep(state, 'confirmOffer')).toBe(303)
	delivery = (await state.locator('main a[href^="/deliveries/"]').first().getAttribute('href')) ?? ''
	const id = delivery.split('/').at(-1) ?? ''
	// The course of the story has fewer seats.
	const enlarge = () => look((tx) => tx.delivery.update({ where: { id }, data: { quantity: COUNT } }))
	await world.meanwhile(() => past('delivery', enlarge))
	await send('manager', 'plan', { days: days.join('\n'), plan: 'Documents.', lateReason })
	const call = { startsOn: days[0] ?? '', endsOn: days[2] ?? '', place: 'Accra', language: 'en', lateReason }
	await act('manager', 'callForNominations', { ...call, seats: COUNT, minimumCohort: 3 })
	await send('drafter', 'list', { list: names.map((name) => `${name}; F; Officer; Aflao`).join('\n') })
	await act('drafter', 'nominate')
	const page = await windowOf('manager')
	await previewAndSave(page, 'participants', 'fill', { value: 'confirmed' })
	await act('manager', 'confirmParticipants')
	await act('manager', 'openSession')
}, 240_000)

test('a day is entered by keyboard alone, one for all, and one from a sheet whose errors stand at their line', async () => {
	const page = await windowOf('manager')
	const [first = '', second = '', third = ''] = days
	for (const at of [0, 1, 2]) {
		const form = await cellsOf(page, delivery, `attendance?day=${first}${at === 0 ? '' : '&only=missing'}`)
		const rows = await form.locator('tbody select').count()
		await form.locator('tbody select').first().focus()
		for (let row = 0; row < rows; row++) {
			await page.keyboard.press('p')
			await page.keyboard.press('Enter')
		}
		expect(await form.locator('output').isVisible()).toBe(true)
		expect(await enterOn(page, '#entry button')).toBe(303)
	}
	await previewAndSave(page, `attendance?day=${second}`, 'fill', { value: 'present' })

	const sheet = (wrong: string) =>
		[`Name\t${third}`, ...names.map((name, at) => `${at === 7 ? wrong : name}\t${at === 59 ? 0 : 1}`)].join(
			'\n',
		)
	const form = await menuOf(page, 'attendance', 'paste')
	await fill(form, { block: sheet('Nobody') })
	expect(await press(page, form.locator('button').last())).toBe(422)
	expect(await page.locator('main [role="alert"] tbody tr').first().textContent()).toContain('Nobody')
	await fill(page.locator('#paste'), { block: sheet(names[7] ?? '') })
	expect(await press(page, page.locator('#paste button').last())).toBe(200)
	expect(await violationsOn(page)).toEqual([])
	expect(await press(page, page.locator('main form:has([name="entries"]) button'))).toBe(303)
	await act('manager', 'closeSession')
}, 240_000)

test('tests are typed down the column, a wrong one comes back at its row, and the others are pasted', async () => {
	const page = await windowOf('manager')
	const form = await cellsOf(page, delivery, 'results')
	await form.locator('[name$=".preTest"]').first().focus()
	for (let row = 0; row < 25; row++) {
		await page.keyboard.type(row === 4 ? '112' : '41')
		await page.keyboard.press('Enter')
	}
	expect(await enterOn(page, '#entry button')).toBe(422)
	const wrong = page.locator('#entry [aria-invalid="true"]')
	expect(await wrong.inputValue()).toBe('112')
	expect(await page.locator('#entry [name$=".preTest"]').first().inputValue()).toBe('41')
	await toEnd(page)
	expect(await violationsOn(page)).toEqual([])
	await wrong.fill('12')
	expect(await enterOn(page, '#entry button')).toBe(303)
	const block = names.map((name) => `${name}\t41\t79`).join('\n')
	await previewAndSave(page, 'results', 'paste', { block })
	await send('manager', 'satisfaction', { 'satisfaction.a5': COUNT })
	await act('manager', 'recordLearning')
	await act('manager', 'certify')
	await page.goto(`${delivery}/training/certificates?size=100`)
	expect(await page.locator('main a[href$=".pdf"]').count()).toBe(59)
}, 240_000)

test('each ledger keeps within its height, on a phone and in Arabic, and is read without JavaScript', async () => {
	const desk = await openFor('manager', { language: 'ar' })
	const phone = await openFor('manager', { width: 360, javaScriptEnabled: false })
	for (const ledger of ['participants', 'attendance', 'results', 'certificates', 'follow-up']) {
		for (const [page, most] of [
			[desk, 1600],
			[phone, 2400],
		] as const) {
			await page.goto(`${delivery}/training/${ledger}`)
			expect(await page.locator('main tbody tr').count()).toBe(25)
			const height = await page.evaluate(() => document.documentElement.scrollHeight)
			expect(height, `${ledger} ${page === desk ? 'on a desk' : 'on a phone'}`).toBeLessThanOrEqual(most)
			expect(await tooWide(page)).toBe(0)
		}
		await toEnd(desk)
		expect(await violationsOn(desk)).toEqual([])
	}
}, 240_000)
