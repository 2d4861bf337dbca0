import { brotliDecompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { launch } from './browser.ts'
import { writeDraft } from './drafts.ts'
import { type Look, openWindow, type Person, personAt } from './person.ts'
import { openWorld, pathOf, type World } from './server.ts'
import { compressed, weigh } from './weigh.ts'

const kB = 1000
const most = { start: 60 * kB, first: 151.7 * kB, plain: 40 * kB, later: 29.3 * kB }
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

test('each section may be the first one that a person opens', async () => {
	for (const section of sections)
		expect(over(await weighInTurn([section], { language: 'ru' }), most.first)).toEqual([])
})

describe('a page without a form that needs React', () => {
	const request = 'ghana.document-equipment'
	let officer: Person
	beforeAll(async () => {
		officer = await personAt(world.address, personOf('case.africa').email)
	})
	const read = (path: string) => compressed(world.address + path, officer.cookie)
	const htmlOf = async (path: string) => brotliDecompressSync(await read(path)).toString()
	/** Page and script, as loaded by a browser that has the style sheets. */
	async function whole(path: string) {
		const body = await read(path)
		const [, script] = /id="island"[^>]* src="([^"]+)"/.exec(brotliDecompressSync(body).toString()) ?? []
		return body.length + (await read(script ?? '/no-script')).length
	}

	// A chart, all answers of a State and a list of all programmes are larger than what a record says of itself, and so are
	// its stages with what each need asks for and what happened last.
	test.each([
		['', 8.1],
		['/history', 9.1],
		['/notifications', 7.1],
		['/messages', 5.2],
		['/process-chart', 7.5],
		['/filing', 9],
	])('keeps to its weight: of a request, the part "%s"', async (part, most) => {
		expect(await whole((await pathOf(request)) + part)).toBeLessThanOrEqual(most * kB)
	})

	test('so do those of its need, of a delivery, of a programme, and lists', async () => {
		const path = await pathOf(request)
		const firstIn = async (list: string, link: RegExp) => {
			const [found = `no ${link} on ${list}`] = link.exec(await htmlOf(list)) ?? []
			return found
		}
		const need = await firstIn(path, new RegExp(`${path}/needs/[\\w-]+`))
		const delivery = await firstIn('/deliveries', /\/deliveries\/[\w-]{36}/)
		const programme = await firstIn('/programmes', /\/programmes\/(?!import|new|export)[^"?]+/)
		const weigh = async (paths: string[]) =>
			Object.fromEntries(await Promise.all(paths.map(async (each) => [each, await whole(each)] as const)))
		expect(over(await weigh([delivery]), 7.1 * kB)).toEqual([])
		// With two lines of months and their tables.
		expect(over(await weigh(['/work']), 7.7 * kB)).toEqual([])
		// With the names of all who may file, to choose from.
		expect(over(await weigh(['/requests']), 7.6 * kB)).toEqual([])
		expect(over(await weigh([need, programme, `${need}/matching`]), 9 * kB)).toEqual([])
	})
})
