import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { press, takeStep } from './person.ts'
import { follow, openRequest } from './server.ts'

const posts = { triage: 'triage', officer: 'case.africa', manager: 'manager.africa', donor: 'donor.north' }
const plain = { javaScriptEnabled: false }

const { complaints, openFor: windowOf } = useWindows(emailsOf(posts))

/** Checks the same address with axe and JavaScript, in Arabic and on a phone. */
async function askAxe(post: keyof typeof posts, page: Page) {
	const other = await windowOf(post, { language: 'ar', width: 390 })
	await other.goto(page.url())
	expect(await other.locator('html').getAttribute('dir')).toBe('rtl')
	expect(await violationsOn(other), page.url()).toEqual([])
	expect(await tooWide(other), page.url()).toBe(0)
	await other.context().close()
}

/** Ghana lost its supplier of two devices; Egypt requests similar ones. */
async function openSimilarNeeds(page: Page) {
	await openRequest(page, 'ghana.document-equipment')
	await follow(
		page,
		page.locator('main a[href*="/needs/"]', { hasText: 'Two document verification devices' }),
	)
	await follow(page, page.locator('main a[href$="/similar-needs"]'))
}

test('an officer bundles needs of two States without JavaScript, in French, and takes one out again', async () => {
	// The browser logs a rejection in its console.
	const page = await windowOf('officer', { ...plain, language: 'fr', complaints: [] })
	await openSimilarNeeds(page)
	const row = page.locator('main tbody tr', { hasText: 'Égypte' }).first()
	expect(await row.textContent()).toContain('sur 100')
	expect(await row.locator('details li').count()).toBe(5)
	await askAxe('officer', page)

	// Nothing is ticked: the form shows the error and keeps the typed values.
	const button = page.locator('#bundle button')
	await page.fill('[name="title"]', 'Appareils de vérification')
	expect(await press(page, button)).toBe(422)
	expect(await page.locator('main').textContent()).toContain('au moins un autre besoin')
	expect(await page.inputValue('[name="title"]')).toBe('Appareils de vérification')

	await page.locator('main tbody tr', { hasText: 'Égypte' }).getByRole('checkbox').first().check()
	expect(await press(page, page.locator('#bundle button'))).toBe(303)
	expect(new URL(page.url()).pathname).toMatch(/^\/bundles\/[\w-]+$/)
	const bundle = page.url()
	expect(await page.locator('#members tbody tr').count()).toBe(2)
	await askAxe('officer', page)
	await page.goto('/bundles')
	expect(await page.locator('main tbody tr').allTextContents()).toEqual([
		expect.stringMatching(/Appareils de vérification.*Égypte.*Ghana/),
	])
	await askAxe('officer', page)

	await page.goto(bundle)
	const ghana = page.locator('#members tbody tr', { hasText: 'Ghana' })
	expect(await press(page, ghana.locator('button'))).toBe(303)
	expect(await page.locator('#members tbody tr').count()).toBe(1)
	await page.context().close()
})

test('a bundle is proposed row by row, and each row says what cannot be done', async () => {
	const page = await windowOf('triage')
	await openSimilarNeeds(page)
	expect(await violationsOn(page)).toEqual([])
	// The other need is already in a bundle of the officer.
	expect(await page.locator('main tbody tr', { hasText: 'Egypt' }).first().textContent()).toContain(
		'in a bundle',
	)
	await page.goto('/bundles')
	await follow(page, page.locator('main tbody a'))
	const programme = page.locator('#programmes a[href*="programme="]')
	expect(await programme.count()).toBeGreaterThan(0)
	await follow(page, programme)
	// Only the officer of a request can propose.
	expect(await page.locator('#propose tbody tr').allTextContents()).toEqual([
		expect.stringContaining('Your role does not allow this step'),
	])
	expect(await violationsOn(page)).toEqual([])
	expect(await press(page, page.locator('#end button'))).toBe(303)
	await page.goto('/bundles?status=ended')
	expect(await page.locator('main tbody tr').count()).toBe(1)
	await page.context().close()
})

test('a manager sees at the field which limit an offer exceeds', async () => {
	const page = await windowOf('manager', { ...plain, complaints: [] })
	await page.goto('/work')
	await follow(page, page.locator('main table a', { hasText: 'محطات فحص للمطارات' }))
	expect(await page.locator('main').textContent()).toContain('Maximum still available to this State')
	expect(await takeStep(page, 'acceptOffer', { 'lines.0.quantity': '99999' })).toBe(422)
	expect(await page.locator('#steps').textContent()).toContain('must not exceed the number requested')
	expect(await page.locator('#steps [name="lines.0.quantity"]').first().inputValue()).toBe('99999')
	await page.context().close()
})

test('a donor sees own programmes, deliveries and consented needs, filters them and keeps them as a table', async () => {
	const page = await windowOf('donor', { ...plain, language: 'en' })
	await page.goto('/overview')
	await askAxe('donor', page)
	const text = (await page.locator('main').textContent()) ?? ''
	expect(text).toContain('Not shown')
	await page.goto('/overview/deliveries')
	await askAxe('donor', page)
	await page.goto('/overview/needs')
	await askAxe('donor', page)
	const all = await page.locator('#pipeline tbody tr').count()
	await page.selectOption('#pipeline [name="kind"]', 'equipment')
	await page.locator('#pipeline form button').click()
	expect(new URL(page.url()).searchParams.get('kind')).toBe('equipment')
	expect(await page.locator('#pipeline tbody tr').count()).toBeLessThanOrEqual(all)
	for (const part of ['programmes', 'deliveries', 'pipeline']) {
		await page.goto(`/overview.csv?part=${part}`)
		expect(new URL(page.url()).pathname).toBe('/exports/overview')
		await page.fill('[name="reason"]', 'For the yearly report')
		const [file] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('main form button').click(),
		])
		expect(file.suggestedFilename()).toMatch(new RegExp(`^overview-${part}-\\d{4}-\\d\\d-\\d\\d\\.csv$`))
		const told = await readFile(await file.path(), 'utf8')
		expect(told).toMatch(/^As at \(UTC\),\d{4}-\d\d-\d\d \d\d:\d\d$/m)
	}
	expect((await page.request.get('/bundles')).status()).toBe(403)
	await page.context().close()
})

test('no page complained', () => {
	expect(complaints).toEqual([])
})
