import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { eventually } from '#tests/support/eventually.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'

// Search in Arabic, Chinese and Russian, from the header of a page to a record, on the narrowest screen.
const { complaints, openFor } = useWindows(
	emailsOf({
		ar: 'drafter.egypt.interior',
		zh: 'triage',
		ru: 'drafter.kazakhstan.border',
		course: 'focalPoint.kazakhstan',
	}),
)

type Walk = { word: string; marked: RegExp; misspelt: string | null; nothing: string }
/** Words that what they find has in another number or case, or in another language. */
const walks: Record<'ar' | 'zh' | 'ru', Walk> = {
	ar: { word: 'وثيقة', marked: /وثائق/, misspelt: 'المهاجررين', nothing: 'قققققق' },
	zh: { word: '海岸警卫队', marked: /coastguard/i, misspelt: null, nothing: '魑魅魍魉' },
	ru: { word: 'документ', marked: /документов/, misspelt: 'мигрранты', nothing: 'ъъъъъъ' },
}
const modes = [true, false].flatMap((javaScriptEnabled) =>
	(['ar', 'zh', 'ru'] as const).map((language) => ({ language, javaScriptEnabled })),
)

const hitsOf = (page: Page) => page.locator('main ol h2 a')

/** Types a question into the box of the header and sends it with the key Enter. */
async function ask(page: Page, text: string) {
	const box = page.locator('header input[type="search"]')
	await box.click()
	await box.fill(text)
	await Promise.all([page.waitForEvent('load'), box.press('Enter')])
}

/** The same until all is indexed that the sample world holds. */
const askUntilFound = (page: Page, text: string) =>
	eventually('the sample world is indexed', async () => {
		await ask(page, text)
		return (await hitsOf(page).count()) > 0
	})

/** Saves the present search, with a daily notification of what is new in it. */
async function saveWithAlert(page: Page, name: string) {
	await page.locator('main a[href^="/views/new"]').click()
	await page.locator('input[name="name"]').fill(name)
	await page.locator('input[name="alert"][value="daily"]').check()
	await page.locator('main form[method="post"] button').last().click()
	await page.waitForURL((url) => url.pathname === '/search' && url.searchParams.has('view'))
	expect(await page.locator('main nav a[aria-current="page"]').textContent()).toBe(name)
}

/** Opens the first unread notification, which is read by that. */
async function readNotification(page: Page) {
	const unread = page.locator('main li[data-unread]')
	await page.goto('/notifications')
	const before = await unread.count()
	expect(before).toBeGreaterThan(0)
	await unread.first().getByRole('link').click()
	await page.waitForURL((url) => !url.pathname.startsWith('/notifications'))
	expect(await page.locator('h1').count()).toBe(1)
	await page.goto('/notifications')
	expect(await unread.count()).toBeLessThan(before)
}

describe('search in the language of the reader', () => {
	test.each(modes)(
		'$language, with JavaScript: $javaScriptEnabled',
		async ({ language, javaScriptEnabled }) => {
			const { word, marked, misspelt, nothing } = walks[language]
			const page = await openFor(language, { language, javaScriptEnabled, width: 320 })
			const inspect = async () => {
				expect(await tooWide(page), page.url()).toBe(0)
				if (javaScriptEnabled) expect(await violationsOn(page, { part: 'main' })).toEqual([])
			}
			const hits = hitsOf(page)
			await page.goto('/work')
			await askUntilFound(page, word)
			expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
			expect((await page.locator('main mark').allTextContents()).join(' ')).toMatch(marked)
			await inspect()

			await page.locator('main nav a[href*="kind=need"]').first().click()
			await page.waitForURL(/kind=need/)
			expect(await hits.count()).toBeGreaterThan(0)
			for (const hit of await hits.all()) expect(await hit.getAttribute('href')).toContain('/needs/')
			const found = { address: page.url(), titles: await hits.allTextContents() }
			await hits.first().click()
			await page.waitForURL(/\/requests\/[\w-]+\/needs\/[\w-]+$/)
			await page.goBack()
			await page.waitForURL(found.address)
			expect(await hits.allTextContents()).toEqual(found.titles)
			await saveWithAlert(page, `${word} ${javaScriptEnabled}`)
			await inspect()
			await readNotification(page)
			await page.goto(found.address)
			await page.locator('main nav a[aria-current="true"]').click()
			await page.waitForURL((url) => !url.searchParams.has('kind'))

			const reference = await page
				.locator('main ol li bdi', { hasText: /^SOM-TA-/ })
				.first()
				.textContent()
			await hits.first().click()
			await page.waitForURL((url) => url.pathname !== '/search')
			expect(await page.locator('h1').count()).toBe(1)
			// However the reference is typed, it leads to its request.
			await ask(page, `${reference}`.toLowerCase().replaceAll('-', ' '))
			expect(new URL(page.url()).pathname).toMatch(/^\/requests\/[\w-]+$/)
			expect(await page.locator('main').textContent()).toContain(`${reference}`)

			if (misspelt) {
				await ask(page, misspelt)
				expect(await hits.count()).toBeGreaterThan(0)
				await inspect()
				await page.locator('main a[href*="exact=1"]').click()
				await page.waitForURL(/exact=1/)
				expect(await hits.count()).toBe(0)
			}
			await ask(page, nothing)
			expect(await hits.count()).toBe(0)
			expect(await page.locator('main ul li').count()).toBeGreaterThan(2)
			await inspect()
			await page.context().close()
			expect(complaints).toEqual([])
		},
	)

	test('the number of a certificate leads to its course', async () => {
		const page = await openFor('course', { javaScriptEnabled: false })
		await page.goto('/work')
		await askUntilFound(page, 'документов')
		await page.goto('/search?q=документов&kind=delivery')
		const courses = await hitsOf(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')))
		const numbers = page.locator('main a[href*="/training/certificates/"]')
		let course: string | null = null
		for (const href of courses) {
			await page.goto(`${href}/training/certificates`)
			course = href
			if ((await numbers.count()) > 0) break
		}
		const number = await numbers.first().textContent()
		await ask(page, ` ${number?.toLowerCase()} `)
		expect(new URL(page.url()).pathname).toBe(`${course}/training`)
		await page.context().close()
	})
})
