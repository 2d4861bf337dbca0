import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { signIn, visit } from '#tests/faults/visitor.ts'
import { chooseHowMailComes, fillSignIn, linkTo } from './account-steps.ts'
import { launch, openAccountMenu, violationsOn } from './browser.ts'

import { type Look, openWindow, personAt } from './person.ts'
import { openWorld, type World } from './server.ts'

const ghana = personOf('drafter.ghana.documents').email
const egypt = personOf('drafter.egypt.interior').email
const focalPoint = personOf('focalPoint.ghana').email
const fresh = 'seven green rivers under a bridge'

let browser: Browser
let world: World
/** A server where sessions end after a minute without activity, with a warning half a minute before. */
let hasty: World

beforeAll(async () => {
	;[browser, world, hasty] = await Promise.all([
		launch(),
		openWorld(),
		openWorld({ IDLE_MINUTES: '1', SIGN_IN_LIMIT: '10' }),
	])
})
afterAll(async () => {
	await browser?.close()
	await Promise.all([world?.end(), hasty?.end()])
})

const windowOf = async (address: string, email: string, look: Look = {}) =>
	openWindow(browser, await personAt(address, email), look)
const dialogOf = (page: Page) => page.getByRole('dialog')

describe('an idle session', () => {
	const wanted = 'new.address@interior.example'

	test('says so before it ends, is kept by a button in any window, and loses nothing that was typed', async () => {
		const complaints: string[] = []
		const page = await windowOf(hasty.address, ghana, { complaints })
		const other = await page.context().newPage()
		await page.goto('/account/address')
		await page.fill('[name="email"]', wanted)
		// A list: React does not take it over.
		await other.goto('/requests')
		await dialogOf(page).waitFor({ timeout: 100_000 })
		expect(await dialogOf(page).getByRole('timer').textContent()).toMatch(/0 min \d+ s/)
		await dialogOf(other).getByRole('button', { name: 'Stay signed in' }).click()
		await Promise.all([
			dialogOf(other).waitFor({ state: 'hidden' }),
			dialogOf(page).waitFor({ state: 'hidden' }),
		])
		expect(await page.inputValue('[name="email"]')).toBe(wanted)
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('email')
		await other.close()

		await page.getByRole('heading', { name: 'Your session has ended' }).waitFor({ timeout: 100_000 })
		expect(await violationsOn(page)).toEqual([])
		await dialogOf(page).getByRole('button', { name: 'Back to the page' }).click()
		expect(await page.inputValue('[name="email"]')).toBe(wanted)
		await page.fill('[name="present"]', samplePassword)
		await page.locator('main form button[type="submit"], main form button:not([type])').last().click()
		await page.waitForURL(/sign-in/)
		expect(await page.content()).not.toContain(samplePassword)
		await fillSignIn(page, ghana)
		await page.getByRole('button', { name: 'Send now' }).click()
		await page.waitForURL(/account\/address/)
		// The password must be typed again: no page carries it.
		expect(await page.inputValue('[name="email"]')).toBe(wanted)
		expect(await page.inputValue('[name="present"]')).toBe('')
		expect(complaints.filter((line) => !/401|422/.test(line))).toEqual([])
		await page.context().close()
	})

	test('continues after a sign-in in another window', async () => {
		const page = await windowOf(hasty.address, egypt)
		await page.goto('/account')
		await page.getByRole('heading', { name: 'Your session has ended' }).waitFor({ timeout: 100_000 })
		const [other] = await Promise.all([
			page.context().waitForEvent('page'),
			dialogOf(page).getByRole('link', { name: 'Sign in in a new window' }).click(),
		])
		await fillSignIn(other, egypt)
		await dialogOf(page).waitFor({ state: 'hidden', timeout: 60_000 })
		await page.context().close()
	})

	test('says so 150 seconds before, and after twelve hours that it cannot be kept', async () => {
		const page = await windowOf(world.address, ghana)
		let seconds = 160
		await page.route('**/session', (route) =>
			seconds > 0
				? route.fulfill({ json: { ms: seconds * 1000, warnedBefore: 150_000, final: true } })
				: route.fulfill({ status: 401, json: {} }),
		)
		await page.clock.install()
		// Another window of the same person, to detect when the page starts to count and to set its remaining time.
		await page.addInitScript(() => {
			const channel = new BroadcastChannel('session')
			channel.addEventListener('message', () => Object.assign(window, { heard: true }))
			Object.assign(window, { channel })
		})
		await page.goto('/account')
		const forward = (time: number) => page.clock.fastForward(time * 1000)
		const counts = async () => {
			await forward(21)
			return page.evaluate(() => 'heard' in window)
		}
		await expect.poll(counts, { timeout: 30_000, interval: 200 }).toBe(true)
		const left = { ms: seconds * 1000, warnedBefore: 150_000, final: true }
		await page.evaluate((told) => Reflect.get(window, 'channel').postMessage(told), left)
		expect(await dialogOf(page).count()).toBe(0)
		seconds = 148
		await forward(12)
		await dialogOf(page).getByText('A session lasts at most twelve hours').waitFor()
		expect(await dialogOf(page).getByRole('button').allTextContents()).toEqual(['Close'])
		expect(await violationsOn(page)).toEqual([])
		await page.keyboard.press('Escape')
		await dialogOf(page).waitFor({ state: 'hidden' })
		seconds = 0
		await forward(150)
		await page.getByRole('heading', { name: 'Your session has ended' }).waitFor()
		await page.context().close()
	})

	test('asks to sign in without JavaScript', async () => {
		const page = await windowOf(hasty.address, egypt, { javaScriptEnabled: false, language: 'ar' })
		await page.goto('/account')
		expect(await page.locator('dialog').count()).toBe(0)
		await page.context().clearCookies({ name: /session/ })
		await page.goto('/account')
		expect(page.url()).toContain('/sign-in?next=%2Faccount')
		await page.context().close()
	})
})

