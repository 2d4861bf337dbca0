import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { personOf } from '#prisma/seed/sample-people.ts'
import { browserProgram } from '#tests/support/server-programs.mjs'
import { namesOf, recordOf } from '#workflows/names.ts'
import { cookiesOf, type Look, openWindow, type Person, personAt, signInThrough } from './person.ts'
import { openWorld, type World } from './server.ts'

declare global {
	interface Window {
		/** What checks a page for accessibility, once it is in the page. */
		axe?: typeof import('axe-core')
	}
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/**
 * Returns the violations of WCAG 2.2 AA that axe finds on a page, one line each. Colours take it half of its time: with
 * `colours: false` they are left out, where the same page was checked at another width or in another language.
 */
export async function violationsOn(page: Page, { part = 'body', colours = true } = {}): Promise<string[]> {
	// A page keeps it until it is left. By the browser's own tools, which no policy of the page refuses.
	if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
	return page.evaluate(
		async ([part, tags, colours]) => {
			const found = await window.axe?.run(part, {
				runOnly: { type: 'tag', values: tags },
				rules: { 'color-contrast': { enabled: colours } },
				// What fails is all that is read of its answer; e-mails in frames have tests of their own.
				resultTypes: ['violations'],
				selectors: false,
				preload: false,
				iframes: false,
			})
			return found
				? found.violations.map(({ id, nodes }) => `axe ${id}: ${nodes[0]?.html.slice(0, 160)}`)
				: ['axe is not in the page']
		},
		[part, tags, colours] as const,
	)
}

/** Returns the pixels by which a page is wider than its window: above 0 it scrolls sideways. */
export const tooWide = (page: Page) =>
	page.evaluate(() =>
		Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),
	)

const executablePath = browserProgram()

/**
 * Parts of the browser that no test needs. The lists of its address bar are pages with a process each, in every window:
 * half of the time of a window. The last such list counts, so the library's own is repeated as far as it concerns us.
 */
const withoutParts = [
	'WebUIOmniboxPopup',
	'WebUIOmniboxAimPopup',
	'AvoidUnnecessaryBeforeUnloadCheckSync',
	'DestroyProfileOnBrowserClose',
	'HttpsUpgrades',
	'HttpsFirstBalancedModeAutoEnable',
	'LensOverlay',
	'MediaRouter',
	'PaintHolding',
	'ThirdPartyStoragePartitioning',
	'OptimizationHints',
	'NetworkTimeServiceQuerying',
	'AimEnabled',
	'PreconnectToSearch',
]

export const launch = (): Promise<Browser> =>
	chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			`--disable-features=${withoutParts.join(',')}`,
		],
	})

export const openAccountMenu = (page: Page) =>
	page
		.locator('header details', { has: page.locator('[action="/sign-out"]') })
		.locator('summary')
		.click()

export type Mode = { name: string; locale: string; javaScriptEnabled: boolean }

/**
 * One browser window for each person: signed in at first use; console errors are collected. The first person signs in
 * on the page, the others with the cookie of `signedIn`, which several casts may share.
 */
export class People {
	readonly complaints: string[] = []
	readonly seen = new Set<string>()
	private readonly pages = new Map<string, Page>()

	constructor(
		private readonly browser: Browser,
		private readonly address: string,
		private readonly mode: Mode,
		private readonly signedIn: Map<string, Person>,
	) {}

	async page(email: string): Promise<Page> {
		const open = this.pages.get(email)
		if (open) return open
		const { locale, javaScriptEnabled } = this.mode
		const context: BrowserContext = await this.browser.newContext({
			locale,
			javaScriptEnabled,
			baseURL: this.address,
			// Otherwise each field waits for smooth scrolling.
			reducedMotion: 'reduce',
		})
		context.setDefaultTimeout(30_000)
		const page = await context.newPage()
		page.on(
			'console',
			(message) => message.type() === 'error' && this.complaints.push(`${page.url()}: ${message.text()}`),
		)
		page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
		if (this.pages.size === 0) await signInThrough(page, email)
		else await this.enter(page, email)
		this.pages.set(email, page)
		return page
	}

	private async enter(page: Page, email: string) {
		const person = this.signedIn.get(email) ?? (await personAt(this.address, email))
		this.signedIn.set(email, person)
		await page.context().addCookies(cookiesOf(this.address, person.cookie))
		await page.goto('/')
	}

	/** With the button in the account menu of every page, so that e-mails use the language too. */
	async chooseLanguage(email: string) {
		const page = await this.page(email)
		await openAccountMenu(page)
		await page.click(`button[name="language"][value="${this.mode.locale}"]`)
		await page.waitForLoadState('load')
	}

	/** Opens a page and checks each kind of page with axe once. */
	async visit(email: string, path: string): Promise<Page> {
		const page = await this.page(email)
		await page.goto(path)
		await this.inspect(page)
		return page
	}

	async inspect(page: Page) {
		const kind = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
		// axe runs scripts in the page, so it needs JavaScript.
		if (!this.mode.javaScriptEnabled || this.seen.has(kind)) return
		this.seen.add(kind)
		for (const violation of await violationsOn(page)) this.complaints.push(`${kind}: ${violation}`)
	}

	/** Leaves every page, since some go on asking a server that is to be stopped. */
	async leave() {
		for (const page of this.pages.values()) await page.goto('about:blank')
	}

	async close() {
		for (const page of this.pages.values()) await page.context().close()
	}
}

/**
 * The sample world and a browser for one test file. `openFor` opens a window of a person, `windowOf` returns the one
 * window of each person, configured by `looks`; console errors are collected.
 */
export function useWindows<Who extends string>(
	emails: Record<Who, string>,
	looks: Partial<Record<Who, Look>> = {},
) {
	let browser: Browser
	let world: World
	const complaints: string[] = []
	const people = new Map<Who, Person>()
	const windows = new Map<Who, Page>()

	beforeAll(async () => {
		;[browser, world] = await Promise.all([launch(), openWorld()])
	})
	afterAll(async () => {
		await browser?.close()
		await world?.end()
	})

	async function openFor(who: Who, look: Look = {}): Promise<Page> {
		const person = people.get(who) ?? (await personAt(world.address, emails[who]))
		people.set(who, person)
		return openWindow(browser, person, { complaints, ...look })
	}
	async function windowOf(who: Who): Promise<Page> {
		const page = windows.get(who) ?? (await openFor(who, looks[who]))
		windows.set(who, page)
		return page
	}
	return { complaints, openFor, windowOf, address: () => world.address, browser: () => browser }
}

/** The addresses of sample people, by the keys they have in the sample world. */
export const emailsOf = <Who extends string>(keys: Record<Who, string>): Record<Who, string> =>
	recordOf(namesOf(keys), (who) => personOf(keys[who]).email)
