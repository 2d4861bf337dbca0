import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launch, tooWide, violationsOn } from './browser.ts'
import { openWindow, type Person, personAt, press, takeStep } from './person.ts'
import { follow, openWorld, titleOf, type World } from './server.ts'
import { cast } from './walk-data.ts'

let browser: Browser
let world: World
let drafter: Person
let focalPoint: Person

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
	drafter = await personAt(world.address, cast.drafter)
	focalPoint = await personAt(world.address, cast.focalPoint)
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const earlier = titleOf('ghana.document-training')
const looks = [
	{ name: 'with JavaScript', javaScriptEnabled: true, language: 'en', width: 1280 },
	{ name: 'without JavaScript', javaScriptEnabled: false, language: 'en', width: 1280 },
	{ name: 'in Arabic on a phone', javaScriptEnabled: true, language: 'ar', width: 360 },
]

/** The picture of a page, where somebody wants to look at it. */
async function picture(page: Page, name: string) {
	const folder = process.env.COPY_PICTURES
	if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}

/** Finds the earlier request by a word of its title and chooses it. */
async function chooseEarlier(page: Page) {
	await page.goto('/requests/new')
	const words = page.locator('#earlier [name="q"]')
	if (await words.count()) {
		await words.fill(earlier.toUpperCase())
		await Promise.all([page.waitForEvent('load'), page.locator('#earlier form button').click()])
	}
	await follow(page, page.locator('#earlier a[href*="from="]', { hasText: earlier }).first())
}

/** Opens each section of a draft that is to be checked, and confirms it. */
async function checkSections(page: Page, draft: string) {
	await page.goto(draft)
	const links = page.locator('main table a[href*="/draft/"]')
	const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
	const sections = [...new Set(paths)].filter((path) =>
		/\/(about|institution|situation|rights|need|training|equipment|advisory)$/.test(path),
	)
	for (const path of sections) {
		await page.goto(path)
		expect(await page.locator('input[name="copied"]').count(), path).toBe(1)
		const form = page.locator('form#section')
		// What the State undertakes for one request is asked for again.
		const undertaking = form.locator('[name="monitoringCommitment"]')
		if (await undertaking.count()) await undertaking.check()
		const button = form.locator('button[name="intent"][value="continue"]')
		expect(await press(page, button), path).toBeLessThan(400)
		await page.goto(path)
		expect(await page.locator('input[name="copied"]').count(), path).toBe(0)
	}
	return sections.length
}

describe.each(looks)('a copy of an earlier request: $name', ({ name, ...look }) => {
	test('is begun, checked section by section, sent and endorsed', async () => {
		const complaints: string[] = []
		const page = await openWindow(browser, drafter, { ...look, complaints })
		await page.goto('/requests/new')
		await picture(page, `${look.language}-${look.width}-new`)
		expect(await tooWide(page)).toBe(0)
		await chooseEarlier(page)
		await picture(page, `${look.language}-${look.width}-copy`)
		expect(await page.inputValue('[name="title"]')).toBe(earlier)
		const needs = page.locator('[name="needs"]')
		expect(
			await needs.evaluateAll((all) => all.every((box) => box instanceof HTMLInputElement && box.checked)),
		).toBe(true)
		expect(await tooWide(page)).toBe(0)
		if (look.javaScriptEnabled) expect(await violationsOn(page)).toEqual([])
		const title = `Second year: ${name}`
		await page.fill('[name="title"]', title)
		await press(page, page.locator('form:has([name="filingKey"]) button:not([name])'))
		const draft = new URL(page.url()).pathname
		expect(draft).toMatch(/\/draft$/)
		await picture(page, `${look.language}-${look.width}-tasks`)
		expect(await tooWide(page)).toBe(0)
		await page.goto(`${draft}/rights`)
		await picture(page, `${look.language}-${look.width}-section`)
		expect(await tooWide(page)).toBe(0)
		if (look.javaScriptEnabled) expect(await violationsOn(page)).toEqual([])

		// Nothing is sent before every copied section was checked.
		await page.goto(draft)
		expect(await page.locator('button[value="sendForEndorsement"]').count()).toBe(0)
		const request = draft.replace('/draft', '')
		await page.goto(`${request}/filing`)
		await picture(page, `${look.language}-${look.width}-review`)
		expect(await tooWide(page)).toBe(0)
		// The review before sending leads to each of them.
		const listed = page.locator('main li > a[href*="/draft/"]:not([href*="#"])')
		const toCheck = await listed.count()
		expect(await checkSections(page, draft)).toBe(toCheck)
		expect(toCheck).toBeGreaterThan(5)
		await page.goto(`${request}/filing`)
		expect(await listed.count()).toBe(0)
		await page.goto(draft)
		expect(await takeStep(page, 'sendForEndorsement')).toBe(303)
		const endorser = await openWindow(browser, focalPoint)
		await endorser.goto(request)
		expect(await takeStep(endorser, 'endorse', { noteNumber: 'NV/77/2026', noteDate: '2026-11-20' })).toBe(
			303,
		)
		expect(await endorser.locator('main').textContent()).toMatch(/SOM-TA-\d{4}-GHA-\d{4}/)
		expect(await endorser.locator('h1').textContent()).toContain(title)
		expect(complaints).toEqual([])
		await Promise.all([page.context().close(), endorser.context().close()])
	}, 240_000)
})

test('a choice that cannot be taken is shown again, with what was typed', async () => {
	const page = await openWindow(browser, drafter, { javaScriptEnabled: false })
	await chooseEarlier(page)
	await page.fill('[name="title"]', ' ')
	const needs = page.locator('[name="needs"]')
	const last = (await needs.count()) - 1
	await needs.nth(last).uncheck()
	const button = page.locator('form:has([name="filingKey"]) button:not([name])')
	expect(await press(page, button)).toBe(422)
	expect(await needs.nth(last).isChecked()).toBe(false)
	expect(await page.locator('[name="from"]').count()).toBe(1)
	await page.fill('[name="title"]', 'The first needs only')
	expect(await press(page, button)).toBe(302)
	await page.context().close()
})

test('a request of another State cannot be copied: the page is not there', async () => {
	const page = await openWindow(browser, drafter)
	const paths = ['from=00000000-0000-4000-8000-000000000000', 'from=x', 'from=']
	for (const path of paths) expect((await page.goto(`/requests/new?${path}`))?.status()).toBe(404)
	await page.context().close()
})
