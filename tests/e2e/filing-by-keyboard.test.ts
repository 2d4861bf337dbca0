import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'

import { launch } from './browser.ts'
import { answerByKeyboard } from './keyboard.ts'
import { openWindow, personAt, type Values } from './person.ts'
import { openWorld, type World } from './server.ts'
import { filing } from './walk-data.ts'

let browser: Browser
let world: World

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const isFirstRow = ([name]: [string, unknown]) => !/\.[1-9]\d*\./.test(name)
const isPast = (value: Values[string]) => typeof value === 'string' && value.length > 60

/** Short answers: one row of each table, and the beginnings of longer texts. */
const brief = (values: Values): Values =>
	Object.fromEntries(
		Object.entries(values)
			.filter(isFirstRow)
			.map(([name, value]) => [name, isPast(value) ? String(value).slice(0, 60).trim() : value]),
	)

test('a whole request is filed by keyboard alone', async () => {
	const complaints: string[] = []
	const drafter = await personAt(world.address, personOf('drafter.ghana.documents').email)
	const page = await openWindow(browser, drafter, { complaints })
	const goOn: [string, string] = ['intent', 'continue']

	await page.goto('/requests/new')
	await answerByKeyboard(page, { title: 'Sample: filed by keyboard', filingLanguage: 'en' }, ['', ''])
	const draft = new URL(page.url()).pathname
	await page.goto(`${draft}/about`)
	for (const values of Object.values(filing.sections)) await answerByKeyboard(page, brief(values), goOn)
	expect(new URL(page.url()).pathname).toBe(draft)

	const [training] = filing.needs
	await answerByKeyboard(page, {}, ['add', 'training'])
	await answerByKeyboard(page, brief(training?.need ?? {}), goOn)
	await answerByKeyboard(page, brief(training?.details ?? {}), goOn)
	expect(new URL(page.url()).pathname).toBe(draft)

	await answerByKeyboard(page, {}, ['type', 'sendForEndorsement'])
	expect(new URL(page.url()).pathname).toBe(draft.replace('/draft', ''))
	expect(await page.locator('main').textContent()).toContain('Awaiting endorsement')
	expect(complaints).toEqual([])
})
