import type { Browser, Page } from 'playwright-core'
import { signIn } from '#tests/faults/visitor.ts'

/** Somebody who has signed in once and may open any number of windows. */
export type Person = Awaited<ReturnType<typeof personAt>>

export async function personAt(address: string, email: string) {
	return { ...(await signIn(address, email)), address, email }
}

export type Look = { javaScriptEnabled?: boolean; language?: string; width?: number; complaints?: string[] }

/** A window of a person, in a browser that has been nowhere yet; what its console complains of is collected. */
export async function openWindow(
	browser: Browser,
	{ address, cookie }: Person,
	look: Look = {},
): Promise<Page> {
	const { javaScriptEnabled = true, language = 'en', width = 1280, complaints } = look
	const context = await browser.newContext({
		baseURL: address,
		javaScriptEnabled,
		locale: language,
		viewport: { width, height: 800 },
		reducedMotion: 'reduce',
	})
	context.setDefaultTimeout(30_000)
	await context.addCookies(cookiesOf(address, `${cookie}; language=${language}`))
	const page = await context.newPage()
	if (complaints) watch(page, complaints)
	return page
}

/** Signs the window in again, in another tab or after its session has ended. */
export const cookiesOf = (url: string, cookie: string) =>
	cookie.split('; ').map((pair) => {
		const [name = '', ...value] = pair.split('=')
		return { name, value: value.join('='), url }
	})

/** Collects what a page complains of: errors, and what the content security policy refused. */
export function watch(page: Page, complaints: string[]) {
	const add = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`)
	page.on('console', (message) => message.type() === 'error' && add(message.text()))
	page.on('pageerror', (error) => add(error.message))
}
