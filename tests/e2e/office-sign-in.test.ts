import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sampleAccounts } from '#prisma/seed/sample-accounts.ts'
import { client, identityProvider } from '#tests/support/identity-provider.ts'
import { launch, openAccountMenu, violationsOn } from './browser.ts'

import { openWorld, type World } from './server.ts'

let provider: Awaited<ReturnType<typeof identityProvider>>
let world: World
let browser: Browser
beforeAll(async () => {
	provider = await identityProvider()
	world = await openWorld({
		OIDC_ISSUER: provider.issuer,
		OIDC_CLIENT_ID: client.id,
		OIDC_CLIENT_SECRET: client.secret,
		OIDC_NAME: 'Office identity',
	})
	browser = await launch()
})
afterAll(async () => {
	await browser?.close()
	await world?.end()
	provider?.close()
})

const emailOf = (post: string) => String(sampleAccounts.find((account) => account.post === post)?.email)

test.each([
	['with scripts', true],
	['without scripts', false],
])('an officer comes in by the identity provider of the office, %s', async (_, javaScriptEnabled) => {
	const context = await browser.newContext({ baseURL: world.address, javaScriptEnabled, locale: 'fr' })
	const page = await context.newPage()
	const complaints: string[] = []
	page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()))
	provider.feels({ email: emailOf('Triage officer'), claims: { amr: ['mfa'] } })
	await page.goto('/sign-in?next=%2Frequests')
	await page.getByRole('link', { name: 'Se connecter avec Office identity' }).click()
	await page.waitForURL(`${world.address}/requests`)
	expect(await page.locator('main h1').count()).toBe(1)
	expect(complaints).toEqual([])
	expect((await context.cookies()).map(({ name }) => name)).not.toContain('office')
	await openAccountMenu(page)
	await page.locator('form[action="/sign-out"] button').first().click()
	await page.waitForURL(`${world.address}/`)
	await page.goto('/requests')
	expect(new URL(page.url()).pathname).toBe('/sign-in')
	await context.close()
})

test('a person of a State reads why not, and what to do', async () => {
	const context = await browser.newContext({ baseURL: world.address, locale: 'ar' })
	const page = await context.newPage()
	provider.feels({ email: emailOf('Focal point, Ghana'), claims: { amr: ['mfa'] } })
	await page.goto('/sign-in')
	await page.locator('a[href^="/sign-in/office"]').click()
	await page.waitForURL(/\/sign-in\/office\/back/)
	expect(await page.locator('html').getAttribute('dir')).toBe('rtl')
	expect(await page.locator('main h1').textContent()).toBe('تعذَّر تسجيل الدخول')
	expect(await violationsOn(page)).toEqual([])
	await page.locator('main a[href="/sign-in"]').click()
	expect(new URL(page.url()).pathname).toBe('/sign-in')
	await context.close()
})
