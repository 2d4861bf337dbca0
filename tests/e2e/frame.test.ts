import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emailsOf, openAccountMenu, tooWide, useWindows, violationsOn } from './browser.ts'
import { openRequest } from './server.ts'

// The frame of every page and the skeleton of a record, by their limits in pixels.
const { complaints, openFor } = useWindows(
	emailsOf({ officer: 'case.africa', triage: 'triage', focalPoint: 'focalPoint.ghana' }),
)
const HIGHEST_HEADER = 64
const BANNER = 21
const TALLEST_REQUEST = 1600
const request = 'ghana.document-equipment'

const boxOf = async (page: Page, selector: string) =>
	(await page.locator(selector).first().boundingBox()) ?? no()
const no = (): never => {
	throw new Error('The page does not show this')
}

/** By how many pixels the name of the product is cut. */
const cutName = (page: Page) =>
	page
		.locator('body > header > div > a')
		.first()
		.evaluate((name) => name.scrollWidth - name.clientWidth)

/** The parts of the header's row that stand on each other. */
const overlaps = (page: Page) =>
	page.evaluate(() => {
		const parts = [...document.querySelectorAll('header nav li > *, header search, header summary')]
		const shown = parts.filter((part) => part.checkVisibility() && part.getClientRects().length > 0)
		return shown.flatMap((one, index) =>
			shown.slice(index + 1).flatMap((other) => {
				if (one.contains(other)) return []
				const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()]
				const apart = a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top || b.bottom <= a.top
				return apart ? [] : [`${one.textContent} / ${other.textContent}`]
			}),
		)
	})

test.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])('the header takes one row in %s', async (language) => {
	const page = await openFor('triage', { language })
	for (const width of [1280, 1180, 1024]) {
		await page.setViewportSize({ width, height: 800 })
		await page.goto('/work')
		expect((await boxOf(page, 'body > header')).height).toBeLessThanOrEqual(HIGHEST_HEADER + BANNER)
		expect(await tooWide(page)).toBe(0)
		expect(await overlaps(page), `${width}`).toEqual([])
		expect(await cutName(page), `${width}`).toBe(0)
	}
	await page.setViewportSize({ width: 320, height: 640 })
	await page.goto('/work')
	const sample = await boxOf(page, 'body > header > p')
	expect((await boxOf(page, 'body > header')).height - sample.height).toBeLessThanOrEqual(HIGHEST_HEADER)
	expect(await tooWide(page)).toBe(0)
	expect(await cutName(page), '320').toBe(0)
	// The longest languages need the width of a common phone for it.
	await page.setViewportSize({ width: 360, height: 640 })
	expect((await boxOf(page, 'body > header > p')).height, 'sample banner').toBeLessThanOrEqual(BANNER)
	await page.context().close()
})

test.each([true, false])('menus open and lead on, with JavaScript: %s', async (javaScriptEnabled) => {
	const page = await openFor('triage', { javaScriptEnabled, width: 360 })
	await page.goto('/work')
	await page.locator('header summary', { hasText: 'Menu' }).click()
	await page.locator('header summary', { hasText: 'More' }).click()
	// An open menu covers parts of what is below it.
	if (javaScriptEnabled) expect(await violationsOn(page, { part: 'body > header' })).toEqual([])
	await page.locator('header nav').getByRole('link', { name: 'People' }).click()
	await page.waitForURL('**/people')
	await page.context().close()
})

test('an open menu closes by Escape, which goes back to its name, and by a press elsewhere', async () => {
	const page = await openFor('officer')
	await page.goto('/work')
	const account = page.locator('header details', { has: page.locator('[action="/sign-out"]') })
	await openAccountMenu(page)
	await page.keyboard.press('Escape')
	expect(await account.getAttribute('open')).toBe(null)
	expect(await account.locator('summary').evaluate((name) => name === document.activeElement)).toBe(true)
	await openAccountMenu(page)
	await page.locator('main h1').click()
	expect(await account.getAttribute('open')).toBe(null)
	await page.context().close()
})

test('dark pages follow the device, or the choice of the reader, and can be read', async () => {
	const page = await openFor('officer', { javaScriptEnabled: true })
	const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
	await page.goto('/requests')
	const light = await colour()
	await page.emulateMedia({ colorScheme: 'dark' })
	const dark = await colour()
	expect(dark).not.toBe(light)
	expect(await violationsOn(page)).toEqual([])
	await openAccountMenu(page)
	await page.getByRole('button', { name: 'Light' }).click()
	await page.waitForURL('**/requests')
	expect(await colour()).toBe(light)
	await openAccountMenu(page)
	await page.getByRole('button', { name: 'Dark' }).click()
	await page.waitForLoadState('load')
	await page.emulateMedia({ colorScheme: 'light' })
	expect(await colour()).toBe(dark)
	await page.context().close()
})

