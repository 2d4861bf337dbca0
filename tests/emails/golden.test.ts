import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { direction, languages } from '#emails/languages.ts'
import { renderEmail } from '#emails/render-email.tsx'
import { aLetter, sealedLetter } from '#tests/support/letters.ts'
import { kindOf } from '#workflows/notice-kinds.ts'
import { emailNames, exampleOf, siteName } from './samples.ts'

const LARGEST = 60_000
const settingsUrl = 'https://requests.example/account/mail'

/** A template's example in one language, as it arrives: composed, encoded, and taken apart by another program. */
async function arrived(name: (typeof emailNames)[number], language: (typeof languages)[number]) {
	const kind = kindOf(name)
	const mayBeSwitchedOff = kind !== 'mandatory'
	const circumstances = { siteName, ...(mayBeSwitchedOff && { settingsUrl }) }
	const rendered = await renderEmail(name, exampleOf(name), language, circumstances)
	const letter = aLetter({ ...rendered, kind, kindName: siteName, language, mayBeSwitchedOff })
	const { raw, head } = await sealedLetter(letter)
	return { letter, raw, head, mail: await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true }) }
}

const links = (html: string) =>
	[...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '')

describe.each(languages)('every e-mail in %s arrives', (language) => {
	test.each(emailNames)('%s', async (name) => {
		const { letter, raw, head, mail } = await arrived(name, language)
		const { reference, url, groups = [] } = exampleOf(name)
		const html = String(mail.html)

		expect(raw.length).toBeLessThan(LARGEST)
		expect(head).toMatch(/^[\x20-\x7e\t\r\n]*$/)
		expect(mail.headers.get('content-type')).toMatchObject({ value: 'multipart/alternative' })
		expect(raw.toString('latin1').match(/^Content-Type: text\/.*/gm)).toEqual([
			'Content-Type: text/plain; charset=utf-8',
			'Content-Type: text/html; charset=utf-8',
		])
		expect(mail.attachments).toEqual([])
		expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
		expect(mail.headers.get('content-language')).toBe(language)
		expect(head.includes('\r\nList-Unsubscribe: ')).toBe(letter.mayBeSwitchedOff)

		expect([mail.subject, html, mail.text?.trimEnd()]).toEqual([
			letter.subject,
			letter.html,
			letter.text.trimEnd(),
		])
		if (reference && reference !== '—') expect(mail.subject).toContain(reference)
		expect(html).toContain(`<html lang="${language}" dir="${direction(language)}">`)
		// Of the table that mail programs keep when they drop the head.
		expect(html.match(/<table[^>]*>/)?.[0]).toContain(`dir="${direction(language)}"`)
		const allowed = [
			url,
			...groups.map((group) => group.url),
			...(letter.mayBeSwitchedOff ? [settingsUrl] : []),
		]
		expect(links(html).filter((href) => !allowed.includes(href))).toEqual([])
		// Of each the address stands on a line of its own.
		expect(mail.text?.split('\n')).toEqual(expect.arrayContaining(links(html)))
		// Nothing is fetched, and nothing tells that it was read.
		expect(html).not.toMatch(/<(img|script|iframe|object|video|audio|form)\b|\bsrc=|url\(|@import|<link/i)
	})
})
