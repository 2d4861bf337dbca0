import { expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { press, takeStep } from './person.ts'
import { follow } from './server.ts'

const { complaints, openFor: windowOf } = useWindows({
	...emailsOf({ approver: 'approver' }),
	author: administrator.email,
})

/** Checks the same address with axe and JavaScript, in Arabic and on a phone. */
async function askAxe(url: string) {
	const other = await windowOf('author', { language: 'ar', width: 390 })
	await other.goto(url)
	expect(await violationsOn(other), url).toEqual([])
	expect(await tooWide(other), url).toBe(0)
	await other.context().close()
}

test('a report goes from the dataset to its publication without JavaScript, by two people', async () => {
	const page = await windowOf('author', { javaScriptEnabled: false, complaints: [] })
	await page.goto('/reports/new')
	await page.selectOption('[name="releaseId"]', { index: 1 })
	await page.fill('[name="dated"]', '2027-07-15')
	expect(await press(page, page.locator('main form[method="post"] button'))).toBe(303)
	const report = page.url()
	await follow(page, page.locator('main a[href$="/paragraphs"]'))
	await askAxe(page.url())

	// A suggested sentence, in the wording that the author chooses.
	const taking = page.locator('button[value="take"]').first()
	await page.locator('#sentences details').first().locator('summary').first().click()
	expect(await press(page, taking)).toBe(303)
	const [path = ''] = page.url().split('#')
	expect(path).toBe(report)
	expect(await page.locator('main ol li[id]').count()).toBe(1)

	// A hidden or unknown number is refused at its field, and the typed text is kept.
	await page.goto(`${report}/paragraphs`)
	await page.selectOption('[name="chapter"]', 'conclusions')
	await page.fill('[name="text"]', 'See {kinds:gifts:n}.')
	expect(await press(page, page.locator('button[value="write"]'))).toBe(422)
	expect(await page.inputValue('[name="text"]')).toBe('See {kinds:gifts:n}.')
	await page.fill('[name="text"]', 'The Conference may wish to note 40 needs.')
	expect(await press(page, page.locator('button[value="write"]'))).toBe(303)
	expect(await page.locator('main li mark').allTextContents()).toContain('40')

	// A comment, the text in Arabic, and the versions of the original.
	await follow(page, page.locator('main ol a[href*="/paragraphs/"]').last())
	expect(await takeStep(page, 'comment', { comment: 'Which needs?' })).toBe(303)
	await askAxe(page.url())
	const paragraph = page.url().split('?')[0] ?? ''
	expect(await takeStep(page, 'save', { text: 'The Conference may wish to note all needs.' })).toBe(303)
	await page.goto(`${paragraph}?language=en`)
	expect(await page.locator('#versions ins').allTextContents()).toContain('all')
	await page.goto(`${paragraph}?language=ar`)
	expect(await takeStep(page, 'save', { text: 'لعل المؤتمر يود أن يلاحظ جميع الاحتياجات.' })).toBe(303)
	// Four languages lack the paragraph: the report cannot be submitted before they are written.
	expect(await takeStep(page, 'submit')).toBe(403)
	for (const [language, text] of [
		['fr', 'La Conférence souhaitera peut-être prendre note de tous les besoins.'],
		['es', 'La Conferencia tal vez desee tomar nota de todas las necesidades.'],
		['ru', 'Конференция, возможно, пожелает отметить все потребности.'],
		['zh', '缔约方会议似宜注意到所有需求。'],
	] as const) {
		await page.goto(`${paragraph}?language=${language}`)
		expect(await takeStep(page, 'save', { text })).toBe(303)
	}
	expect(await takeStep(page, 'submit')).toBe(303)
	await page.context().close()

	const other = await windowOf('approver', { language: 'ar', width: 390 })
	await other.goto(report)
	expect(await violationsOn(other)).toEqual([])
	expect(await tooWide(other)).toBe(0)
	await follow(other, other.locator('main ol a[href*="/paragraphs/"]').last())
	expect(await tooWide(other)).toBe(0)
	expect(await takeStep(other, 'resolve')).toBe(303)
	await other.goto(report)
	for (const step of ['approve', 'publish']) expect(await takeStep(other, step), step).toBe(303)
	expect(await other.locator('main').textContent()).toContain('منشور')
	for (const format of ['docx', 'pdf']) {
		const file = await other.request.get(`${report}/report.${format}?language=ar`)
		expect(file.status(), format).toBe(200)
		expect((await file.body()).length, format).toBeGreaterThan(5_000)
	}
	expect(complaints).toEqual([])
})