test('a request shows its state and links to its pages at first sight', async () => {
	const page = await openFor('officer')
	await openRequest(page, request)
	const height = await page.evaluate(() => document.documentElement.scrollHeight)
	expect(height).toBeLessThanOrEqual(TALLEST_REQUEST)
	// What the officer must do is on a need: its step is in the head too.
	const step = page.locator('main').getByRole('link', { name: 'Need 2: Propose programme' })
	expect((await step.boundingBox())?.y).toBeLessThanOrEqual(200)
	expect(await step.getAttribute('href')).toMatch(/\/needs\/[\w-]+\/matching$/)
	const tabs = page.locator('main nav').last().getByRole('link')
	const pages = await tabs.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
	expect(pages.length).toBeGreaterThan(5)
	for (const href of pages) {
		const answer = await page.goto(href)
		expect([href, answer?.status()]).toEqual([href, 200])
		// Each page of the record names itself among them.
		expect(await page.locator('main nav [aria-current="page"]').getAttribute('href')).toBe(href)
	}
	await page.context().close()
})

test.each(['en', 'fr', 'es', 'ru', 'ar'])(
	'no name of a stage is broken within a word (%s)',
	async (language) => {
		const page = await openFor('officer', { language })
		await openRequest(page, request)
		for (const width of [1280, 1024, 360]) {
			await page.setViewportSize({ width, height: 800 })
			expect(await tooWide(page), `${width}`).toBe(0)
			const broken = await page.locator('main ol > li[data-state] > span:visible').evaluateAll((names) =>
				names.flatMap((name) => {
					const [text] = name.childNodes
					if (!text || name.clientWidth === 1) return []
					return [...(text.textContent ?? '').matchAll(/\p{L}+/gu)]
						.filter(({ 0: word, index }) => {
							const range = document.createRange()
							range.setStart(text, index)
							range.setEnd(text, index + word.length)
							return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1
						})
						.map(([word]) => word)
				}),
			)
			expect(broken, `${width}`).toEqual([])
		}
		await page.context().close()
	},
)

test('the next step is inside the first screen, on a phone inside the second', async () => {
	for (const [width, most] of [
		[1280, 800],
		[360, 1480],
	] as const) {
		const page = await openFor('triage', { width })
		await page.goto('/work')
		await page.locator('main tbody a').first().click()
		await page.waitForLoadState('load')
		expect((await boxOf(page, '#steps')).y).toBeLessThanOrEqual(most)
		await page.context().close()
	}
})

test('the record of a State is printed on two sheets', async () => {
	const page = await openFor('focalPoint')
	await page.goto('/states/GHA')
	const margin = { top: '15mm', bottom: '15mm', left: '15mm', right: '15mm' }
	const printed = (await page.pdf({ format: 'A4', margin })).toString('latin1')
	expect(printed.match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
	await page.context().close()
})

test('paper shows nothing to press, tick or fill in', async () => {
	const page = await openFor('officer')
	await page.emulateMedia({ media: 'print' })
	await openRequest(page, request)
	const record = new URL(page.url()).pathname
	const need = await page.locator(`main table a[href^="${record}/needs/"]`).first().getAttribute('href')
	const tools = page.locator('main :is(input, select, textarea, button):visible')
	for (const path of [
		record,
		`${need}`,
		`${need}/matching`,
		'/deliveries',
		'/programmes',
		'/requests',
		'/needs',
		'/figures?region=Africa',
	]) {
		await page.goto(path)
		expect(await tools.count(), path).toBe(0)
		expect(await page.getByText('Export view').locator('visible=true').count(), path).toBe(0)
	}
	// What was chosen is part of what the figures mean.
	const chosen = page
		.locator('main search p')
		.filter({ hasText: /Period: .{0,3}\d{4}.{0,3}Region: .{0,3}Africa/ })
	expect(await chosen.locator('visible=true').count()).toBe(1)
	await page.emulateMedia({ media: 'screen' })
	expect(await chosen.locator('visible=true').count()).toBe(0)
	await page.context().close()
})

test('no page complains', () => expect(complaints).toEqual([]))
