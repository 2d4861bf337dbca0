import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { castOf } from '#prisma/seed/cast.ts'
import { administrator, sampleId } from '#prisma/seed/sample-people.ts'
import { managerOf } from '#prisma/seed/story.ts'
import { emailsOf, useWindows } from './browser.ts'
import { press } from './person.ts'
import { openRequest, pathOf } from './server.ts'

// Pages that React does not take over: what their small script adds, and that nothing depends on it.
const request = 'ghana.document-equipment'
const { complaints, openFor, browser, address } = useWindows({
	...emailsOf({ officer: 'case.africa' }),
	administrator: administrator.email,
	inviting: castOf({ key: request, draftedDaysAgo: 0, steps: [] }).focalPoint.email,
	manager: managerOf(sampleId('TRN-AFR-03')).email,
})
let messages: string
beforeAll(async () => {
	messages = `${await pathOf(request)}/messages`
})

const isTakenOver = (page: Page) =>
	page.evaluate(() => Object.keys(document).some((key) => key.startsWith('__reactContainer')))
const active = (page: Page, attribute: string) =>
	page.evaluate((name) => document.activeElement?.getAttribute(name), attribute)

test('the page of a request is not taken over, and loads one small script', async () => {
	const page = await openFor('officer')
	const scripts: string[] = []
	page.on('response', (answer) => /\.js$/.test(new URL(answer.url()).pathname) && scripts.push(answer.url()))
	await openRequest(page, request)
	expect(scripts).toHaveLength(1)
	expect(await isTakenOver(page)).toBe(false)
	expect(await page.locator('#words').count()).toBe(0)
	await page.context().close()
})

test('a second press while a form is on its way sends nothing', async () => {
	const page = await openFor('officer')
	await page.goto(messages)
	const text = `Sent once, ${Date.now()}.`
	const sent: string[] = []
	let release = () => {}
	const held = new Promise<void>((resolve) => {
		release = resolve
	})
	await page.route('**/messages', async (route) => {
		if (route.request().method() === 'POST') {
			sent.push(route.request().url())
			await held
		}
		await route.continue()
	})
	await page.fill('#message-text', text)
	// Looked at from within: the library waits for a page that is being left.
	const disabled = await page.evaluate(async () => {
		const form = document.querySelector<HTMLFormElement>('form#message')
		if (!form) throw new Error('there is no form')
		for (let press = 0; press < 3; press++) form.requestSubmit()
		// Behind what the page does once it has sent the form.
		await new Promise((resolve) => setTimeout(resolve))
		return form.querySelector('button')?.disabled
	})
	expect(disabled).toBe(true)
	release()
	await page.getByText(text).first().waitFor()
	expect(sent).toHaveLength(1)
	await page.goBack()
	await page.locator('#message button:enabled').waitFor()
	await page.context().close()
})

test.each([true, false])('a refused form says what is wrong (JavaScript: %s)', async (javaScriptEnabled) => {
	const page = await openFor('officer', { javaScriptEnabled })
	await page.goto(messages)
	expect(await press(page, page.locator('#message button'))).toBe(422)
	expect(await page.title()).toMatch(/^Error: /)
	const summary = page.locator('[data-errors]')
	expect(await summary.locator('a').getAttribute('href')).toBe('#message-text')
	expect(await active(page, 'data-errors')).toBe(javaScriptEnabled ? '' : null)
	await summary.locator('a').click()
	expect(await active(page, 'id')).toBe('message-text')
	await page.context().close()
})

test('hidden characters are shown while a text is typed, and removed by a button', async () => {
	const page = await openFor('officer', { language: 'ru' })
	await page.goto(messages)
	await page.fill('#message-text', 'one\u200btwo')
	const note = page.locator('[data-hidden="message-text"]')
	await note.getByText('U+200B').waitFor()
	expect(await note.textContent()).toContain('нулевая ширина')
	await note.getByRole('button').click()
	await note.waitFor({ state: 'detached' })
	expect(await page.inputValue('#message-text')).toBe('onetwo')
	expect(await active(page, 'id')).toBe('message-text')
	await page.context().close()
})

test('moments of a history are also written in the time of the reader, where scripts run', async () => {
	const window = await openFor('officer')
	const cookies = await window.context().cookies()
	await window.context().close()
	for (const javaScriptEnabled of [true, false]) {
		const context = await browser().newContext({
			baseURL: address(),
			timezoneId: 'Asia/Tokyo',
			locale: 'en',
			javaScriptEnabled,
		})
		await context.addCookies(cookies)
		const page = await context.newPage()
		await page.goto(`${await pathOf(request)}/history`)
		const first = page.locator('[data-local] time[data-moment]').first()
		const moment = new Date(String(await first.getAttribute('datetime')))
		const tokyo = new Intl.DateTimeFormat('en-GB', {
			day: 'numeric',
			month: 'long',
			hour: '2-digit',
			minute: '2-digit',
			hourCycle: 'h23',
			timeZone: 'Asia/Tokyo',
		}).format(moment)
		const text = String(await page.locator('main').textContent())
		expect(text).toMatch(/UTC/)
		expect(text.includes(tokyo)).toBe(javaScriptEnabled)
		expect(await page.locator('a[data-zoned]').getAttribute('href')).toMatch(
			javaScriptEnabled ? /history\.csv\?zone=Asia%2FTokyo$/ : /history\.csv$/,
		)
		await context.close()
	}
})

