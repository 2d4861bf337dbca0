import { writeFile } from 'node:fs/promises'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { signInThrough } from '#tests/e2e/person.ts'

/** Wide enough for the places of the site beside each other. */
const widths = { wide: 1280, phone: 390 }
/** Longer pages are cropped. */
const TALLEST = { wide: 1300, phone: 1500 }
const LARGEST = 200_000

export type Picture = {
	name: string
	/** The e-mail address of the viewer; absent if signed out. */
	who?: string
	locale: string
	size: keyof typeof widths
	javaScriptEnabled?: false
	/** Opens what the picture shows. */
	arrive: (page: Page) => Promise<unknown>
}

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** Signs a person in for all their pictures: a one-time code is not accepted twice. */
async function signInOnce(page: Page, who: string) {
	const kept = sessions.get(who)
	if (kept) return page.context().addCookies(kept)
	await signInThrough(page, who)
	sessions.set(
		who,
		(await page.context().cookies()).filter(({ name }) => name !== 'language'),
	)
}

/** Takes one picture of a page in a new window; returns its size in bytes. */
export async function take(browser: Browser, baseURL: string, folder: string, picture: Picture) {
	const { name, who, locale, size, javaScriptEnabled = true, arrive } = picture
	const width = widths[size]
	const viewport = { width, height: 800 }
	const context = await browser.newContext({ baseURL, locale, viewport, javaScriptEnabled })
	try {
		const page = await context.newPage()
		if (who) await signInOnce(page, who)
		await arrive(page)
		await page.waitForLoadState('load')
		const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
		if (overflow > 0) console.warn(`${name}: the page is ${overflow} pixels wider than its window`)
		const whole = await page.evaluate(() => document.documentElement.scrollHeight)
		return await shoot(page, `${folder}/${name}.png`, width, Math.min(whole, TALLEST[size]))
	} finally {
		await context.close()
	}
}

/** Crops a page with much text until its file is small enough. */
async function shoot(page: Page, path: string, width: number, height: number): Promise<number> {
	const clip = { x: 0, y: 0, width, height }
	const picture = await page.screenshot({ clip, fullPage: true, animations: 'disabled' })
	if (picture.length > LARGEST) return shoot(page, path, width, Math.floor(height * 0.9))
	await writeFile(path, picture)
	return picture.length
}
