import type { Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emailsOf, useWindows } from './browser.ts'
import { press } from './person.ts'
import { pathOf } from './server.ts'

// What people do most often, by the shortest visible way from the page after signing in. No step needs JavaScript.
const { complaints, openFor } = useWindows(
	emailsOf({ officer: 'case.africa', triage: 'triage', approver: 'approver' }),
)
const plain = { javaScriptEnabled: false }

/** A window that has just been signed in, with every press of the mouse counted; typing ends with Enter. */
async function walker(who: 'officer' | 'triage' | 'approver') {
	const page = await openFor(who, plain)
	await page.goto('/work')
	let clicks = 0
	return {
		page,
		clicks: () => clicks,
		/** Follows a link, if the visible part of the page contains it. */
		async follow(link: Locator) {
			clicks += 1
			await Promise.all([page.waitForEvent('load'), link.first().click()])
		},
		async tick(box: Locator) {
			clicks += 1
			await box.check()
		},
		async send(button: Locator) {
			clicks += 1
			return press(page, button)
		},
		async search(text: string) {
			const box = page.locator('header input[type="search"]')
			await box.fill(text)
			await Promise.all([page.waitForURL('**/search?*'), box.press('Enter')])
		},
	}
}

const hits = (page: Page, address: string) => page.locator(`main a[href^="${address}"]`)

test('a request is acknowledged and assigned by three clicks', async () => {
	const { page, clicks, follow, tick, send } = await walker('triage')
	await follow(page.locator('#waiting tbody tr', { hasText: 'Acknowledge receipt' }).locator('th a'))
	const { pathname } = new URL(page.url())
	const form = page.locator('#steps form', { has: page.locator('[value="acknowledge"]') })
	// The officer with the fewest open requests is proposed.
	expect(await form.locator('[name="officerId"]').inputValue()).not.toBe('')
	await tick(form.locator('[name="authenticated"]'))
	expect(await send(form.locator('button[value="acknowledge"]'))).toBe(303)
	expect(clicks()).toBeLessThanOrEqual(3)
	await page.goto(pathname)
	expect(await page.locator('main dl').first().textContent()).toContain('screening')
	await page.context().close()
})

test('what is latest overdue is opened by two clicks', async () => {
	const { page, clicks, follow } = await walker('triage')
	await follow(page.locator('header nav').getByRole('link', { name: 'Overdue' }))
	await follow(page.locator('main tbody th a'))
	expect(clicks()).toBeLessThanOrEqual(2)
	expect(new URL(page.url()).pathname).toMatch(/^\/(requests|deliveries)\//)
	expect(await page.locator('main').textContent()).toContain('Overdue')
	await page.context().close()
})

test('a request is found by a word of its needs by one typing and one click', async () => {
	const { page, clicks, follow, search } = await walker('officer')
	const request = await pathOf('ghana.document-equipment')
	await search('naked eye comparator')
	await follow(hits(page, request))
	expect(clicks()).toBeLessThanOrEqual(2)
	expect(page.url()).toContain(request)
	await page.context().close()
})

test('what a State has open is seen by one typing and two clicks', async () => {
	const { page, clicks, follow, search } = await walker('officer')
	await search('Ghana')
	await follow(hits(page, '/states/GHA'))
	expect(clicks()).toBeLessThanOrEqual(2)
	expect(await page.locator('#open-needs tbody tr').count()).toBeGreaterThan(0)
	await page.context().close()
})

test('the needs of a year by region are a file by four clicks, from the list that the figures count', async () => {
	const { page, clicks, follow } = await walker('approver')
	await follow(page.locator('header nav').getByRole('link', { name: 'Figures' }))
	await follow(page.locator('#steps li a'))
	expect(new URL(page.url()).search).toMatch(/period=/)
	await page.locator('main summary', { hasText: 'Export view' }).click()
	const file = page.getByRole('link', { name: 'XLSX' })
	expect(await file.getAttribute('href')).toMatch(/^\/lists\/needs\/export\.xlsx\?.*period=/)
	// Besides, a menu was opened; the file is the last click, and its page asks for the reason.
	expect(clicks() + 2).toBeLessThanOrEqual(4)
	await page.context().close()
})

test('no page complains', () => expect(complaints).toEqual([]))
