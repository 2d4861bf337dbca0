import type { Page } from 'playwright-core'
import { personOf } from '#prisma/seed/sample-people.ts'
import { fillRows, press } from '#tests/e2e/person.ts'
import { follow, openRequest } from '#tests/e2e/server.ts'
import { filing } from '#tests/e2e/walk-data.ts'
import { pdf } from '#tests/support/files.ts'
import type { Picture } from './camera.ts'

const email = (key: string) => personOf(key).email

async function openNeed(page: Page, key: string, place: number) {
	const request = await openRequest(page, key)
	await follow(page, page.locator(`main table a[href^="${request}/needs/"]`).nth(place - 1))
}

async function openDelivery(page: Page, key: string, need: number) {
	await openNeed(page, key, need)
	await follow(page, page.locator('a[href^="/deliveries/"]'))
}

/** Starts a request with two sections and one need filled in. Ends on its task list. */
async function beginDraft(page: Page) {
	await page.goto('/requests/new')
	await page.fill('[name="title"]', String(filing.title))
	await press(page, page.locator('form:has([name="filingKey"]) button'))
	await page.waitForURL(/draft$/)
	const draft = new URL(page.url()).pathname
	for (const section of ['about', 'institution'] as const) {
		await page.goto(`${draft}/${section}`)
		const form = page.locator('form', { has: page.locator('[name="drawn"]') })
		await fillRows(page, form, filing.sections[section])
		await press(page, form.locator('[name="intent"][value="continue"]'))
	}
	await page.goto(draft)
	await press(page, page.locator('button[name="add"][value="equipment"]'))
	await page.goto(draft)
	return draft
}

async function leaveFieldsEmpty(page: Page) {
	const draft = await beginDraft(page)
	await page.goto(`${draft}/situation`)
	await page.fill('[name="situation"]', String(filing.sections.situation.situation).slice(0, 120))
	await page.locator('form#section button[value="continue"]').click()
	await page.locator('[aria-invalid="true"]').first().waitFor()
}

/** Requests an excluded item, to show the alternatives. */
async function askForTheExcluded(page: Page) {
	await beginDraft(page)
	await follow(page, page.locator('main table a[href$="/equipment"]'))
	await page.fill('[name="lines.0.description"]', 'Handcuffs for two border posts')
	await page.locator('[data-code="RESTRAINT"]').waitFor()
	await page.evaluate(() => window.scrollTo(0, 0))
}

/** Writes the same answer in two windows. */
async function writeTwice(page: Page) {
	const draft = await beginDraft(page)
	const other = await page.context().newPage()
	for (const window of [page, other]) await window.goto(`${draft}/situation`)
	for (const [window, text] of [
		[other, 'Boats leave from three beaches.'] as const,
		[page, 'Two beaches.'] as const,
	]) {
		await window.fill('[name="situation"]', text)
		await press(window, window.locator('main button[value="draft"]'))
	}
}

async function attachPlan(page: Page) {
	await page.goto(`${await beginDraft(page)}/attachments`)
	await page.setInputFiles('[type="file"]', {
		name: 'Procedure of the airport (sample).pdf',
		mimeType: 'application/pdf',
		buffer: pdf(),
	})
	await press(page, page.locator('form:has([type="file"]) button'))
}

/** Previews the acknowledgement of two requests. */
async function previewBoth(page: Page) {
	await page.goto('/requests')
	// The title of a confidential request is not shown in a list.
	for (const state of ['MAR', 'BGD'])
		await page
			.locator('main tbody tr', { hasText: `SOM-TA-2026-${state}-` })
			.getByRole('checkbox')
			.first()
			.check()
	await page.locator('form#bulk button[value="acknowledge"]').click()
	await page.selectOption('[name="officer"]', personOf('case.africa.second').id)
	await page.locator('form:has([name="officer"]) button').click()
	await page.locator('#steps').waitFor()
}

/** Writes a message to the State, and an internal note. */
async function writeBoth(page: Page) {
	await page.goto(`${await openRequest(page, 'ghana.care-procedure')}/messages`)
	await page.fill('form#message [name="text"]', 'Could the first visit to Tema take place in March?')
	await press(page, page.locator('form#message button'))
	await page.fill('form#note [name="text"]', 'The budget line may move to the next year.')
	await press(page, page.locator('form#note button'))
	await page.goto(new URL(page.url()).pathname)
}

const drafter = email('drafter.ghana.documents')
const focalPoint = email('focalPoint.ghana')
const officer = email('case.africa')
const triage = email('triage')

