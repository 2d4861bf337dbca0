import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sampleAccounts } from '#prisma/seed/sample-accounts.ts'
import { isFile, pageKind } from '#tests/support/pages.ts'
import { launch, openAccountMenu } from './browser.ts'
import { signInThrough } from './person.ts'
import { openWorld, type World } from './server.ts'

let world: World
let browser: Browser
beforeAll(async () => {
	world = await openWorld()
	browser = await launch()
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

const kindOf = (path: string) => pageKind(path.replace(/\?.*/, '')).replace(/\/$/, '')

/** Returns the links of this page within the site. */
async function linksOn(page: Page) {
	const links = await page
		.locator('a[href^="/"]')
		.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
	return links.filter((link) => !isFile(link))
}

/** Whether the address is a page, and not a download. */
const opened = (page: Page, path: string) =>
	page.goto(path).then(
		() => true,
		(error: Error) => {
			if (/Download is starting/.test(error.message)) return false
			throw error
		},
	)

/** Violations are also logged in the console. */
const isRefusal = (text: string) =>
	/^Failed to load resource: the server responded with a status of 4/.test(text)

type Seen = { complaints: string[]; pages: number; takenOver: number }

/** Opens one page of every kind that links lead a person to. */
async function walk(email: string): Promise<Seen> {
	const context = await browser.newContext({ baseURL: world.address, reducedMotion: 'reduce' })
	const page = await context.newPage()
	const complaints: string[] = []
	page.on('console', (line) => {
		if (line.type() === 'error' && !isRefusal(line.text())) complaints.push(`${page.url()}: ${line.text()}`)
	})
	page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
	await signInThrough(page, email)
	const seen = new Set<string>()
	const next = ['/', '/work', '/verify', '/certificates/verify', '/glossary', '/language', '/dev/inbox']
	let takenOver = 0
	for (let path = next.shift(); path !== undefined; path = next.shift()) {
		if (seen.has(kindOf(path))) continue
		seen.add(kindOf(path))
		if (!(await opened(page, path))) continue
		if (await page.locator('#words').count()) {
			await page.waitForFunction(() =>
				Object.keys(document).some((key) => key.startsWith('__reactContainer')),
			)
			takenOver += 1
		}
		next.push(...(await linksOn(page)))
	}
	await context.close()
	return { complaints, pages: seen.size, takenOver }
}

describe('no page of the sample world asks for more than the policy allows', () => {
	// Another test covers every role; here people who fill in forms.
	const walkers = sampleAccounts.filter(({ post }) => /Arabic/.test(post))
	test.each(walkers)('$post', async ({ email }) => {
		const { complaints, pages, takenOver } = await walk(email)
		console.log(`${email}: ${pages} kinds of pages, ${takenOver} taken over by scripts`)
		expect(complaints).toEqual([])
		expect(pages).toBeGreaterThan(8)
		expect(takenOver).toBeGreaterThan(2)
	})
})

test('text is never taken for a page or for a script', async () => {
	const page = await browser.newPage({ baseURL: world.address })
	await page.goto('/sign-in')
	const tried = await page.evaluate(() => {
		const tries: Record<string, () => unknown> = {
			innerHTML: () => {
				document.body.innerHTML = '<img src="x">'
			},
			write: () => document.write('<p>'),
			script: () => {
				document.createElement('script').src = '/assets/x.js'
			},
			parse: () => new DOMParser().parseFromString('<p>', 'text/html'),
			policy: () => Reflect.get(window, 'trustedTypes').createPolicy('default', {}),
		}
		return Object.entries(tries).map(([name, attempt]) => {
			try {
				attempt()
				return `${name} was let through`
			} catch (error) {
				return `${name} ${error instanceof Error ? error.name : error}`
			}
		})
	})
	expect(tried).toEqual(
		['innerHTML', 'write', 'script', 'parse', 'policy'].map((name) => `${name} TypeError`),
	)
	await page.context().close()
})

test('nothing stays in the browser after signing out, and no address tells anything', async () => {
	const context = await browser.newContext({ baseURL: world.address })
	const page = await context.newPage()
	await signInThrough(page, String(sampleAccounts[0]?.email))
	await page.goto('/requests')
	await openAccountMenu(page)
	await page.locator('form[action="/sign-out"] button').first().click()
	await page.waitForLoadState('load')
	const kept = await page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)])
	expect(kept).toEqual([])
	const left = (await context.cookies()).map(({ name }) => name)
	expect(left.filter((name) => !/language|browser/.test(name))).toEqual([])
	await context.close()
})