test('people see their sessions and end the others', async () => {
	const [here, elsewhere] = [await windowOf(world.address, ghana), await windowOf(world.address, ghana)]
	await here.goto('/')
	await openAccountMenu(here)
	await here.click('header a[href="/account"]')
	await here.click('main a[href="/account/sessions"]')
	expect(await here.locator('main tbody tr').count()).toBeGreaterThanOrEqual(2)
	expect(await here.locator('main tbody tr').first().textContent()).toContain('Current session')
	await here.getByRole('button', { name: 'End all other sessions' }).click()
	await here.getByText('All other sessions have ended').waitFor()
	expect(await here.locator('main tbody tr').count()).toBe(1)
	await elsewhere.goto('/account')
	expect(elsewhere.url()).toContain('/sign-in')
	for (const page of [here, elsewhere]) await page.context().close()
})

test('e-mails come as often as was chosen, are shown before they come, and end by the link of a letter', () =>
	chooseHowMailComes(browser, world.address))

test('in Arabic and without JavaScript a password is changed, once the new one is a good one', async () => {
	const page = await windowOf(world.address, egypt, { javaScriptEnabled: false, language: 'ar' })
	await page.goto('/account/password')
	const send = async (present: string, password: string) => {
		await page.fill('[name="present"]', present)
		await page.fill('[name="password"]', password)
		await page.fill('[name="repeated"]', password)
		await Promise.all([page.waitForNavigation(), page.locator('main form button[type="submit"]').click()])
	}
	await send('not the present one', fresh)
	expect(await page.locator('main').textContent()).toContain('كلمة المرور الحالية غير صحيحة')
	await send(samplePassword, 'baseball')
	expect(await page.locator('main').textContent()).toContain('كلمة المرور هذه شائعة جداً')
	expect(await page.inputValue('[name="password"]')).toBe('')
	await send(samplePassword, fresh)
	expect(await page.locator('main').textContent()).toContain('غُيّرت كلمة المرور')
	const old = await visit(world.address).post('/sign-in', { email: egypt, password: samplePassword })
	const now = await visit(world.address).post('/sign-in', { email: egypt, password: fresh })
	expect([old.status, now.status]).toEqual([422, 303])
	await page.context().close()
})

