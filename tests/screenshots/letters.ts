import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { translator } from '#app/i18n/translator.server.ts'
import type { EmailName } from '#emails/catalogue.ts'
import { registry } from '#emails/registry.ts'
import { renderEmail } from '#emails/render-email.tsx'
import type { Language } from '#workflows/languages.ts'
import { letterKindOf } from '#workflows/notices/kinds.ts'

const letters: [EmailName, Language][] = [
	['requestReceived', 'ar'],
	['offerMade', 'ar'],
	['clarificationRequested', 'fr'],
	['messageReceived', 'es'],
	['nominationsCalled', 'ru'],
	['decisionsMade', 'zh'],
	['digest', 'en'],
	['digest', 'ar'],
	['donorDigest', 'fr'],
	['invitation', 'en'],
	['passwordLink', 'ru'],
	['newSignIn', 'zh'],
]
const answerable: readonly EmailName[] = ['messageReceived', 'offerMade', 'clarificationRequested']

/** Pixels between two e-mails in one picture, and its lower end: a cropped footer keeps the file small. */
const GAP = 16
const TALLEST = 780

const settingsUrl = 'https://ta-requests.example/account/email-settings'

/**
 * Takes pictures of twelve e-mails, narrow and wide, light and dark, for changes of their design. They are stored
 * outside the repository; returns the folder.
 */
export async function takeLetters(browser: Browser): Promise<string> {
	const folder = join(tmpdir(), 'ta-letters')
	mkdirSync(folder, { recursive: true })
	for (const [name, language] of letters)
		for (const width of [320, 700])
			for (const colorScheme of ['light', 'dark'] as const)
				await takeLetter(browser, {
					name,
					language,
					width,
					colorScheme,
					path: `${folder}/${name}-${language}-${width}-${colorScheme}.png`,
				})
	return folder
}

const shown: Omit<LetterPicture, 'path'>[] = [
	{ name: 'requestReceived', language: 'en', width: 540, colorScheme: 'light' },
	{ name: 'offerMade', language: 'ar', width: 320, colorScheme: 'dark' },
	{ name: 'clarificationRequested', language: 'fr', width: 320, colorScheme: 'light' },
]

/**
 * Takes one picture of three e-mails side by side, for the documentation: one wide, two on a phone, one of them dark.
 */
export async function takeLettersTogether(browser: Browser, path: string): Promise<number> {
	const pieces: string[] = []
	for (const letter of shown) {
		const piece = join(tmpdir(), `ta-letter-${letter.name}.png`)
		await takeLetter(browser, { ...letter, path: piece })
		pieces.push(`<img src="data:image/png;base64,${readFileSync(piece, 'base64')}">`)
	}
	const width = shown.reduce((sum, letter) => sum + letter.width + GAP, GAP)
	const page = await browser.newPage({ viewport: { width, height: TALLEST } })
	const style = `display:flex;align-items:start;gap:${GAP}px;margin:0;padding:${GAP}px;background:#c4ced6`
	await page.setContent(`<body style="${style}">${pieces.join('')}</body>`)
	const { length } = await page.screenshot({ path })
	await page.close()
	return length
}

export type LetterPicture = {
	name: EmailName
	language: Language
	width: number
	colorScheme: 'light' | 'dark'
	path: string
}

/** Takes one picture of a whole e-mail with its example; returns its size in bytes. */
export async function takeLetter(browser: Browser, letter: LetterPicture): Promise<number> {
	const { name, language, width, colorScheme, path } = letter
	const context = await browser.newContext({ viewport: { width, height: 200 }, colorScheme })
	const page = await context.newPage()
	const { html } = await renderEmail(name, registry[name].example, language, {
		siteName: translator(language, 'common')('siteName'),
		mayBeAnswered: answerable.includes(name),
		settingsUrl: letterKindOf(name) !== 'mandatory' ? settingsUrl : undefined,
	})
	await page.setContent(html)
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
	if (overflow > 0) console.warn(`${path}: ${overflow} pixels wider than its window`)
	const { length } = await page.screenshot({ path, fullPage: true })
	await context.close()
	return length
}
