import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import type { Language } from '#emails/languages.ts'
import { registry } from '#emails/registry.ts'
import { renderEmail } from '#emails/render-email.tsx'
import type { EmailName } from '#emails/template.ts'

const letters: [EmailName, Language][] = [
	['requestReceived', 'ar'],
	['offerMade', 'ar'],
	['clarificationRequested', 'fr'],
	['messageReceived', 'es'],
	['nominationsCalled', 'ru'],
	['decisionsMade', 'zh'],
	['digest', 'en'],
	['digest', 'ar'],
	['invitation', 'en'],
	['passwordLink', 'ru'],
]

const settingsUrl = 'https://ta-requests.example/account/mail'

/**
 * Pictures of ten letters, narrow and wide, light and dark, for whoever changes their looks. They stay outside the
 * repository; answers where.
 */
export async function takeLetters(browser: Browser): Promise<string> {
	const folder = join(tmpdir(), 'ta-letters')
	mkdirSync(folder, { recursive: true })
	for (const [name, language] of letters) {
		const mayBeAnswered = name === 'messageReceived' || name === 'offerMade'
		const circumstances = {
			siteName: 'Sample site',
			mayBeAnswered,
			settingsUrl: mayBeAnswered ? settingsUrl : undefined,
		}
		const { html } = await renderEmail(name, registry[name].example, language, circumstances)
		for (const width of [320, 700])
			for (const colorScheme of ['light', 'dark'] as const)
				await shoot(browser, html, {
					width,
					colorScheme,
					path: `${folder}/${name}-${language}-${width}-${colorScheme}.png`,
				})
	}
	return folder
}

type Shot = { width: number; colorScheme: 'light' | 'dark'; path: string }

async function shoot(browser: Browser, html: string, { width, colorScheme, path }: Shot) {
	const context = await browser.newContext({ viewport: { width, height: 600 }, colorScheme })
	const page = await context.newPage()
	await page.setContent(html)
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
	if (overflow > 0) console.warn(`${path}: ${overflow} pixels wider than its window`)
	await page.screenshot({ path, fullPage: true })
	await context.close()
}
