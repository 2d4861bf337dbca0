import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { isNameOf } from '#workflows/names.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { launch, tooWide, violationsOn } from './browser.ts'
import { addNeed, beginDraft, writeDraft } from './drafts.ts'
import { fillRows, openWindow, type Person, personAt, press, reveal } from './person.ts'
import { openWorld, type World } from './server.ts'
import { filing } from './walk-data.ts'

const sections = ['about', 'institution', 'situation', 'rights', 'need', ...kinds]
const PHONE = 360

let browser: Browser
let world: World
let drafter: Person
/** A complete draft. */
let whole: Awaited<ReturnType<typeof writeDraft>>
let complaints: string[]
let desk: Page

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
	drafter = await personAt(world.address, personOf('drafter.ghana.documents').email)
	whole = await writeDraft(drafter)
	complaints = []
	desk = await openWindow(browser, drafter, { complaints })
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const pathOf = (section: string) => String(whole.pages[section])

/** Creates an empty draft with one need of each kind; returns the address of each of its sections. */
async function emptyDraft() {
	const draft = await beginDraft(drafter)
	const pages = Object.fromEntries(sections.slice(0, 4).map((section) => [section, `${draft}/${section}`]))
	for (const kind of kinds) {
		const address = await addNeed(drafter, draft, kind)
		Object.assign(pages, { need: `${address}/need`, [kind]: `${address}/${kind}` })
	}
	return pages
}

/** Opens every group and every row: axe passes over what is closed. */
const openAll = (page: Page) =>
	page.locator('form#section details:not([open])').evaluateAll((parts) => {
		for (const part of parts) part.setAttribute('open', '')
	})

const answersOf = (section: string) => {
	const { sections, needs } = filing
	const need = needs.find(({ kind }) => kind === section)
	if (isNameOf(sections, section)) return sections[section]
	return need?.details ?? needs.at(-1)?.need ?? {}
}

test('every section is filled in on a phone, in Chinese, without JavaScript', async () => {
	const phone = await openWindow(browser, drafter, {
		javaScriptEnabled: false,
		language: 'zh',
		width: PHONE,
	})
	const pages = await emptyDraft()
	for (const section of sections) {
		await phone.goto(String(pages[section]))
		expect(await phone.locator('html').getAttribute('lang')).toBe('zh')
		expect(await tooWide(phone), `${section} when empty`).toBe(0)
		const form = phone.locator('form#section')
		await fillRows(phone, form, answersOf(section))
		expect(await tooWide(phone), section).toBe(0)
		expect(await press(phone, form.locator('button[value="continue"]')), section).toBeLessThan(400)
	}
})

test('every section reads from right to left in Arabic, on a phone too', async () => {
	const page = await openWindow(browser, drafter, { language: 'ar', width: PHONE, complaints })
	for (const section of sections) {
		await page.goto(pathOf(section))
		await openAll(page)
		expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
		expect(await tooWide(page), section).toBe(0)
		expect(await violationsOn(page), section).toEqual([])
	}
})

/** Of a course nothing has to be known in advance, and a draft begins with its title: refused is what is wrong. */
const spoiled: Record<string, [field: string, value: string]> = {
	about: ['title', ''],
	training: ['participants', 'some'],
}
async function spoil(page: Page, section: string) {
	const [field, value] = spoiled[section] ?? []
	if (field) await page.locator(`[name="${field}"]`).fill(value ?? '')
}

test.each(sections)('the section %s is accessible, with and without errors', async (section) => {
	await desk.goto(pathOf(section))
	await openAll(desk)
	expect(await violationsOn(desk), 'filled in').toEqual([])
	const pages = await emptyDraft()
	await desk.goto(String(pages[section]))
	await openAll(desk)
	expect(await violationsOn(desk), 'empty').toEqual([])
	await spoil(desk, section)
	await desk.locator('form#section button[value="continue"]').last().click()
	await desk.locator('[aria-invalid="true"]').first().waitFor()
	expect(await desk.getByRole('alert').textContent()).not.toBe('')
	expect(await violationsOn(desk), 'with errors').toEqual([])
})

test('errors stand at their fields without JavaScript too, each with a link in the summary', async () => {
	const plain = await openWindow(browser, drafter, { javaScriptEnabled: false })
	const pages = await emptyDraft()
	for (const section of sections) {
		await plain.goto(String(pages[section]))
		await openAll(plain)
		await spoil(plain, section)
		expect(await press(plain, plain.locator('form#section button[value="continue"]').last())).toBe(422)
		const links = await plain.locator('[role="alert"] a').all()
		expect(links.length, section).toBeGreaterThan(0)
		for (const link of links) {
			const field = String(await link.getAttribute('href')).slice(1)
			expect(await plain.locator(`[id="${field}"]`).count(), `${section}: ${field}`).toBe(1)
		}
	}
})

