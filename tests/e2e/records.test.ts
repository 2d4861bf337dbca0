import pg from 'pg'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { launch, tooWide, violationsOn } from './browser.ts'
import { openWindow, type Person, personAt } from './person.ts'
import { openWorld, pathOf, type World } from './server.ts'
import type { WorldPlace } from './walk-data.ts'
import { bytesBeforePaint } from './weigh.ts'

// The pages of records with as much in them as there can be, in both directions and both colour schemes.
const full = 'ghana.document-equipment'
/** At 512 kbit/s, with three round trips of 300 ms, so much arrives in 1.25 s, which leaves time to draw it before 1.5 s. */
const MOST_BEFORE_PAINT = 22_500
const TALLEST_OF_TWENTY = 2400
/** Of as many days as a page of 50 entries has. */
const TALLEST_HISTORY = 2400

/** Titles of 150 signs, as long as a form takes them: with blanks, from right to left, and without any blank. */
const longTitles = [
	'Renforcement des capacités opérationnelles des unités chargées de l’examen des documents de voyage aux postes-frontières terrestres du nord du pays (phase 2)',
	'تعزيز القدرات التشغيلية للوحدات المكلفة بفحص وثائق السفر في المراكز الحدودية البرية الواقعة في شمال البلاد بما يشمل التدريب والمعدات والدعم الاستشاري',
	'加强负责在北部陆地边境口岸检查旅行证件的各单位的业务能力包括培训设备和咨询支助'.repeat(4).slice(0, 150),
].map((title) => title.slice(0, 150))

/** Twenty needs with long titles in a request of the sample world, and sixty more notices. */
async function fill({ databaseUrl, dataDir }: WorldPlace) {
	const database = databaseUrl ? undefined : await startEmbeddedDatabase(dataDir)
	const client = new pg.Client(database?.connection ?? { connectionString: databaseUrl })
	await client.connect()
	const id = (await pathOf(full)).split('/').at(-1)
	for (const table of ['need', 'request', 'notice'])
		await client.query(
			`alter table ${table} no force row level security, disable row level security, disable trigger user`,
		)
	await client.query(
		`insert into need select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(), 'rank', i,
				'title', ($2::text[])[1 + i % 3]))).*
			from need n, generate_series(4, 20) i
			where n.id = (select id from need where request_id = $1 order by rank limit 1)`,
		[id, longTitles],
	)
	await client.query(`update need set title = ($2::text[])[1 + rank % 3] where request_id = $1`, [
		id,
		longTitles,
	])
	await client.query(`update request set title = $2 where id = $1`, [id, longTitles[0]])
	await client.query(
		`insert into notice select (jsonb_populate_record(n, jsonb_build_object('id', gen_random_uuid(),
				'event_key', n.event_key || ' ' || i))).*
			from notice n, generate_series(1, 60) i
			where n.id = (select id from notice where request_id = $1 order by created_at limit 1)`,
		[id],
	)
	for (const table of ['need', 'request', 'notice'])
		await client.query(
			`alter table ${table} force row level security, enable row level security, enable trigger user`,
		)
	await client.end()
	await database?.stop()
}

