import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { personOf } from '#prisma/seed/sample-people.ts'

import { launch } from './browser.ts'
import { beginDraft } from './drafts.ts'
import { cookiesOf, openWindow, type Person, personAt, press, reveal } from './person.ts'
import { openWorld, type World } from './server.ts'

let browser: Browser
let world: World
let akosua: Person
let yaw: Person
/** Reads the stored values, in a separate window. */
let reader: Page
/** The section in which a test writes, in its own draft. */
let section: string

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
	akosua = await personAt(world.address, personOf('drafter.ghana.documents').email)
	yaw = await personAt(world.address, personOf('drafter.ghana.immigration').email)
	reader = await openWindow(browser, yaw, { javaScriptEnabled: false })
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})
beforeEach(async () => {
	section = `${await beginDraft(akosua)}/situation`
})

async function openSection(person: Person, look = {}) {
	const page = await openWindow(browser, person, look)
	await page.goto(section)
	return page
}

/** Writes in a field and leaves it. */
async function write(page: Page, name: string, text: string) {
	await reveal(page, name)
	await page.fill(`[name="${name}"]`, text)
	await page.press(`[name="${name}"]`, 'Tab')
}

const stands = (page: Page, state: string) => page.locator(`[data-state="${state}"]`).waitFor()
const isDraft = ({ pathname }: URL) => pathname.endsWith('/draft')
const draftButton = (page: Page) => page.locator('main button[value="draft"]')

async function stored(name: string) {
	await reader.goto(section)
	return reader.inputValue(`[name="${name}"]`)
}

async function signIn(page: Page, password = samplePassword) {
	await page.fill('[name="email"]', akosua.email)
	await page.fill('[name="password"]', password)
	await page.press('[name="password"]', 'Enter')
}

describe('two people on one draft', () => {
	test('write in different fields, and both are kept', async () => {
		const [one, other] = await Promise.all([openSection(akosua), openSection(yaw)])
		await write(one, 'situation', 'What she wrote')
		await stands(one, 'saved')
		await write(other, 'existingEfforts', 'What he wrote')
		await stands(other, 'saved')
		expect(await stored('situation')).toBe('What she wrote')
		expect(await stored('existingEfforts')).toBe('What he wrote')
	})

	test('write in the same field, see both texts and choose', async () => {
		const [one, other] = await Promise.all([openSection(akosua), openSection(yaw)])
		await write(one, 'situation', 'What she wrote')
		await stands(one, 'saved')
		await write(other, 'situation', 'What he wrote')
		await stands(other, 'conflict')
		const asked = other.locator('[data-state="conflict"]')
		expect(await asked.textContent()).toContain('What she wrote')
		expect(await asked.textContent()).toContain('What he wrote')
		// On one line, not one letter below the other.
		const answer = asked.locator('dd', { hasText: 'What she wrote' }).first()
		expect((await answer.boundingBox())?.height).toBeLessThan(60)
		expect(await stored('situation')).toBe('What she wrote')

		await asked.getByRole('button', { name: 'Keep your answer' }).click()
		await stands(other, 'saved')
		expect(await stored('situation')).toBe('What he wrote')

		await write(one, 'situation', 'What she wrote later')
		await stands(one, 'conflict')
		await press(one, one.getByRole('button', { name: 'Keep the saved answer' }))
		expect(await one.inputValue('[name="situation"]')).toBe('What he wrote')
		expect(await stored('situation')).toBe('What he wrote')
	})

	test('do so without JavaScript', async () => {
		const [one, other] = await Promise.all([
			openSection(akosua, { javaScriptEnabled: false }),
			openSection(yaw, { javaScriptEnabled: false }),
		])
		await one.fill('[name="situation"]', 'What she wrote')
		await press(one, draftButton(one))
		await other.fill('[name="situation"]', 'What he wrote')
		await reveal(other, 'existingEfforts')
		await other.fill('[name="existingEfforts"]', 'Only he wrote here')
		expect(await press(other, draftButton(other))).toBe(409)
		expect(await other.locator('main').textContent()).toContain('What she wrote')
		expect(await other.inputValue('[name="situation"]')).toBe('What he wrote')
		expect(await stored('existingEfforts')).toBe('Only he wrote here')
		await press(other, other.locator('button[value="mine:situation"]'))
		expect(await stored('situation')).toBe('What he wrote')
	})
})

