import type { Browser, Locator, Page } from 'playwright-core'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
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

export type Values = { [name: string]: string | number | boolean | readonly string[] }

/** Fills one control by its name, whatever it is: text, number, date, choice, tick, several ticks. */
async function fillOne(form: Locator, name: string, value: Values[string]) {
	const controls = form.locator(`[name="${name}"]:not([type="hidden"])`)
	const first = controls.first()
	const [tag, type] = await first.evaluate((element) => [element.localName, element.getAttribute('type')])
	// Several lists under one name are places in an order of preference.
	if (tag === 'select')
		for (const [place, each] of [value].flat().entries()) await controls.nth(place).selectOption(String(each))
	else if (type === 'radio' || (type === 'checkbox' && typeof value !== 'boolean'))
		for (const each of [value].flat()) await form.locator(`[name="${name}"][value="${each}"]`).check()
	else if (type === 'checkbox') await first.setChecked(Boolean(value))
	else await first.fill(String(value))
}

export async function fill(form: Locator, values: Values) {
	for (const [name, value] of Object.entries(values)) await fillOne(form, name, value)
}

/** Fills a form that has not all its rows yet: asks for one more where the values need it, as somebody who types does. */
export async function fillRows(page: Page, form: Locator, values: Values) {
	for (const [name, value] of Object.entries(values)) {
		const [, rows] = name.match(/^(\w+)\.\d+\./) ?? []
		if (rows && !(await form.locator(`[name="${name}"]`).count())) await addRow(page, rows)
		await fillOne(form, name, value)
	}
}

// With JavaScript a row is added where it is; without, the page comes back with one more.
async function addRow(page: Page, rows: string) {
	const button = page.locator(`button[value="rows:${rows}"]`)
	await ((await button.getAttribute('type')) === 'submit' ? press(page, button) : button.click())
}

/** Presses a button and waits until the answer of the server stands there as a whole page. Answers the status of the POST. */
export async function press(page: Page, button: Locator) {
	const [response] = await Promise.all([
		page.waitForResponse((answer) => {
			return answer.request().method() === 'POST' && answer.request().isNavigationRequest()
		}),
		page.waitForEvent('load'),
		button.click(),
	])
	return response.status()
}

/** Takes the step `type` on the open page, as its panel offers it. Answers the status of the POST. */
export async function takeStep(page: Page, type: string, values: Values = {}): Promise<number> {
	const button = page.locator(`button[name="type"][value="${type}"]`).first()
	const form = page.locator('form', { has: page.locator(`button[name="type"][value="${type}"]`) }).first()
	const folded = page.locator('details:not([open])', { has: form })
	if (await folded.count()) await folded.first().locator('summary').first().click()
	await fill(form, values)
	return press(page, button)
}

/** Signs somebody of the sample world in as a person would, with the code that the page shows where it asks for one. */
export async function signInThrough(page: Page, email: string) {
	await page.goto('/sign-in')
	await page.fill('[name="email"]', email)
	await page.fill('[name="password"]', samplePassword)
	const arrived = page.waitForURL(/\/(work|overview|sign-in\/factor)/)
	await Promise.all([arrived, page.press('[name="password"]', 'Enter')])
	if (new URL(page.url()).pathname !== '/sign-in/factor') return
	const text = (await page.locator('main').textContent()) ?? ''
	await page.fill('[name="code"]', text.match(/(?<!\d)\d{6}(?!\d)/)?.[0] ?? '')
	await Promise.all([
		page.waitForURL(({ pathname }) => /^\/(work|overview)/.test(pathname)),
		page.press('[name="code"]', 'Enter'),
	])
}