test.each([true, false])('rows are added (JavaScript: %s)', async (javaScriptEnabled) => {
	const page = await openFor('administrator', { javaScriptEnabled })
	await page.goto('/notes-verbales/new?state=GHA')
	const rows = page.locator('main ol > li:has(> fieldset)')
	const before = await rows.count()
	const button = page.locator('button[value="rows:named"]')
	await page.fill('[name="number"]', 'NV/7')
	await page.fill('[name="named.0.name"]', 'Ama Mensah')
	if (javaScriptEnabled) await button.click()
	else await press(page, button)
	expect(await rows.count()).toBe(before + 1)
	expect(await page.inputValue('[name="number"]')).toBe('NV/7')
	expect(await rows.last().locator('legend').first().textContent()).toContain(String(before + 1))
	const names = await rows
		.last()
		.locator('[name]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('name')))
	expect(names.every((name) => name?.startsWith(`named.${before}.`))).toBe(true)
	const ids = await page.locator('main [id]').evaluateAll((all) => all.map(({ id }) => id))
	expect(new Set(ids).size).toBe(ids.length)
	if (javaScriptEnabled) expect(await active(page, 'name')).toMatch(`named.${before}.`)
	await page.context().close()
})

/** The members of the Economic Community of West African States besides Ghana. */
const others = ['BEN', 'CIV', 'CPV', 'GIN', 'GMB', 'GNB', 'LBR', 'NGA', 'SEN', 'SLE', 'TGO']
const boxesOf = (page: Page) =>
	page
		.locator('main input[name="states"]:checked')
		.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))

test.each([true, false])('the States of a group are ticked (JavaScript: %s)', async (javaScriptEnabled) => {
	const page = await openFor('inviting', {
		javaScriptEnabled,
		...(javaScriptEnabled ? {} : { complaints: [] }),
	})
	await openRequest(page, request)
	const link = page.locator('main a[href*="/needs/"]').first()
	await page.goto(`${await link.getAttribute('href')}/joint`)
	const group = page.locator('[data-group]')
	const add = group.locator('button')
	const use = () => (javaScriptEnabled ? add.click() : press(page, add))
	const offered = await page
		.locator('main input[name="states"]')
		.evaluateAll((boxes) => boxes.map((box) => box.getAttribute('value')))
	expect(offered).not.toContain('GHA')
	await use()
	if (javaScriptEnabled) expect(await active(page, 'name')).toBe('group.states')
	else await page.locator('[data-errors] a[href$="group.states"]').waitFor()
	expect(await boxesOf(page)).toEqual([])
	await page.locator('main input[name="states"][value="PER"]').check()
	await group.locator('select').selectOption('ecowas')
	await use()
	expect((await boxesOf(page)).sort()).toEqual([...others, 'PER'].sort())
	await group.locator('[role="status"] p:visible', { hasText: 'Members today: 12 States' }).waitFor()
	await page.context().close()
})

test.each([true, false])(
	'the States of a group are ticked in a programme (JavaScript: %s)',
	async (javaScriptEnabled) => {
		const page = await openFor('manager', {
			javaScriptEnabled,
			...(javaScriptEnabled ? {} : { complaints: [] }),
		})
		await page.goto('/programmes/new')
		const choice = page.locator('[name="group.countries"]')
		const group = page.locator('[data-group]', { has: choice })
		await page.locator('input[name="code"]').fill('TRN-GULF')
		await page.locator('details', { has: choice }).locator('summary').click()
		await choice.selectOption('gcc')
		// React makes it no submit button, so that Enter in a field still saves.
		if (javaScriptEnabled) await group.locator('button[type="button"]').click()
		else await press(page, group.locator('button[type="submit"]'))
		await group.locator('[role="status"] p:visible', { hasText: 'Members today: 6 States' }).waitFor()
		expect(await page.locator('input[name="countries"]:checked').count()).toBe(6)
		expect(await page.locator('input[name="excludedCountries"]:checked').count()).toBe(0)
		expect(await page.locator('input[name="code"]').inputValue()).toBe('TRN-GULF')
		await page.context().close()
	},
)

test('of a number only its digits stay when its field is left', async () => {
	const page = await openFor('administrator')
	await page.goto('/administration/settings')
	const field = page.locator('main input[inputmode="numeric"]').first()
	await field.evaluate((input) => input.closest('details')?.setAttribute('open', ''))
	await field.fill('1 000')
	await field.blur()
	expect(await field.inputValue()).toBe('1000')
	await page.context().close()
})

test('nothing of it is refused by the content security policy', () => {
	expect(complaints.filter((line) => !/status of 422/.test(line))).toEqual([])
})