let browser: Browser
let world: World
let officer: Person
let request: string
beforeAll(async () => {
	;[browser, world] = await Promise.all([launch(), openWorld({}, fill)])
	officer = await personAt(world.address, personOf('case.africa').email)
	request = await pathOf(full)
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

/** The pages of the request, of its first need, of a delivery and of a programme that are linked from them; of the reader. */
async function recordPages(page: Page) {
	const first = async (from: string, link: RegExp) => {
		await page.goto(from)
		const hrefs = await page.locator('main a').evaluateAll((all) => all.map((a) => a.getAttribute('href')))
		return hrefs.find((href) => href && link.test(href)) ?? `none on ${from}`
	}
	const need = await first(request, new RegExp(`^${request}/needs/[\\w-]+$`))
	const delivery = await first('/deliveries', /^\/deliveries\/[\w-]{36}$/)
	const programme = await first('/programmes', /^\/programmes\/sample-[\w-]+$/)
	await page.goto('/people/me')
	const person = new URL(page.url()).pathname
	return [
		request,
		`${request}/history`,
		`${request}/notifications`,
		need,
		`${need}/process-chart`,
		`${need}/matching`,
		`${need}/priority`,
		delivery,
		`${delivery}/steps`,
		programme,
		`${programme}/funding`,
		'/states/GHA',
		person,
		`${person}/deputies`,
		`${person}/sign-ins`,
	]
}

/** The cells of cards that leave the name of their column less room than a word needs. */
const narrowNames = (page: Page) =>
	page
		.locator('main td[data-label]:visible')
		.evaluateAll((cells) =>
			cells
				.filter((cell) => Number.parseFloat(getComputedStyle(cell).gridTemplateColumns) < 64)
				.map((cell) => cell.getAttribute('data-label')),
		)

describe.each([
	['en', 'light'],
	['ar', 'dark'],
] as const)('the pages of records in %s, %s', (language, colorScheme) => {
	test('fit into phones, tablets and screens, and have no violation', async () => {
		const page = await openWindow(browser, officer, { language })
		await page.emulateMedia({ colorScheme })
		for (const path of await recordPages(page)) {
			await page.goto(path)
			for (const width of [1280, 768, 320]) {
				await page.setViewportSize({ width, height: 800 })
				const violations = await violationsOn(page, { colours: width === 1280 })
				expect([path, width, await tooWide(page), violations]).toEqual([path, width, 0, []])
			}
			expect([path, await narrowNames(page)]).toEqual([path, []])
		}
		await page.context().close()
	})
})

test('a request with twenty needs fits the page, and all of them are one press away', async () => {
	const page = await openWindow(browser, officer, { javaScriptEnabled: false })
	for (const language of ['en', 'ar', 'zh']) {
		await page.context().addCookies([{ name: 'language', value: language, url: world.address }])
		await page.goto(request)
		const height = await page.evaluate(() => document.documentElement.scrollHeight)
		console.info(`a request with twenty needs of 150 signs in ${language}: ${height} px`)
		expect([language, height <= TALLEST_OF_TWENTY]).toEqual([language, true])
	}
	const needs = page.locator(`section:has(#more-needs) tbody th a[href^="${request}/needs/"]:visible`)
	const shown = await needs.count()
	await page.locator('#more-needs > summary').click()
	expect([shown, await needs.count()]).toEqual([7, 20])
	await page.context().close()
})

test('a history is folded by day, a day opens without scripts, and paper has all entries', async () => {
	const page = await openWindow(browser, officer, { javaScriptEnabled: false })
	await page.goto(`${request}/history`)
	expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
		TALLEST_HISTORY,
	)
	const entries = page.locator('main details li:has(> h3)')
	const all = await entries.count()
	expect(await entries.locator('visible=true').count()).toBeLessThan(all)
	const first = entries.last()
	expect(await first.isVisible()).toBe(false)
	await page.locator('main details > summary').last().click()
	expect(await first.isVisible()).toBe(true)
	await page.emulateMedia({ media: 'print' })
	expect(await entries.locator('visible=true').count()).toBe(all)
	await page.context().close()
})

/** The tabs that begin or end below the one beside them. */
const covered = (tabs: Locator) =>
	tabs.evaluateAll((links) => {
		const boxes = links
			.map((link) => ({ name: link.textContent, ...link.getBoundingClientRect().toJSON() }))
			.sort((one, other) => one.left - other.left)
		return boxes.slice(1).flatMap((box, index) => (box.left < boxes[index].right - 1 ? [box.name] : []))
	})

test('a delivery says in its head what it is late with', async () => {
	const page = await openWindow(browser, officer, { javaScriptEnabled: false })
	await page.goto('/deliveries')
	await page.locator('main tbody tr', { hasText: 'At customs' }).locator('th a').first().click()
	const facts = await page.locator('main dl').first().textContent()
	expect(facts).toMatch(/Expected delivery.*delayed/)
	await page.context().close()
})

test.each(['en', 'ar'])(
	'on a phone the page that is open is in sight among the tabs, in %s',
	async (language) => {
		const page = await openWindow(browser, officer, { language, width: 360, javaScriptEnabled: false })
		await page.goto(request)
		const tabs = page.locator('main nav').last().getByRole('link')
		const paths = await tabs.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
		for (const path of paths) {
			await page.goto(path)
			const box = await page.locator('main nav [aria-current="page"]').boundingBox()
			const [start, end] = [box?.x ?? -1, (box?.x ?? 0) + (box?.width ?? 999)]
			expect([path, start >= 0 && end <= 360]).toEqual([path, true])
			expect([path, await covered(tabs)]).toEqual([path, []])
		}
		await page.context().close()
	},
)

test('what a record needs before it is painted fits a slow line', async () => {
	const found: Awaited<ReturnType<typeof bytesBeforePaint>>[] = []
	for (let run = 0; run < 3; run++) {
		const page = await openWindow(browser, officer, { javaScriptEnabled: false })
		found.push(await bytesBeforePaint(page, request, { kilobitsPerSecond: 512, roundTrip: 300 }))
		await page.context().close()
	}
	const inOrder = found.map(({ seconds }) => seconds).toSorted((one, other) => one - other)
	// The time depends on this machine at this moment, so it is printed, and the bytes that decide it are limited.
	console.info(
		`first contentful paint of a record at 512 kbit/s and 300 ms, aim 1.5 s: ${inOrder[1]?.toFixed(2)} s (median of ${inOrder.map((each) => each.toFixed(2)).join(', ')}), ${found[0]?.bytes} bytes before it`,
	)
	for (const { bytes } of found) expect(bytes).toBeLessThanOrEqual(MOST_BEFORE_PAINT)
})
