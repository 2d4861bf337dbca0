import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { launch } from './browser.ts'
import { writeDraft } from './drafts.ts'
import { type Look, openWindow, type Person, personAt } from './person.ts'
import { openWorld, type World } from './server.ts'
import { weigh } from './weigh.ts'

const kB = 1000
const most = { start: 60 * kB, first: 150 * kB, plain: 40 * kB, later: 25 * kB }
const sections = ['about', 'institution', 'situation', 'rights', 'need', ...kinds]

let browser: Browser
let world: World
let drafter: Person
let pages: Record<string, string>

beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld()])
	drafter = await personAt(world.address, personOf('drafter.ghana.documents').email)
	;({ pages } = await writeDraft(drafter))
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

/** Measures pages of a form in the order in which they are filled in, in a new window. */
async function weighInTurn(names: readonly string[], look: Look) {
	const page = await openWindow(browser, drafter, look)
	const weights: Record<string, number> = {}
	for (const name of names) weights[name] = await weigh(page, pages[name] ?? name)
	await page.context().close()
	return weights
}

const over = (weights: Record<string, number>, limit: number) =>
	Object.entries(weights).filter(([, bytes]) => bytes > limit)

// English as the most read language, Russian and Arabic as the largest.
test.each(['en', 'ru', 'ar'])('the start page weighs at most 60 kB, all in (%s)', async (language) => {
	const page: Page = await openWindow(browser, { ...drafter, cookie: 'nobody=1' }, { language })
	expect(await weigh(page, '/')).toBeLessThanOrEqual(most.start)
	await page.context().close()
})

test.each(['en', 'ru'])('the sections keep to what they may weigh (%s)', async (language) => {
	const [plain, { about = 0, ...later }] = await Promise.all([
		weighInTurn(sections, { language, javaScriptEnabled: false }),
		weighInTurn(sections, { language }),
	])
	expect(over(plain, most.plain), 'without JavaScript').toEqual([])
	expect(about, 'the first one').toBeLessThanOrEqual(most.first)
	expect(over(later, most.later), 'after the first').toEqual([])
})

test('each section may be the first one that somebody opens', async () => {
	for (const section of sections)
		expect(over(await weighInTurn([section], { language: 'ru' }), most.first)).toEqual([])
})
