import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import { tooWide, useWindows, violationsOn } from './browser.ts'
import { fill, press } from './person.ts'
import { follow } from './server.ts'

const triage = personOf('triage.second')
const approver = personOf('approver')
const first = personOf('case.africa').name
const devices = 'Two document verification devices'

const { complaints, openFor: windowOf } = useWindows({
	second: triage.email,
	third: approver.email,
	administrator: administrator.email,
	state: personOf('focalPoint.ghana').email,
})

const main = (page: Page) => page.locator('main').textContent()
const sheet = (points: string) =>
	Object.fromEntries(priorityCriteria.map((criterion) => [`${criterion}.points`, points]))

/** Goes from the worklist to the sheet of a need, and stays there: the worklist would lead on to its next item. */
async function openSheet(page: Page) {
	await page.goto('/work')
	await follow(page, page.locator('#to-score table a', { hasText: devices }))
	const { pathname } = new URL(page.url())
	await page.goto(pathname)
	return pathname
}

async function send(page: Page, points: string, comment = '') {
	await fill(page.locator('#score form'), { ...sheet(points), 'harm.comment': comment })
	return press(page, page.locator('#score button[value="score"]'))
}

test('two officers score a need blind and a third one settles it, in French without JavaScript and in Arabic', async () => {
	const second = await windowOf('second', { language: 'fr', javaScriptEnabled: false })
	const path = await openSheet(second)
	expect(await main(second)).toContain('Un agent a noté ce besoin')
	expect(await main(second)).not.toContain(first)
	await second.check('[name="harm.points"][value="1"]')
	await second.fill('[name="harm.comment"]', 'Aucun chiffre')
	expect(await press(second, second.locator('#score button[value="score"]'))).toBe(422)
	expect(await second.inputValue('[name="harm.comment"]')).toBe('Aucun chiffre')
	expect(await second.locator('#score [data-invalid]').count()).toBeGreaterThan(5)
	expect(await send(second, '1', 'Aucun chiffre')).toBe(303)
	expect(await main(second)).toContain('Un troisième agent est prié de noter le besoin')
	expect(await main(second)).not.toContain(first)

	const third = await windowOf('third', { language: 'ar', width: 390 })
	expect(await openSheet(third)).toBe(path)
	expect(await third.locator('html').getAttribute('dir')).toBe('rtl')
	expect(await violationsOn(third)).toEqual([])
	expect(await tooWide(third)).toBe(0)
	await third.locator('#score button[value="score"]').click()
	await third.locator('#score [data-invalid]').first().waitFor()
	expect(await send(third, '2')).toBe(303)
	for (const name of [first, triage.name, approver.name])
		expect(await third.locator('#round-1').textContent()).toContain(name)
	expect(await third.locator('#round-1').textContent()).toContain('Aucun chiffre')
	for (const summary of await third.locator('#round-1 summary').all()) await summary.click()
	expect(await violationsOn(third)).toEqual([])
	expect(await tooWide(third)).toBe(0)

	await second.goto(path)
	// (73.75 + 25 + 50) / 3
	expect(await main(second)).toContain('Priorité\u00a0: 49,58 sur 100')
	await second.fill('[name="reason"]', 'La loi a été adoptée.')
	expect(await press(second, second.locator('#anew button'))).toBe(303)
	expect(await main(second)).toContain('Aucun agent n’a encore noté ce besoin')
	expect(await second.locator('#round-1').textContent()).toContain(first)

	const state = await windowOf('state', { complaints: [] })
	expect((await state.goto(path))?.status()).toBe(404)
	await state.goto(path.replace(/\/needs.*/, '/history'))
	expect(await main(state)).not.toMatch(/scored|priority/i)
	expect(complaints.filter((text) => !text.includes('422'))).toEqual([])
	for (const page of [second, third, state]) await page.context().close()
})

test('an administrator changes a weight, without JavaScript and in Russian, and reads who did', async () => {
	const page = await windowOf('administrator', { language: 'ru', javaScriptEnabled: false })
	await page.goto('/administration/matching')
	await page.fill('#priority [name="value.harm"]', '-1')
	expect(await press(page, page.locator('#priority button[value="save"]'))).toBe(422)
	expect(await page.inputValue('#priority [name="value.harm"]')).toBe('-1')
	await page.fill('#priority [name="value.harm"]', '30')
	expect(await press(page, page.locator('#priority button[value="save"]'))).toBe(303)
	expect(await page.locator('#priority').textContent()).toContain('Всего: 110')
	expect(await page.locator('#history').textContent()).toContain('Вред и подверженность риску: 30')
	expect(await press(page, page.locator('#priority button[value="reset"]'))).toBe(303)
	expect(await page.locator('#priority').textContent()).toContain('Всего: 100')

	const other = await windowOf('administrator', { language: 'ar', width: 390 })
	await other.goto('/administration/matching')
	expect(await violationsOn(other)).toEqual([])
	expect(await tooWide(other)).toBe(0)
	for (const one of [page, other]) await one.context().close()
})
