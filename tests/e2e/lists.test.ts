import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { administrator } from '#prisma/seed/sample-people.ts'
import { emailsOf, tooWide, useWindows, violationsOn } from './browser.ts'
import { press } from './person.ts'

// Lists that people work in: by their limits, with and without JavaScript.
const { complaints, openFor } = useWindows({
	...emailsOf({
		officer: 'case.africa',
		colleague: 'case.africa.second',
		triage: 'triage',
		approver: 'approver',
	}),
	administrator: administrator.email,
})
const plain = { javaScriptEnabled: false }

const rowsOf = (page: Page) => page.locator('main tbody tr')
const headOf = (page: Page, name: string) => page.getByRole('columnheader', { name })
const openMenu = (page: Page, name: string) => page.locator('main summary', { hasText: name }).first().click()

describe('what one looks for is near', () => {
	test('the longest overdue request is two presses away from signing in', async () => {
		const page = await openFor('officer', plain)
		await page.goto('/work')
		await page.locator('header nav').getByRole('link', { name: 'Overdue' }).click()
		await page.waitForURL('**/overdue')
		await page.locator('main tbody th a').first().click()
		await page.waitForURL(/\/requests\/[\w-]+$/)
		await page.context().close()
	})

	test('what is open of a State is two presses away in its list', async () => {
		const page = await openFor('triage', plain)
		await page.goto('/requests?only=open')
		await openMenu(page, 'State')
		await page.getByLabel('Ghana').check()
		await page.locator('main details[open] button').first().click()
		await page.waitForURL(/state=GHA/)
		for (const row of await rowsOf(page).allTextContents()) expect(row).toContain('Ghana')
		await page.context().close()
	})
})

describe('a list', () => {
	test('is sorted by its heads, filtered by its menus, and names what it leaves out', async () => {
		const page = await openFor('triage', plain)
		await page.goto('/requests')
		await headOf(page, 'Reference').getByRole('link').click()
		await page.waitForURL(/sort=reference/)
		expect(await headOf(page, 'Reference').getAttribute('aria-sort')).toBe('ascending')
		const references = await page.locator('main tbody td bdi[dir="ltr"]').allTextContents()
		expect(references).toEqual([...references].sort())
		await openMenu(page, 'Status')
		await page.getByLabel('Under review').first().check()
		await page.locator('main details[open] button').first().click()
		await page.waitForURL(/status=review/)
		expect(page.url()).toContain('sort=reference')
		await page.getByRole('link', { name: 'Status: Under review' }).click()
		await page.waitForURL((url) => !url.searchParams.has('status'))
		await page.goto('/requests?status=review&colour=red')
		expect(await page.getByRole('note').textContent()).toContain('colour')
		await page.context().close()
	})

	test('shows its actions once a row is ticked, and counts what is ticked', async () => {
		const page = await openFor('triage', plain)
		await page.goto('/requests?status=submitted')
		const bar = page.locator('form#bulk')
		expect(await bar.isVisible()).toBe(false)
		await rowsOf(page).first().getByRole('checkbox').check()
		expect(await bar.isVisible()).toBe(true)
		await bar.getByRole('button').first().click()
		await page.waitForURL(/\/requests\/bulk\?.*id=/)
		await page.context().close()
	})

	test('is saved as a view that a colleague can open, without JavaScript', async () => {
		const page = await openFor('officer', plain)
		await page.goto('/requests?only=open&sort=due')
		await page.getByRole('link', { name: 'Save view' }).click()
		await page.getByLabel('Name').fill('Open, by due date')
		await page.getByLabel('Everyone with my role').check()
		expect(await press(page, page.getByRole('button', { name: 'Save view' }))).toBe(303)
		const tab = page.getByRole('link', { name: 'Open, by due date' })
		expect(await tab.getAttribute('aria-current')).toBe('page')
		const colleague = await openFor('colleague')
		await colleague.goto('/requests')
		await colleague.getByRole('link', { name: 'Open, by due date' }).click()
		await colleague.waitForURL(/sort=due/)
		await colleague.getByRole('link', { name: 'Edit view' }).click()
		expect(await colleague.getByRole('link', { name: 'Save as my own view' }).isVisible()).toBe(true)
		expect(await colleague.getByRole('button', { name: 'Delete view' }).count()).toBe(0)
		expect(await violationsOn(colleague)).toEqual([])
		await page.context().close()
		await colleague.context().close()
	})

	test('keeps the columns of a person', async () => {
		const page = await openFor('triage', plain)
		await page.goto('/requests')
		await openMenu(page, 'Columns')
		await page.getByRole('checkbox', { name: 'Submitted', exact: true }).check()
		await press(page, page.getByRole('button', { name: 'Save columns' }))
		await page.goto('/requests')
		expect(await headOf(page, 'Submitted').count()).toBe(1)
		await page.context().close()
	})
})

