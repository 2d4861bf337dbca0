import type { Page } from 'playwright-core'
import { samplePassword } from '#prisma/seed/sample-accounts.ts'

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
