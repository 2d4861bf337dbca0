import { generate } from 'otplib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { administrator, personOf } from '#prisma/seed/sample-people.ts'
import { launch, tooWide, violationsOn } from './browser.ts'
import { giveCode, signInThrough, watch } from './person.ts'
import { freePort, openWorld, type World } from './server.ts'

let browser: Browser
let world: World
let address: string
const complaints: string[] = []

beforeAll(async () => {
	const port = String(await freePort())
	// Browsers allow passkeys for a name, not for a number.
	address = `http://localhost:${port}`
	;[browser, world] = await Promise.all([launch(), openWorld({ PORT: port, APP_URL: address })])
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
})

type Look = { language?: string; javaScriptEnabled?: boolean; width?: number }

async function windowOf({ language = 'en', javaScriptEnabled = true, width = 1280 }: Look = {}) {
	const context = await browser.newContext({
		baseURL: address,
		locale: language,
		javaScriptEnabled,
		viewport: { width, height: 900 },
		reducedMotion: 'reduce',
	})
	context.setDefaultTimeout(30_000)
	await context.addCookies([{ name: 'language', value: language, url: address }])
	const page = await context.newPage()
	watch(page, complaints)
	return page
}

const emailOf = (key: string) => personOf(key).email
const button = (page: Page, value: string) => page.locator(`button[value="${value}"]`)
const press = (page: Page, value: string) =>
	Promise.all([page.waitForEvent('load'), button(page, value).click()])

/** Checks the page with axe, and that it does not scroll sideways. */
async function inspect(page: Page, scripted = true) {
	if (scripted) expect(await violationsOn(page)).toEqual([])
	if (scripted) expect(await tooWide(page)).toBe(0)
}

async function givePassword(page: Page, email: string) {
	await page.goto('/sign-in')
	await page.fill('[name="email"]', email)
	await page.fill('[name="password"]', samplePassword)
	await Promise.all([page.waitForEvent('load'), page.press('[name="password"]', 'Enter')])
}

/** Reads the key from the page as a person would, and confirms it with its code. */
async function confirmKey(page: Page) {
	const key = ((await page.locator('main code').first().textContent()) ?? '').replaceAll(' ', '')
	await page.fill('[name="code"]', await generate({ secret: key }))
	await press(page, 'confirm')
	const codes = await page.locator('main li code').allTextContents()
	expect(codes).toHaveLength(10)
	return { key, codes }
}

async function keepCodes(page: Page) {
	await page.check('[name="kept"]')
	await press(page, 'kept')
}

const enrolments = [
	{ language: 'en', javaScriptEnabled: true, width: 1280, key: 'drafter.ghana.documents' },
	{ language: 'ar', javaScriptEnabled: true, width: 390, key: 'drafter.mali.school' },
	{ language: 'en', javaScriptEnabled: false, width: 390, key: 'drafter.honduras.prosecution' },
	{ language: 'ar', javaScriptEnabled: false, width: 1280, key: 'drafter.egypt.interior' },
]

test.each(enrolments)(
	'anyone can set up a second factor ($language, JavaScript $javaScriptEnabled)',
	async ({ key, ...look }) => {
		const page = await windowOf(look)
		await givePassword(page, emailOf(key))
		await page.context().addCookies([{ name: 'language', value: look.language, url: address }])
		await page.goto('/account/factors')
		expect(await page.getAttribute('html', 'lang')).toBe(look.language)
		await inspect(page, look.javaScriptEnabled)
		await page.goto('/sign-in/enrol?next=/account/factors')
		await inspect(page, look.javaScriptEnabled)
		await press(page, 'start')
		expect(await page.locator('svg[role="img"]').getAttribute('aria-label')).toBeTruthy()
		await inspect(page, look.javaScriptEnabled)
		await page.fill('[name="code"]', '000000')
		await press(page, 'confirm')
		expect(await page.locator('[role="alert"]').first().isVisible()).toBe(true)
		const { codes } = await confirmKey(page)
		const file = await page.locator('a[download]').getAttribute('href')
		for (const code of codes) expect(decodeURIComponent(file ?? '')).toContain(code)
		await inspect(page, look.javaScriptEnabled)
		if (!look.javaScriptEnabled) {
			await press(page, 'kept')
			expect(await page.locator('main li code').allTextContents()).toEqual(codes)
		}
		await keepCodes(page)
		expect(new URL(page.url()).pathname).toBe('/account/factors')
		await inspect(page, look.javaScriptEnabled)
		await page.context().close()
	},
)