// A row of a list is one line high, or two with their padding.
const LEAST = 40
const TWO_LINES = 58
/** How many tables of a page are wider than their place. */
const columnsCut = (page: Page) =>
	page
		.locator('main table')
		.evaluateAll(
			(tables) =>
				tables.filter(({ parentElement: area }) => area && area.scrollWidth > area.clientWidth + 1).length,
		)
const heightsOf = (page: Page) =>
	rowsOf(page).evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height))

describe.each([
	{ path: '/administration/sign-in-log', person: 'administrator', menu: 'Event' },
	{ path: '/administration/access-log', person: 'administrator', menu: 'State' },
	{ path: '/notes-verbales', person: 'triage', menu: 'Status' },
] as const)('the list at $path', ({ path, person, menu }) => {
	test('has low rows, chips that can be removed, and no sideways scroll on a phone', async () => {
		const page = await openFor(person)
		await page.goto(path)
		const heights = await heightsOf(page)
		expect(heights.length).toBeGreaterThan(0)
		expect(heights.filter((height) => height < LEAST || height > TWO_LINES)).toEqual([])
		await openMenu(page, menu)
		const open = page.locator('main details[open]')
		await open.getByRole('checkbox').first().check()
		await open.getByRole('button').click()
		await page.getByRole('link', { name: new RegExp(`^${menu}:`) }).click()
		await page.waitForURL((url) => url.search === '')
		await openMenu(page, 'More filters')
		await page.getByLabel('To', { exact: true }).fill('2020-01-01')
		await open.getByRole('button').click()
		expect(await page.getByText('Nothing matches these filters').isVisible()).toBe(true)
		await page.setViewportSize({ width: 360, height: 740 })
		for (const query of ['', '?to=2020-01-01']) {
			await page.goto(path + query)
			expect(await tooWide(page), query).toBe(0)
			expect(await violationsOn(page), query).toEqual([])
		}
		await page.context().close()
	})
})

test.each([
	['colleague', '/requests'],
	['officer', '/needs'],
	['triage', '/states?only=open'],
	['officer', '/work'],
] as const)(
	'for the %s most rows of %s have two lines at most, and no column is cut off',
	async (who, path) => {
		const page = await openFor(who)
		await page.goto(path)
		const heights = await heightsOf(page)
		const higher = heights.filter((height) => height > TWO_LINES)
		// A title can have 150 signs, a status of the workflow four words, and a State be in two groups.
		expect(higher.length / heights.length).toBeLessThanOrEqual(0.2)
		expect(await columnsCut(page)).toBe(0)
		await page.context().close()
	},
)

// A list of 25 rows on a screen of 1280 by 1024 pixels: its head is low, and few rows have a third line.
const IN_SIGHT = 10
const DESK = { width: 1280, height: 1024 }
const rowsInSight = (page: Page) =>
	rowsOf(page).evaluateAll(
		(rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= window.innerHeight).length,
	)

test.each(['ar', 'zh', 'en', 'fr', 'ru', 'es'])(
	'no column of a list is cut off, and most of a screen is its rows, in %s',
	async (language) => {
		// Other tests choose columns for the triage officer, who alone of these reads the people.
		for (const [person, paths] of [
			['approver', ['/requests', '/needs', '/deliveries', '/programmes', '/states']],
			['triage', ['/people']],
		] as const) {
			const page = await openFor(person, { language })
			await page.setViewportSize(DESK)
			for (const path of paths) {
				await page.goto(path)
				expect([path, await columnsCut(page)]).toEqual([path, 0])
				expect([path, Math.min(await rowsInSight(page), IN_SIGHT)]).toEqual([path, IN_SIGHT])
			}
			await page.context().close()
		}
	},
)

describe.each(['en', 'ar'])('lists in %s', (language) => {
	test('fit into phones, tablets and screens, and have no violation', async () => {
		const page = await openFor('approver', { language })
		for (const path of ['/requests', '/needs', '/deliveries', '/programmes', '/states', '/work']) {
			await page.goto(path)
			for (const width of [1280, 768, 320]) {
				await page.setViewportSize({ width, height: 800 })
				const violations = await violationsOn(page, { colours: width === 1280 })
				expect([path, width, await tooWide(page), violations]).toEqual([path, width, 0, []])
			}
		}
		await page.context().close()
	})
})

test('nothing was complained of', () => expect(complaints).toEqual([]))