describe('the pages around the sections', () => {
	test('the task list with no need, one, and twenty', async () => {
		const draft = await beginDraft(drafter)
		for (const wanted of [0, 1, 20]) {
			const { length } = await needsOn(draft)
			for (let n = length; n < wanted; n++) await addNeed(drafter, draft, kinds[n % 3] ?? 'training')
			expect(await needsOn(draft)).toHaveLength(wanted)
			expect(await violationsOn(desk), `${wanted} needs`).toEqual([])
		}
		const phone = await openWindow(browser, drafter, { javaScriptEnabled: false, width: PHONE })
		await phone.goto(draft)
		expect(await tooWide(phone)).toBe(0)
	})

	async function needsOn(draft: string) {
		await desk.goto(draft)
		return desk.locator('a[id^="need-"]').all()
	}

	test.each(['filing', 'draft/attachments', 'draft/workbook'])('%s', async (page) => {
		await expectGood(whole.draft.replace(/draft$/, page))
	})
	test.each(['/verify', '/glossary', '/requests/new', '/requests'])('%s', (path) => expectGood(path))

	async function expectGood(path: string) {
		const answer = await desk.goto(path)
		expect(answer?.status()).toBe(200)
		expect(await violationsOn(desk)).toEqual([])
		const phone = await openWindow(browser, drafter, { language: 'ar', width: PHONE })
		await phone.goto(path)
		expect(await tooWide(phone)).toBe(0)
		expect(await violationsOn(phone)).toEqual([])
		await phone.context().close()
	}
})

describe('one group of questions is open at a time', () => {
	const openParts = (page: Page) =>
		page.locator('form#section details[open] > summary > h2').allTextContents()

	test('the first that is not complete, and each with an error, with and without JavaScript', async () => {
		for (const javaScriptEnabled of [true, false]) {
			const pages = await emptyDraft()
			const page = await openWindow(browser, drafter, { javaScriptEnabled })
			await page.goto(String(pages.equipment))
			expect(await openParts(page)).toEqual(['Items'])
			await page.locator('form#section details:has([name="maintenanceAmount"]) > summary').click()
			await page.locator('[name="maintenanceAmount"]').fill('some')
			await page.locator('form#section button[value="continue"]').last().click()
			await page.getByRole('alert').waitFor()
			expect(await openParts(page)).toEqual(['Items', expect.stringMatching(/^Maintenance/)])
			const [field] = await page.locator('[aria-invalid="true"]').all()
			expect(await field?.isVisible()).toBe(true)
			await page.context().close()
		}
	})

	test('an equipment section takes few screens, and an item one line until it is opened', async () => {
		await desk.goto(pathOf('equipment'))
		const height = () => desk.evaluate(() => document.documentElement.scrollHeight)
		expect(await height()).toBeLessThanOrEqual(1900)
		const item = desk.getByText(String(answersOf('equipment')['lines.0.description']))
		expect(await item.count()).toBe(1)
		expect(await desk.locator('[name="lines.0.quantity"]').isVisible()).toBe(false)
		await item.click()
		expect(await desk.locator('[name="lines.0.quantity"]').isVisible()).toBe(true)
		await desk.goto(String((await emptyDraft()).equipment))
		expect(await height()).toBeLessThanOrEqual(2500)
	})

	test('the last line adds an item, without JavaScript too', async () => {
		const plain = await openWindow(browser, drafter, { javaScriptEnabled: false })
		await plain.goto(pathOf('equipment'))
		const add = plain.locator('form#section').getByText('Add another item', { exact: true })
		const button = plain.locator('button[value="rows:lines"]')
		expect(await button.isVisible()).toBe(false)
		await add.locator('visible=true').click()
		expect(await plain.locator('[name="lines.1.description"]').isVisible()).toBe(true)
		expect(await button.isVisible()).toBe(true)
	})
})

describe('while one writes', () => {
	test('a field that no longer applies steps aside, and comes back with its words', async () => {
		await desk.goto(pathOf('situation'))
		const citation = desk.locator('[name="legalBasisCitation"]')
		await reveal(desk, 'legalBasis')
		await desk.check('[name="legalBasis"][value="YES"]')
		await citation.fill('Sample Act, section 12')
		await desk.check('[name="legalBasis"][value="NO"]')
		expect(await citation.isVisible()).toBe(false)
		await desk.check('[name="legalBasis"][value="PARTLY"]')
		expect(await citation.isVisible()).toBe(true)
		expect(await citation.inputValue()).toBe('Sample Act, section 12')
	})

	test('advice appears at its field and blocks nothing', async () => {
		await desk.goto(pathOf('training'))
		const advice = desk
			.getByRole('status')
			.filter({ hasText: 'Fewer than 30 per cent of participants are women' })
		await reveal(desk, 'womenTarget')
		await desk.fill('[name="womenTarget"]', '45')
		expect(await advice.count()).toBe(0)
		await desk.fill('[name="womenTarget"]', '10')
		await advice.waitFor()
		expect(await violationsOn(desk)).toEqual([])
		const button = desk.locator('form#section button[value="continue"]').last()
		expect(await press(desk, button)).toBeLessThan(400)
	})

	test('an item that no programme may supply is explained beside its line, and blocks nothing', async () => {
		await desk.goto(pathOf('equipment'))
		const note = desk.locator('[data-code="FIREARMS"]')
		await reveal(desk, 'lines.0.description')
		await desk.fill('[name="lines.0.description"]', 'Assault rifles for border posts')
		await note.waitFor()
		expect(await note.textContent()).toContain('never supplied')
		expect(await violationsOn(desk)).toEqual([])
		const button = desk.locator('form#section button[value="continue"]').last()
		expect(await press(desk, button)).toBeLessThan(400)

		const plain = await openWindow(browser, drafter, { javaScriptEnabled: false })
		await plain.goto(pathOf('equipment'))
		expect(await plain.locator('[data-code="FIREARMS"]').textContent()).toContain('never supplied')
	})
})

test('no page complained in the console or broke the content security policy', () => {
	expect(complaints).toEqual([])
})
