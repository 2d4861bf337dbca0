import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { press } from './person.ts'
import { follow, openRequest } from './server.ts'

const posts = { focalPoint: 'focalPoint.ghana', triage: 'triage', officer: 'case.africa' }
const plain = { javaScriptEnabled: false }
const key = 'ghana.document-equipment'

const { complaints, openFor } = useWindows({
	...emailsOf(posts),
	administrator: administrator.email,
})

/** Checks a page with axe, in Arabic and on a phone, and in English. */
async function inspect(who: keyof typeof posts | 'administrator', path: string) {
	for (const look of [{ language: 'ar', width: 390 }, { language: 'en' }]) {
		const page = await openFor(who, { ...look, complaints })
		await page.goto(path)
		expect(await violationsOn(page), path).toEqual([])
		expect(await tooWide(page), path).toBe(0)
		await page.context().close()
	}
}

async function openSharing(page: Page) {
	await openRequest(page, key)
	await follow(page, page.locator('main a[href$="/access"]'))
	return new URL(page.url()).pathname
}

test('a focal point calls a filed request confidential without JavaScript, and learns who reads it then', async () => {
	const page = await openFor('focalPoint', { ...plain, complaints })
	const path = await openSharing(page)
	expect(await page.locator('main').textContent()).toContain('Other case officers of the region')
	await page.check('#change [name="classification"][value="CONFIDENTIAL"]')
	await page.uncheck('#change [name="consentDonors"]')
	expect(await press(page, page.locator('#change button'))).toBe(303)
	expect(await page.locator('main').textContent()).toContain('The new rules apply from now on')

	const triage = await openFor('triage', { complaints })
	await triage.goto(path.replace('/access', ''))
	await triage.context().close()
	await page.goto(path)
	const reads = page.locator('#reads tbody tr')
	expect(await reads.allTextContents()).toEqual([expect.stringMatching(/Triage officer.*Request/)])
	await inspect('focalPoint', path)
	await inspect('triage', path)
	await page.context().close()
})

test('people who may not export lists read how to get the right; an administrator reads what was exported', async () => {
	// The browser logs a rejection in its console.
	const officer = await openFor('officer', { ...plain, complaints: [] })
	const refused = await officer.goto('/programmes/export.csv')
	expect(refused?.status()).toBe(403)
	expect(await officer.locator('main').textContent()).toContain('Ask an administrator')
	await officer.context().close()

	const triage = await openFor('triage', { ...plain, complaints: [] })
	await triage.goto('/programmes/export.csv')
	await triage.fill('[name="reason"]', 'short')
	expect(await press(triage, triage.locator('main form button'))).toBe(422)
	expect(await triage.inputValue('[name="reason"]')).toBe('short')
	await triage.fill('[name="reason"]', 'For the yearly report')
	const [file] = await Promise.all([
		triage.waitForEvent('download'),
		triage.locator('main form button').click(),
	])
	expect(file.suggestedFilename()).toBe('programmes.csv')
	await triage.context().close()
	await inspect('triage', '/exports/overview')

	const keeper = await openFor('administrator', { complaints })
	await keeper.goto('/administration/exports')
	const text = await keeper.locator('main').textContent()
	expect(text).toContain('For the yearly report')
	await keeper.goto('/administration/access-log')
	expect(await keeper.locator('main').textContent()).toContain('Ghana')
	await keeper.context().close()
	await inspect('administrator', '/administration/exports')
	await inspect('administrator', '/administration/access-log')
	await inspect('administrator', '/administration/permissions')
})

test('no page complained', () => {
	expect(complaints).toEqual([])
})