test('a forgotten password is replaced by a link that works once; the second factor is still asked', async () => {
	const page = await openWindow(browser, { ...(await personAt(world.address, ghana)), cookie: 'nobody=1' })
	await page.goto('/sign-in')
	await page.click('main a[href="/sign-in/forgotten"]')
	const ask = async (email: string) => {
		await page.fill('[name="email"]', email)
		await page.locator('main form button[type="submit"]').click()
		await page.waitForURL(/sent/)
		return page.locator('main').textContent()
	}
	expect(await ask('nobody@nowhere.example')).toBe(await ask(focalPoint))
	const path = await linkTo(world, focalPoint, '/sign-in/new-password/')
	await page.goto(path)
	expect(await violationsOn(page)).toEqual([])
	await page.fill('[name="password"]', fresh)
	await page.getByRole('button', { name: 'Show password' }).first().click()
	expect(await page.getAttribute('[name="password"]', 'type')).toBe('text')
	await page.fill('[name="repeated"]', fresh)
	await page.getByRole('button', { name: 'Save new password' }).click()
	await page.waitForURL(/sign-in\?done=password/)
	await fillSignIn(page, focalPoint, fresh)
	await page.waitForURL(/sign-in\/factor/)
	const answers = await Promise.all(
		[path, '/sign-in/new-password/made-up'].map((address) => visit(world.address).get(address)),
	)
	expect(answers.map(({ status }) => status)).toEqual([404, 404])
	await page.context().close()
})

test('an address is changed by a link to the new one', async () => {
	const drafter = personOf('drafter.mali.school').email
	const wanted = 'mali.new@interior.example'
	const page = await windowOf(world.address, drafter)
	await page.goto('/account/address')
	await page.fill('[name="email"]', 'someone@gmail.com')
	await page.fill('[name="present"]', samplePassword)
	await page.getByRole('button', { name: 'Send link' }).click()
	await page.getByText('This address belongs to a public e-mail service').waitFor()
	await page.fill('[name="email"]', wanted)
	await page.fill('[name="present"]', samplePassword)
	await page.getByRole('button', { name: 'Send link' }).click()
	await page.getByText('Check the mailbox of the new address').waitFor()
	await page.goto(await linkTo(world, wanted, '/account/address/'))
	await page.getByRole('button', { name: 'Confirm address' }).click()
	await page.waitForURL(/sign-in\?done=address/)
	await fillSignIn(page, wanted)
	await page.waitForURL('**/work')
	await page.context().close()
})

test('signing out removes the session from the server and stored data from the browser', async () => {
	const visitor = await signIn(world.address, personOf('drafter.kazakhstan.border').email)
	const answer = await visitor.post('/sign-out', {})
	expect(answer.headers.get('clear-site-data')).toBe('"cache", "storage"')
	expect((await visitor.get('/account')).headers.get('location')).toContain('/sign-in')
	expect((await visitor.get('/account')).headers.get('cache-control')).toBe('no-store')
})

test('a network is what the connection comes from, whatever a header claims', async () => {
	const statuses: number[] = []
	for (let time = 0; time < 12; time += 1) {
		const answer = await fetch(`${hasty.address}/sign-in`, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: hasty.address, 'x-forwarded-for': `203.0.113.${time}` },
			body: new URLSearchParams({ email: `guess${time}@nowhere.example`, password: 'x' }),
		})
		statuses.push(answer.status)
	}
	expect(statuses.at(-1)).toBe(429)
})