/** Every picture of the documentation, and how to show it. */
export const pictures: Picture[] = [
	{ name: 'start', locale: 'en', size: 'wide', arrive: (page) => page.goto('/') },
	{ name: 'draft', who: drafter, locale: 'en', size: 'wide', arrive: beginDraft },
	{ name: 'section-with-errors', who: drafter, locale: 'en', size: 'wide', arrive: leaveFieldsEmpty },
	{ name: 'excluded-item', who: drafter, locale: 'en', size: 'wide', arrive: askForTheExcluded },
	{
		name: 'two-people',
		who: drafter,
		locale: 'en',
		size: 'wide',
		javaScriptEnabled: false,
		arrive: writeTwice,
	},
	{ name: 'attachments', who: drafter, locale: 'en', size: 'wide', arrive: attachPlan },
	{
		name: 'section-on-a-phone',
		who: email('drafter.china.immigration'),
		locale: 'zh',
		size: 'phone',
		javaScriptEnabled: false,
		async arrive(page) {
			await page.goto(`${await beginDraft(page)}/situation`)
		},
	},
	{ name: 'check-a-receipt', locale: 'en', size: 'wide', arrive: (page) => page.goto('/verify') },
	{
		name: 'filing-on-a-phone',
		who: email('focalPoint.namibia'),
		locale: 'en',
		size: 'phone',
		async arrive(page) {
			await page.goto(`${await openRequest(page, 'namibia.law-and-airports')}/filing`)
		},
	},
	{ name: 'worklist', who: officer, locale: 'en', size: 'wide', arrive: (page) => page.goto('/work') },
	{
		name: 'worklist-on-a-phone',
		who: focalPoint,
		locale: 'en',
		size: 'phone',
		arrive: (page) => page.goto('/work'),
	},
	{
		name: 'request-in-arabic',
		who: email('focalPoint.egypt'),
		locale: 'ar',
		size: 'wide',
		arrive: (page) => openRequest(page, 'egypt.documents'),
	},
	{
		name: 'matching',
		who: officer,
		locale: 'en',
		size: 'wide',
		async arrive(page) {
			await openNeed(page, 'ghana.document-equipment', 2)
			await page.goto(`${new URL(page.url()).pathname}/matching`)
		},
	},
	{
		name: 'delivery',
		who: focalPoint,
		locale: 'en',
		size: 'wide',
		arrive: (page) => openDelivery(page, 'ghana.document-equipment', 1),
	},
	{ name: 'workload', who: triage, locale: 'en', size: 'wide', arrive: (page) => page.goto('/workload') },
	{ name: 'bulk-preview', who: triage, locale: 'en', size: 'wide', arrive: previewBoth },
	{
		name: 'due-diligence',
		who: email('approver'),
		locale: 'en',
		size: 'wide',
		async arrive(page) {
			await page.goto(`${await openRequest(page, 'ghana.care-procedure')}/due-diligence`)
		},
	},
	{
		name: 'chart',
		who: officer,
		locale: 'en',
		size: 'wide',
		async arrive(page) {
			await page.goto(`${await openRequest(page, 'ghana.care-procedure')}/process-chart`)
			await page
				.locator('main svg g[id]')
				.first()
				.evaluate((here) => here.scrollIntoView({ block: 'center', inline: 'center' }))
			await page.evaluate(() => window.scrollTo(0, 0))
		},
	},
	{ name: 'thread', who: officer, locale: 'en', size: 'wide', arrive: writeBoth },
	{
		name: 'clarification-on-a-phone',
		who: email('drafter.mali.school'),
		locale: 'fr',
		size: 'phone',
		async arrive(page) {
			await page.goto(`${await openRequest(page, 'mali.syllabus')}/clarification`)
		},
	},
	{
		name: 'history',
		who: officer,
		locale: 'en',
		size: 'wide',
		async arrive(page) {
			await page.goto(`${await openRequest(page, 'ghana.document-training')}/history`)
		},
	},
	{
		name: 'french-without-javascript',
		who: email('drafter.niger.police'),
		locale: 'fr',
		size: 'wide',
		javaScriptEnabled: false,
		arrive: (page) => openRequest(page, 'niger.incidents'),
	},
	{
		name: 'e-mail',
		locale: 'en',
		size: 'wide',
		async arrive(page) {
			const link = page.locator('main table a')
			// The worker needs some time for the e-mails of a new world.
			for (let tries = 0; tries < 60 && !(await link.count()); tries++) {
				await page.waitForTimeout(1_000)
				await page.goto(`/dev/inbox?to=${encodeURIComponent(drafter)}`)
			}
			await follow(page, link)
		},
	},
]
