import type { Page } from 'playwright-core'
import { expect } from 'vitest'

import { tooWide, violationsOn } from './browser.ts'
import { fill, fillRows, type Look, press, type Values } from './person.ts'

type Open = (look?: Look) => Promise<Page>
// The browser logs a rejected form in its console.
const refused = { complaints: [] }
const plain = { javaScriptEnabled: false, ...refused }
const save = 'main form:has([name="fundingFrom"]) > button:last-of-type'

const record: Values = {
	code: 'TRN-E2E-01',
	'titles.en': 'Interviewing at sea',
	section: 'Maritime section',
	themes: ['SEA'],
	taTypes: ['TRAINING'],
	capacity: '40',
	minimumPerState: '2',
	maximumPerState: '20',
	fundingFrom: '2026-01-01',
	fundingTo: '2031-12-31',
	lastCommitment: '2031-06-30',
	'contributions.0.donor': 'Northern Fund',
	'contributions.0.amount': '90000',
	currency: 'USD',
	'cohorts.0.startsOn': '2030-03-04',
	'cohorts.0.endsOn': '2030-03-08',
	'cohorts.0.place': 'Suva',
	'cohorts.0.seats': '20',
}
const rest: Values = {
	'summary.en': 'Courses for crews.',
	deliveryModes: ['IN_COUNTRY', 'BLENDED'],
	languages: ['en', 'fr'],
	evaluationPlan: 'Asked after six months.',
	'cohorts.1.startsOn': '2030-09-02',
	'cohorts.1.endsOn': '2030-09-06',
	'cohorts.1.place': 'Apia',
	'cohorts.1.seats': '20',
}

/** The manager writes a programme, corrects, completes, opens, copies and closes it, and uploads it as a table. */
export async function walkCatalogue(open: Open) {
	const id = await writeWithoutScripts(open)
	await completeInArabic(open, id)
	await openAndClose(open, id)
	await sendTable(open)
}

/** All typed values are shown again with their errors; then the draft is saved. */
async function writeWithoutScripts(open: Open) {
	const page = await open(plain)
	await page.goto('/programmes')
	await page.goto('/programmes/new')
	const form = page.locator('main form:has([name="fundingFrom"])')
	await fillRows(page, form, { ...record, capacity: '10' })
	expect(await press(page, page.locator(save))).toBe(422)
	expect(await page.inputValue('[name="cohorts.0.place"]')).toBe('Suva')
	expect(await page.locator('[name="maximumPerState"]').getAttribute('aria-invalid')).toBe('true')
	await fill(form, { capacity: '40' })
	expect(await press(page, page.locator(save))).toBe(303)
	expect(await page.locator('main').textContent()).toContain(
		'Complete these fields before you open the programme',
	)
	await page.context().close()
	return new URL(page.url()).pathname
}

async function completeInArabic(open: Open, path: string) {
	const page = await open({ language: 'ar', width: 360 })
	await page.goto(`${path}/edit`)
	expect(await violationsOn(page)).toEqual([])
	expect(await tooWide(page)).toBe(0)
	await fillRows(page, page.locator('main form:has([name="fundingFrom"])'), rest)
	expect(await press(page, page.locator(save))).toBe(303)
	expect(await violationsOn(page)).toEqual([])
	expect(await tooWide(page)).toBe(0)
	// The page shows the stored values: sent unchanged, it changes nothing.
	await page.goto(`${path}/edit`, { waitUntil: 'networkidle' })
	expect(await press(page, page.locator(save))).toBe(303)
	expect(page.url()).toContain('?same')
	await page.goto(`${path}/history`)
	expect(await violationsOn(page)).toEqual([])
	expect(await page.locator('main table tbody tr').count()).toBeGreaterThan(4)
	await page.context().close()
}

async function openAndClose(open: Open, path: string) {
	const page = await open(refused)
	await page.goto(path)
	expect(await violationsOn(page)).toEqual([])
	const step = (name: string) => page.locator(`form:has([name="type"][value="${name}"]) button`)
	expect(await press(page, step('open'))).toBe(303)
	await fill(page.locator('form#copy'), { code: 'TRN-WAF-01' })
	expect(await press(page, step('copy'))).toBe(422)
	await fill(page.locator('form#copy'), { code: 'TRN-E2E-02' })
	expect(await press(page, step('copy'))).toBe(303)
	expect(await page.locator('h1').textContent()).toBe('Interviewing at sea')
	await page.goto(path)
	expect(await press(page, step('close'))).toBe(303)
	await page.goto('/programmes?text=TRN-E2E&status=closed')
	expect(await violationsOn(page)).toEqual([])
	expect(await page.locator('main tbody tr').count()).toBe(1)
	await page.context().close()
}

/** Changes are previewed before they are made; errors are named by cell. */
async function sendTable(open: Open) {
	const page = await open(plain)
	const send = async (capacity: string) => {
		await page.goto('/programmes/import')
		const buffer = Buffer.from(`code,revision,capacity\r\n\r\nTRN-E2E-02,0,${capacity}\r\n`)
		await page.setInputFiles('[name="file"]', { name: 'table.csv', mimeType: 'text/csv', buffer })
		return press(page, page.locator('form:has([name="file"]) button'))
	}
	expect(await send('many')).toBe(422)
	expect(await page.locator('main table').textContent()).toContain('C3')
	expect(await send('44')).toBe(200)
	expect(await page.locator('main table').textContent()).toContain('TRN-E2E-02')
	expect(await press(page, page.locator('form:has([name="checked"]) button'))).toBe(200)
	expect(await page.locator('[role="status"]').textContent()).toContain('1 was changed')
	await page.goto('/programmes?text=TRN-E2E-02')
	expect(await page.locator('main tbody tr').textContent()).toContain('44')
	await page.context().close()
}
