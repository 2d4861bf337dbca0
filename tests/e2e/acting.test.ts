import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { emailsOf, openAccountMenu, tooWide, useWindows, violationsOn } from './browser.ts'
import { takeStep } from './person.ts'
import { openRequest, pathOf } from './server.ts'

// Acting on what waits for a person, and comparing programmes with a need.
const { complaints, openFor } = useWindows({
	...emailsOf({
		officer: 'case.africa',
		triage: 'triage',
		approver: 'approver',
		focalPoint: 'focalPoint.ghana',
	}),
	manager: 'm.okello@office.example',
})
const TALLEST_MATCHING = 1800
const request = 'ghana.document-equipment'
const limits = [
	[1280, 800],
	[360, 1480],
] as const

const rowsOf = (page: Page) => page.locator('#waiting tbody th a')

/** The items that wait for the person of a window, each once by its kind of page. */
async function waitingPaths(page: Page) {
	await page.goto('/work')
	const paths = await rowsOf(page).evaluateAll((links) =>
		links.map((link) => link.getAttribute('href') ?? ''),
	)
	const kindOf = (path: string) => (path.includes('/needs/') ? 'need' : path.split('/')[1])
	return paths.filter((path, at) => paths.findIndex((other) => kindOf(other) === kindOf(path)) === at)
}

/** Forms of steps that do not say before their button what will happen, and who, if anyone, is notified. */
const silentForms = (page: Page) =>
	page
		.locator('main form:has(button[name="type"]):not(#score form)')
		.evaluateAll((forms) =>
			forms
				.map(({ textContent }) => textContent ?? '')
				.filter((text) => !/What will happen[\s\S]*(Notified: |No notification is sent)/.test(text)),
		)

test.each(['triage', 'officer', 'approver', 'manager', 'focalPoint'] as const)(
	'the next step of %s is inside the first screen, on a phone inside the second',
	async (who) => {
		const page = await openFor(who)
		const paths = await waitingPaths(page)
		expect(paths.length).toBeGreaterThan(0)
		for (const [width, most] of limits) {
			await page.setViewportSize({ width, height: 800 })
			for (const path of paths) {
				await page.goto(path)
				const form = page.locator('#steps, #score').first()
				const steps = (await form.count()) > 0 ? form : page.locator('main a[href^="#"]').first()
				if ((await steps.count()) === 0) continue
				const box = await steps.boundingBox()
				expect([path, (box?.y ?? 0) <= most]).toEqual([path, true])
				expect([path, await silentForms(page)]).toEqual([path, []])
			}
		}
		await page.context().close()
	},
)

describe('programmes for a need', () => {
	const open = async (page: Page) => {
		const path = await openRequest(page, request)
		const need = await page.locator(`main table a[href^="${path}/needs/"]`).first().getAttribute('href')
		await page.goto(`${need}/matching`)
	}

	test('stand in one matrix that is seen at a glance, in both directions and on a phone', async () => {
		for (const language of ['en', 'ar']) {
			const page = await openFor('officer', { language })
			await open(page)
			const height = await page.evaluate(() => document.documentElement.scrollHeight)
			expect(height).toBeLessThanOrEqual(TALLEST_MATCHING)
			expect(await violationsOn(page)).toEqual([])
			for (const width of [1280, 768, 320]) {
				await page.setViewportSize({ width, height: 800 })
				expect([width, await tooWide(page)]).toEqual([width, 0])
			}
			await page.context().close()
		}
	})

	test.each([true, false])('are laid side by side, with JavaScript: %s', async (javaScriptEnabled) => {
		const page = await openFor('officer', { javaScriptEnabled })
		await open(page)
		const ticks = page.locator('main tbody input[name="compare"]')
		for (const at of [0, 1]) await ticks.nth(at).check()
		await page.getByRole('button', { name: 'Compare selected' }).click()
		await page.waitForURL('**/matching?*compare=*')
		const comparison = page.locator('#comparison')
		expect(await comparison.locator('table').first().locator('thead th').count()).toBe(4)
		if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
		await comparison.getByRole('link', { name: 'Close comparison' }).click()
		expect(await page.locator('#comparison').count()).toBe(0)
		await page.context().close()
	})
})

test('a step taken from My work leads to the next item and says how many are left, without JavaScript', async () => {
	const page = await openFor('triage', { javaScriptEnabled: false })
	await page.goto('/work')
	const before = await rowsOf(page).count()
	expect(before).toBeGreaterThan(1)
	const step = page.locator('#waiting tbody tr', { hasText: 'Acknowledge receipt' }).first()
	await step.locator('th a').click()
	const form = page.locator('form', { has: page.locator('[value="acknowledge"]') })
	expect(await form.textContent()).toContain('What will happen')
	const officer = await form.locator('select[name="officerId"] option').nth(1).getAttribute('value')
	const values = { officerId: officer ?? '', authenticated: true }
	expect(await takeStep(page, 'acknowledge', values)).toBe(303)
	expect(await page.locator('main').textContent()).toContain(`Done. Next item: ${before - 1} left`)
	await page.getByRole('link', { name: 'Back to My work' }).click()
	await page.waitForURL('**/work')
	expect(await rowsOf(page).count()).toBe(before - 1)
	await page.context().close()
})

test('keys lead to the search box, the rows and a list of the keys, and can be switched off', async () => {
	const page = await openFor('officer')
	await page.goto('/requests')
	const isActive = (selector: string) =>
		page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
	await page.keyboard.press('j')
	await expect.poll(() => isActive('main tbody tr:first-child a')).toBe(true)
	await page.keyboard.press('j')
	await expect.poll(() => isActive('main tbody tr:first-child a')).toBe(false)
	await page.keyboard.press('k')
	await expect.poll(() => isActive('main tbody tr:first-child a')).toBe(true)
	await page.keyboard.press('/')
	expect(await isActive('header input[type="search"]')).toBe(true)
	await page.keyboard.type('j/?')
	expect(await page.locator('header input[type="search"]').inputValue()).toBe('j/?')
	await page.locator('main h1').click()
	await page.keyboard.press('?')
	const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
	await keys.waitFor()
	expect(await violationsOn(page)).toEqual([])
	await keys.getByRole('checkbox').uncheck()
	await page.keyboard.press('Escape')
	await keys.waitFor({ state: 'detached' })
	await page.keyboard.press('/')
	expect(await isActive('header input[type="search"]')).toBe(false)
	await openAccountMenu(page)
	await page.getByRole('button', { name: 'Keyboard shortcuts' }).click()
	await keys.getByRole('checkbox').check()
	await keys.getByRole('button', { name: 'Close' }).click()
	await page.keyboard.press('/')
	expect(await isActive('header input[type="search"]')).toBe(true)
	await page.context().close()
})

test('the need of a request leads on through My work to its programmes', async () => {
	const page = await openFor('officer')
	await page.goto(`${await pathOf(request)}?from=work`)
	const tabs = await page
		.locator('main nav')
		.last()
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
	expect(tabs.every((href) => href.includes('from=work'))).toBe(true)
	await page.context().close()
})

test('no page complains', () => expect(complaints).toEqual([]))
