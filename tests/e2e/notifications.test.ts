import { expect, test } from 'vitest'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'

// What a person was notified of, from the header of every page to the record, and what is new in a saved view.
const { complaints, openFor } = useWindows(
	emailsOf({ officer: 'case.africa', focalPoint: 'focalPoint.ghana' }),
)

test.each([
	['officer', true],
	['focalPoint', false],
] as const)(
	'notifications of the %s lead to their records, with JavaScript: %s',
	async (who, javaScriptEnabled) => {
		const page = await openFor(who, { javaScriptEnabled, width: 1280 })
		await page.goto('/work')
		const bell = page.locator('header').getByRole('link', { name: /^Notifications/ })
		expect(await bell.getAttribute('aria-label')).toMatch(/^Notifications, \d+\+? new$/)
		await bell.click()
		expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Notifications')
		expect(await bell.getAttribute('aria-label')).toBe('Notifications')
		for (const width of [320, 1280]) {
			await page.setViewportSize({ width, height: 800 })
			expect(await tooWide(page), `${width}`).toBe(0)
			if (javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
		}

		const unread = page.locator('main li[data-unread]')
		const before = await unread.count()
		expect(before).toBeGreaterThan(0)
		await unread.first().getByRole('link').click()
		expect(new URL(page.url()).pathname).not.toMatch(/^\/notifications/)
		await page.goto('/notifications')
		expect(await unread.count()).toBeLessThan(before)
		await page.getByRole('button', { name: 'Mark all as read' }).click()
		expect(await unread.count()).toBe(0)
		await page
			.getByRole('navigation', { name: 'Notifications' })
			.getByRole('link', { name: 'Unread' })
			.click()
		expect(await page.locator('main').textContent()).toContain('There are no unread notifications')
		await page.context().close()
	},
)

test('a search is saved with notifications of new results, without JavaScript', async () => {
	const page = await openFor('officer', { javaScriptEnabled: false })
	await page.goto('/search?q=training')
	await page.getByRole('link', { name: 'Save this search' }).click()
	await page.getByLabel('Name', { exact: true }).fill('Training')
	await page.getByLabel('Daily, in the morning').check()
	await page.getByRole('button', { name: 'Save view' }).click()
	expect(new URL(page.url()).pathname).toBe('/search')
	const saved = page.getByRole('navigation', { name: 'Saved searches' })
	expect(await saved.getByRole('link', { name: 'Training' }).getAttribute('aria-current')).toBe('page')
	await saved.getByRole('link', { name: 'Edit view' }).click()
	expect(await page.getByLabel('Daily, in the morning').isChecked()).toBe(true)
	await page.context().close()
	expect(complaints).toEqual([])
})