test('a passkey is added and opens the next session', async () => {
	const page = await windowOf()
	const client = await page.context().newCDPSession(page)
	await client.send('WebAuthn.enable')
	await client.send('WebAuthn.addVirtualAuthenticator', {
		options: {
			protocol: 'ctap2',
			transport: 'internal',
			hasResidentKey: true,
			hasUserVerification: true,
			isUserVerified: true,
			automaticPresenceSimulation: true,
		},
	})
	await givePassword(page, emailOf('drafter.kazakhstan.border'))
	await page.context().addCookies([{ name: 'language', value: 'en', url: address }])
	await page.goto('/sign-in/enrol?next=/account/factors')
	await press(page, 'start')
	await confirmKey(page)
	await keepCodes(page)
	await page.fill('#add-passkey [name="name"]', 'Sample laptop')
	await Promise.all([page.waitForURL(/passkeyAdded/), page.click('#add-passkey button')])
	await inspect(page)
	await page.context().clearCookies()

	await givePassword(page, emailOf('drafter.kazakhstan.border'))
	expect(new URL(page.url()).pathname).toBe('/sign-in/factor')
	await inspect(page)
	await Promise.all([page.waitForURL(/\/work$/), page.click('form button[type="button"]')])
	await page.goto('/account/factors')
	expect(await page.locator('main table').textContent()).toContain('Sample laptop')
	await page.context().close()
})

test('a lost factor is removed by two officers and set up again', async () => {
	const email = emailOf('focalPoint.ghana')
	const person = await windowOf({ width: 390 })
	await givePassword(person, email)
	expect(new URL(person.url()).pathname).toBe('/sign-in/factor')
	await person.goto('/sign-in/lost-factor')
	await inspect(person)
	await person.fill('[name="reason"]', 'The telephone was left in a taxi.')
	await Promise.all([person.waitForEvent('load'), person.click('main form button')])
	await inspect(person)
	await person.goto('/requests')
	expect(new URL(person.url()).pathname).toBe('/sign-in/factor')

	const first = await windowOf()
	await signInThrough(first, emailOf('triage'))
	await first.goto('/administration/recoveries')
	await inspect(first)
	await first.fill('[name="identifiedBy"]', 'Called back at the number of the mission.')
	await press(first, 'identify')
	const second = await windowOf({ width: 390 })
	await signInThrough(second, administrator.email)
	await second.goto('/administration/recoveries')
	await inspect(second)
	await press(second, 'approve')
	expect(new URL(second.url()).search).toBe('?done=approved')
	await inspect(second)

	await person.goto('/work')
	expect(new URL(person.url()).pathname).toBe('/sign-in')
	await givePassword(person, email)
	expect(new URL(person.url()).pathname).toBe('/sign-in/enrol')
	await press(person, 'start')
	await confirmKey(person)
	await keepCodes(person)
	expect(new URL(person.url()).pathname).toBe('/work')
	for (const page of [person, first, second]) await page.context().close()
})

/** Lets a person have given their last proof an hour ago. */
const letProofAge = (email: string) =>
	world.meanwhile(() =>
		signInDatabase().session.updateMany({
			where: { user: { email } },
			data: { confirmedAt: new Date(Date.now() - 3_600_000) },
		}),
	)

test.each([true, false])(
	'a binding act asks for the second factor again and keeps what was typed (JavaScript %s)',
	async (javaScriptEnabled) => {
		const page = await windowOf({ javaScriptEnabled })
		await signInThrough(page, administrator.email)
		// It asks no server that is stopped.
		await page.goto('about:blank')
		await letProofAge(administrator.email)
		await page.goto('/administration/settings')
		const form = page.locator('main form', { has: page.locator('[name="amount"]') }).first()
		const field = form.locator('[name="amount"]')
		const typed = String(Number(await field.inputValue()) + 1)
		await field.fill(typed)
		await Promise.all([page.waitForEvent('load'), form.locator('button').first().click()])
		expect(new URL(page.url()).pathname).toBe('/sign-in/factor')
		if (javaScriptEnabled) await inspect(page)
		await giveCode(page)
		await Promise.all([page.waitForEvent('load'), page.click('main form button')])
		expect(new URL(page.url()).pathname).toBe('/administration/settings')
		expect(await page.locator('main').textContent()).toContain(typed)
		await page.context().close()
	},
)

test('nothing on the way was complained of', () => {
	// The browser also logs the responses to a wrong code and to a form that must wait.
	expect(complaints.filter((line) => !/status of (401|422)/.test(line))).toEqual([])
})
