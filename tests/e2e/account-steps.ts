import { randomUUID } from 'node:crypto'
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { signIn, visit } from '#tests/faults/visitor.ts'
import { eventually } from '#tests/support/eventually.ts'
import { tooWide, violationsOn } from './browser.ts'
import { openWindow, type Person, personAt } from './person.ts'
import { pathOf } from './server.ts'
import { weigh } from './weigh.ts'

/** Fills in address and password and submits them. */
export async function fillSignIn(page: Page, email: string, password = samplePassword) {
	await page.fill('[name="email"]', email)
	await page.fill('[name="password"]', password)
	await page.press('[name="password"]', 'Enter')
}

/** The path of the link in the newest message to an address of that world. */
export const linkTo = (world: { address: string }, address: string, part: string) =>
	inMailTo(world, address, 'html', new RegExp(`https?://[^/"]+(${part}[\\w-]+)"`))

/** Returns the path in the newest optional e-mail that switches its kind off. */
const switchOffLinkTo = (world: { address: string }, address: string) =>
	inMailTo(world, address, 'source', /^List-Unsubscribe: <https?:\/\/[^/]+(\/mail\/off\/[\w-]+)>/m)

async function inMailTo(
	world: { address: string },
	address: string,
	view: 'html' | 'source',
	link: RegExp,
): Promise<string> {
	return eventually(`${link} in a letter to ${address}`, async () => {
		const inbox = await (
			await visit(world.address).get(`/dev/inbox?to=${encodeURIComponent(address)}`)
		).text()
		for (const [, id] of inbox.matchAll(/href="\/dev\/inbox\/([\w-]+)"/g)) {
			const mail = await (await visit(world.address).get(`/dev/inbox/${id}/${view}`)).text()
			const [, path] = link.exec(mail) ?? []
			if (path) return path
		}
		return undefined
	})
}

const { email } = personOf('drafter.egypt.interior')
const MOST = 25_000

/**
 * In Arabic and without JavaScript: a person chooses a summary, reads the next one, and switches a kind off by an
 * e-mail.
 */
export async function chooseHowMailComes(browser: Browser, address: string) {
	const reader = await personAt(address, email)
	const page = await openWindow(browser, reader, { javaScriptEnabled: false, language: 'ar' })
	await page.goto('/account/email-settings')
	await page.check('[name="messages"][value="daily"]')
	await send(page, page.locator('main form button'))
	expect(await page.locator('main').textContent()).toContain('حُفظت إعداداتكم')
	expect(await page.isChecked('[name="messages"][value="daily"]')).toBe(true)

	const officer = await signIn(address, personOf('case.africa').email)
	const message = { as: 'message', key: randomUUID(), text: 'Not for a summary' }
	const written = await officer.post(`${await pathOf('egypt.documents')}/messages`, message)
	expect(written.status).toBe(303)
	await page.click('main a[href="/account/email-settings/digest"]')
	const lines = await page.locator('main section li').allTextContents()
	expect(lines).toEqual([expect.stringContaining('رسالة جديدة')])
	expect(await page.content()).not.toContain(message.text)

	const link = await switchOffLinkTo({ address }, email)
	await page.context().clearCookies({ name: /session/ })
	await page.goto(link)
	await send(page, page.locator('main form button[value="off"]'))
	expect(await page.getByRole('status').textContent()).toContain('أُوقفت هذه الرسائل')
	expect(await page.locator('main form button[value="off"]').count()).toBe(0)
	await page.context().close()
	await inspect(browser, reader, ['/account/email-settings', '/account/email-settings/digest', link])
}

const send = (page: Page, button: Locator) => Promise.all([page.waitForNavigation(), button.click()])

/** With JavaScript, on a phone: checks size, width and axe. */
async function inspect(browser: Browser, reader: Person, paths: string[]) {
	const page = await openWindow(browser, reader, { language: 'ar', width: 360 })
	for (const path of paths) {
		expect(await weigh(page, path), path).toBeLessThanOrEqual(MOST)
		expect(await tooWide(page), path).toBe(0)
		expect(await violationsOn(page), path).toEqual([])
		if (path === '/account/email-settings')
			expect(await page.locator('[value="off"]:checked').count()).toBe(1)
	}
	await page.context().close()
}
