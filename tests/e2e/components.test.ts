import { expect, test } from 'vitest'
import { languages } from '#workflows/languages.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { openRequest } from './server.ts'

// Parts of pages in their states, the pages of a record that fold, and lists at each width.
const { complaints, openFor } = useWindows(emailsOf({ officer: 'case.africa' }))
const widths = [320, 768, 1280]
const request = 'ghana.document-equipment'
const TALLEST_FOLDED = 2400

test.each(languages)('every component fits its page at each width in %s', async (language) => {
	const page = await openFor('officer', { language, javaScriptEnabled: false })
	await page.goto('/dev/components')
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 })
		expect([width, await tooWide(page)]).toEqual([width, 0])
	}
	await page.context().close()
})

test.each(['en', 'ar'])('every component can be read in light and dark (%s)', async (language) => {
	const page = await openFor('officer', { language })
	await page.goto('/dev/components')
	// The page shows fields of one name twice, with and without errors.
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme })
		for (const width of [360, 1280]) {
			await page.setViewportSize({ width, height: 800 })
			const violations = await violationsOn(page, { colours: language === 'en' && width === 360 })
			expect([colorScheme, width, violations]).toEqual([colorScheme, width, []])
		}
	}
	await page.context().close()
})

test.each(languages)('no word of a chart overlaps another or is too small in %s', async (language) => {
	const page = await openFor('officer', { language, javaScriptEnabled: false })
	await page.goto('/dev/components')
	for (const width of [320, 1280]) {
		await page.setViewportSize({ width, height: 800 })
		expect([width, await page.evaluate(wordsInTheWay)]).toEqual([width, []])
	}
	await page.context().close()
})

/** In the page: words of a chart that stand on others, or are smaller than 12 pixels. */
function wordsInTheWay(): string[] {
	const found: string[] = []
	for (const chart of document.querySelectorAll('#charts figure')) {
		const words = [...chart.querySelectorAll('svg text, li > span')]
			.map((word) => ({ text: word.textContent ?? '', box: word.getBoundingClientRect(), word }))
			.filter(({ box, text }) => box.width > 0 && text.trim() !== '')
		for (const [index, { text, box, word }] of words.entries()) {
			if (Number.parseFloat(getComputedStyle(word).fontSize) < 12) found.push(`small: ${text}`)
			for (const other of words.slice(index + 1)) {
				const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left)
				const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top)
				// Boxes of lines may touch; letters do not.
				if (across > 1 && down > 4) found.push(`${text} on ${other.text}`)
			}
		}
	}
	return found
}

test('a submission is folded, a link opens its part, and print shows all of it', async () => {
	const page = await openFor('officer', { javaScriptEnabled: false })
	await openRequest(page, request)
	const path = new URL(page.url()).pathname
	await page.goto(`${path}/filing`)
	const height = await page.evaluate(() => document.documentElement.scrollHeight)
	expect(height).toBeLessThanOrEqual(TALLEST_FOLDED)
	const part = page.locator('#filed-situation')
	expect(await part.isVisible()).toBe(false)
	await page.locator('aside, main').locator('a[href="#filed-situation"]').first().click()
	expect(await part.isVisible()).toBe(true)
	await page.goto(`${path}/filing?print=1`)
	expect(await page.locator('main details[open] > div[id^="filed-"]').count()).toBeGreaterThan(4)
	await page.context().close()
})

test.each(['en', 'ar', 'zh'])('a list can be read at every width in %s', async (language) => {
	const page = await openFor('officer', { language })
	for (const path of ['/requests', '/requests?text=nothing-like-this', '/overdue', '/states', '/work']) {
		await page.goto(path)
		for (const width of widths) {
			await page.setViewportSize({ width, height: 800 })
			expect(await tooWide(page), `${path} at ${width}`).toBe(0)
			const colours = language === 'en' && width === 1280
			expect(await violationsOn(page, { colours }), `${path} at ${width}`).toEqual([])
		}
	}
	await page.context().close()
})

test('no page complains', () => expect(complaints).toEqual([]))
