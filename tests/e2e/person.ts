import type { Browser, Locator, Page } from 'playwright-core'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { signIn } from '#tests/faults/visitor.ts'
import { eventually } from '#tests/support/eventually.ts'

/** A signed-in person who can open any number of windows. */
export type Person = Awaited<ReturnType<typeof personAt>>

export async function personAt(address: string, email: string) {
	return { ...(await signIn(address, email)), address, email }
}

export type Look = { javaScriptEnabled?: boolean; language?: string; width?: number; complaints?: string[] }

/** Opens a window of a person in a new browser context; console errors are collected. */
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

/** Returns the cookies to sign a window in, in another tab or after its session has ended. */
export const cookiesOf = (url: string, cookie: string) =>
	cookie.split('; ').map((pair) => {
		const [name = '', ...value] = pair.split('=')
		return { name, value: value.join('='), url }
	})

/** Collects errors of a page, and violations of the content security policy. */
export function watch(page: Page, complaints: string[]) {
	const add = (text: string) => complaints.push(`${new URL(page.url()).pathname}: ${text}`)
	page.on('console', (message) => message.type() === 'error' && add(message.text()))
	page.on('pageerror', (error) => add(error.message))
}

export type Values = { [name: string]: string | number | boolean | readonly string[] }

/** Opens the parts of a form that are closed and hold a field. */
export async function reveal(form: Page | Locator, name: string) {
	const field = ('page' in form ? form.page() : form).locator(`[name="${name}"]:not([type="hidden"])`)
	const closed = form.locator('details:not([open])', { has: field })
	while (await closed.count()) await closed.first().locator('summary').first().click()
}

/** Fills one control by its name, of any type: text, number, date, choice, tick, several ticks. */
async function fillOne(form: Locator, name: string, value: Values[string]) {
	const controls = form.locator(`[name="${name}"]:not([type="hidden"])`)
	const first = controls.first()
	await reveal(form, name)
	const [tag, type] = await first.evaluate((element) => [element.localName, element.getAttribute('type')])
	// Several lists under one name are positions in an order of preference.
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

/** Fills a form whose rows are incomplete: adds rows as needed, as a person would. */
export async function fillRows(page: Page, form: Locator, values: Values) {
	for (const [name, value] of Object.entries(values)) {
		const [, rows] = name.match(/^(\w+)\.\d+\./) ?? []
		if (rows && !(await form.locator(`[name="${name}"]`).count())) await addRow(page, rows)
		await fillOne(form, name, value)
	}
}

// With JavaScript a row is added in place; without it, the page returns with one more.
async function addRow(page: Page, rows: string) {
	const button = page.locator(`button[value="rows:${rows}"]`)
	await ((await button.getAttribute('type')) === 'submit' ? press(page, button) : button.click())
}

/** Presses a button and waits for the complete page of the response. Returns the status of the POST. */
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

/** Takes the step `type` on the open page, with its panel. Returns the status of the POST. */
export async function takeStep(page: Page, type: string, values: Values = {}): Promise<number> {
	const button = page.locator(`button[name="type"][value="${type}"]`).first()
	const form = page.locator('form', { has: page.locator(`button[name="type"][value="${type}"]`) }).first()
	const folded = page.locator('details:not([open])', { has: form })
	if (await folded.count()) await folded.first().locator('summary').first().click()
	await fill(form, values)
	return press(page, button)
}

/** Signs a person of the sample world in, with the code that the page shows if it asks for one. */
export async function signInThrough(page: Page, email: string) {
	await page.goto('/sign-in')
	await page.fill('[name="email"]', email)
	await page.fill('[name="password"]', samplePassword)
	const arrived = page.waitForURL(/\/(work|overview|sign-in\/factor)/)
	await Promise.all([arrived, page.press('[name="password"]', 'Enter')])
	if (new URL(page.url()).pathname !== '/sign-in/factor') return
	await giveCode(page)
	await page.waitForURL(({ pathname }) => /^\/(work|overview)/.test(pathname))
}

/** Gives the code that the page of the second factor shows: each is taken once, so that it may be a while until the next. */
export async function giveCode(page: Page) {
	const code = await eventually(
		'a code is shown',
		async () => {
			const text = (await page.locator('main').textContent()) ?? ''
			const [shown] = text.match(/(?<!\d)\d{6}(?!\d)/) ?? []
			if (!shown) await page.reload()
			return shown
		},
		60,
		1000,
	)
	await page.fill('[name="code"]', code)
	await Promise.all([page.waitForEvent('load'), page.press('[name="code"]', 'Enter')])
}