describe('a poor line', () => {
	test('goes down while a person writes: the page says so, and saves when it is back', async () => {
		const page = await openSection(akosua)
		await page.context().setOffline(true)
		await write(page, 'situation', 'Written without a line')
		await stands(page, 'offline')
		await page.context().setOffline(false)
		await stands(page, 'saved')
		expect(await stored('situation')).toBe('Written without a line')
	})

	test('breaks after the words arrived: they are stored once, and so is the text written next', async () => {
		const page = await openSection(akosua)
		let broken = false
		await page.route('**/save', async (route) => {
			if (broken) return route.continue()
			broken = true
			await route.fetch()
			await route.abort()
		})
		await write(page, 'indicators.0.year', '2024')
		await page.locator('[data-state="failed"], [data-state="offline"]').waitFor()
		await write(page, 'indicators.0.source', 'Sample statistics')
		await stands(page, 'saved')
		expect(await stored('indicators.0.year')).toBe('2024')
		expect(await reader.inputValue('[name="indicators.0.source"]')).toBe('Sample statistics')
		expect(await reader.inputValue('[name="indicators.1.year"]')).toBe('')
		expect(await page.locator('[data-state="conflict"]').count()).toBe(0)
	})

	test('nothing that was typed is lost by leaving the page', async () => {
		const page = await openSection(akosua)
		await page.fill('[name="situation"]', 'Typed and left at once')
		await page.goto('/requests')
		await expect.poll(() => stored('situation')).toBe('Typed and left at once')
	})
})

describe('a session that ends', () => {
	test('while a person writes: the words stay, and are saved after signing in in another tab', async () => {
		const page = await openSection(akosua)
		await page.context().clearCookies({ name: /session/ })
		await write(page, 'situation', 'Written while signed out')
		await stands(page, 'signedOut')
		const [tab] = await Promise.all([
			page.context().waitForEvent('page'),
			page.locator('[data-state="signedOut"] a').click(),
		])
		await signIn(tab)
		await tab.waitForURL(isDraft)
		await page.bringToFront()
		await page.locator('[data-state="signedOut"] button').click()
		await stands(page, 'saved')
		expect(await page.inputValue('[name="situation"]')).toBe('Written while signed out')
		expect(await stored('situation')).toBe('Written while signed out')
	})

	test('before the button is pressed: the words go through sign-in, even after a wrong password', async () => {
		const page = await openSection(akosua)
		await page.context().clearCookies({ name: /session/ })
		await page.fill('[name="situation"]', 'Sent while signed out: "<b>&amp;"')
		await draftButton(page).click()
		await page.waitForURL(/sign-in/)
		await signIn(page, 'not the password')
		await page.getByRole('alert').waitFor()
		await signIn(page)
		await page.waitForURL(isDraft)
		expect(await stored('situation')).toBe('Sent while signed out: "<b>&amp;"')
	})

	test('without JavaScript: the words go through sign-in and wait behind one button', async () => {
		const page = await openSection(akosua, { javaScriptEnabled: false })
		await page.fill('[name="situation"]', 'Two lines\nof plain words')
		await page.context().clearCookies({ name: /session/ })
		await Promise.all([page.waitForURL(/sign-in/), draftButton(page).click()])
		await signIn(page)
		await page.locator('main form button').waitFor()
		await Promise.all([page.waitForURL(isDraft), page.locator('main form button').click()])
		expect((await stored('situation')).replaceAll('\r', '')).toBe('Two lines\nof plain words')
	})

	test('of another person continues with nothing of the first', async () => {
		const page = await openSection(akosua, { javaScriptEnabled: false })
		await page.context().clearCookies()
		await page.context().addCookies(cookiesOf(world.address, (await mali()).cookie))
		await page.fill('[name="situation"]', 'Not hers to write')
		expect(await press(page, draftButton(page))).toBe(404)
		expect(await stored('situation')).toBe('')
	})
})

const mali = () => personAt(world.address, personOf('drafter.mali.school').email)
