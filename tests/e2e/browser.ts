import { existsSync } from 'node:fs'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { violationsOn } from './inspect.ts'
import { signInThrough } from './sign-in-through.ts'

const executablePath = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
	existsSync,
)

export const launch = (): Promise<Browser> =>
	chromium.launch({
		...(executablePath ? { executablePath } : {}),
		args: [
			'--no-sandbox',
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
		],
	})

export type Mode = { name: string; locale: string; javaScriptEnabled: boolean }

/** One browser window a person: signed in at the first use, with everything the console complains of collected. */
export class People {
	readonly complaints: string[] = []
	readonly seen = new Set<string>()
	private readonly pages = new Map<string, Page>()

	constructor(
		private readonly browser: Browser,
		private readonly address: string,
		private readonly mode: Mode,
	) {}

	async page(email: string): Promise<Page> {
		const open = this.pages.get(email)
		if (open) return open
		const { locale, javaScriptEnabled } = this.mode
		const context: BrowserContext = await this.browser.newContext({
			locale,
			javaScriptEnabled,
			baseURL: this.address,
			// Else each field waits for the page to glide to it.
			reducedMotion: 'reduce',
		})
		context.setDefaultTimeout(30_000)
		const page = await context.newPage()
		page.on(
			'console',
			(message) => message.type() === 'error' && this.complaints.push(`${page.url()}: ${message.text()}`),
		)
		page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`))
		await signInThrough(page, email)
		this.pages.set(email, page)
		return page
	}

	/** As a person would: by the button in the head of every page, so that e-mails follow. */
	async chooseLanguage(email: string) {
		const page = await this.page(email)
		await page.click(`button[name="language"][value="${this.mode.locale}"]`)
		await page.waitForLoadState('load')
	}

	/** Opens a page and has axe look at each kind of page once. */
	async visit(email: string, path: string): Promise<Page> {
		const page = await this.page(email)
		await page.goto(path)
		await this.inspect(page)
		return page
	}

	async inspect(page: Page) {
		const kind = new URL(page.url()).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
		// axe runs scripts in the page, so it can only look where scripts may run.
		if (!this.mode.javaScriptEnabled || this.seen.has(kind)) return
		this.seen.add(kind)
		for (const violation of await violationsOn(page)) this.complaints.push(`${kind}: ${violation}`)
	}

	async close() {
		for (const page of this.pages.values()) await page.context().close()
	}
}
