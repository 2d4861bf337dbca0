import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { MOST_LINES } from '#app/domain/notifications/digest.server.ts'
import { catalogue } from '#emails/catalogue.ts'
import { renderEmail } from '#emails/render-email.tsx'
import { everyCell } from '#tests/support/every-cell.ts'
import { aLetter, sealedLetter } from '#tests/support/letters.ts'
import { direction, languages } from '#workflows/languages.ts'
import { letterKindOf, noticesOfKind, optionalKinds } from '#workflows/notices/kinds.ts'
import { emailNames, exampleOf, siteName } from './samples.ts'

const LARGEST = 60_000
const settingsUrl = 'https://requests.example/account/email-settings'

/** Returns a template's example in one language as received: composed, encoded, and parsed by another program. */
async function arrived(name: (typeof emailNames)[number], language: (typeof languages)[number]) {
	const kind = letterKindOf(name)
	const mayBeSwitchedOff = kind !== 'mandatory'
	const circumstances = { siteName, ...(mayBeSwitchedOff && { settingsUrl }) }
	const rendered = await renderEmail(name, exampleOf(name), language, circumstances)
	const letter = aLetter({ ...rendered, kind, kindName: siteName, language, mayBeSwitchedOff })
	const { raw, head } = await sealedLetter(letter)
	return { letter, raw, head, mail: await simpleParser(raw, { skipTextToHtml: true, skipImageLinks: true }) }
}

const links = (html: string) =>
	[...html.matchAll(/\bhref="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&') ?? '')

const entities: Record<string, string> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	'#x27': "'",
	'#39': "'",
	nbsp: '\u00a0',
}
const decoded = (html: string) => html.replace(/&([#\w]+);/g, (all, name: string) => entities[name] ?? all)
/** Returns the words between the tags, in order. */
const wordsOf = (html: string) =>
	decoded(html.replace(/<[^>]*>/g, ' '))
		.split(/\s+/)
		.filter(Boolean)

/** Returns the visible HTML: without its head and the preview text. */
const shown = (html: string) =>
	html.replace(/^.*<body[^>]*>/s, '').replace(/<div[^>]*display:none[^>]*>[^<]*<\/div>/, '')

const english =
	/(?<!\p{L})(the|of|and|you|your|this|please|has|been|January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})/iu
/** Returns the words of an e-mail without names: names in the examples say that they are samples. */
const withoutNames = (said: string, props: object) =>
	Object.values(props)
		.flat()
		.reduce((left: string, known) => left.replaceAll(typeof known === 'string' ? known : '\0', ''), said)

/** Checks that an e-mail contains no English: sentences, dates or names of States. */
function expectNoEnglish(name: (typeof emailNames)[number], said: string) {
	const { common, [name]: own } = catalogue.en
	for (const text of [
		...Object.values(own),
		...Object.values(common.facts),
		common.draft,
		common.noReference,
	])
		if (text.includes(' ')) expect(said).not.toContain(text)
	expect(withoutNames(said, exampleOf(name))).not.toMatch(english)
}

test.each(languages)('every e-mail in %s arrives as it was composed', (language) =>
	everyCell(emailNames, String, async (name) => {
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
		// In the table, which mail programs keep when they drop the head.
		expect(html.match(/<table[^>]*>/)?.[0]).toContain(`dir="${direction(language)}"`)
		const allowed = [
			url,
			...groups.map((group) => group.url),
			...(letter.mayBeSwitchedOff ? [settingsUrl] : []),
		]
		expect(links(html).filter((href) => !allowed.includes(href))).toEqual([])
		// Each address is on a separate line.
		expect(mail.text?.split('\n')).toEqual(expect.arrayContaining(links(html)))
		// Otherwise the text part has the same words.
		const lines =
			mail.text?.split('\n').filter((line) => !links(html).includes(line) && !/^-+$/.test(line)) ?? []
		expect(lines.join(' ').split(/\s+/).filter(Boolean)).toEqual(wordsOf(shown(html)))
		if (language !== 'en') expectNoEnglish(name, [mail.subject, ...wordsOf(html)].join(' '))
		// Nothing is fetched, and nothing reports that it was read.
		expect(html).not.toMatch(/<(img|script|iframe|object|video|audio|form)\b|\bsrc=|url\(|@import|<link/i)
	}),
)

describe.each(languages)('in %s', (language) => {
	const write = (name: (typeof emailNames)[number], props: object) =>
		renderEmail(name, { ...exampleOf(name), ...props }, language, {
			siteName,
			settingsUrl,
			mayBeAnswered: true,
		})

	test('a draft, a part of a need and a letter that may be answered are named without a word of English', async () => {
		const draft = await write('endorsementRequested', { reference: '—' })
		const part = await write('offerMade', { need: '2 a', quantity: 0 })
		const { draft: named, noReference, answered } = catalogue[language].common
		expect(draft.subject).toContain(named)
		expect(draft.text).toContain(noReference)
		expect(part.text).toContain('\u20662\u00a0a\u2069')
		for (const { text } of [draft, part]) expect(text).toContain(answered)
		if (language === 'en') return
		expectNoEnglish('endorsementRequested', draft.subject + draft.text)
		expectNoEnglish('offerMade', part.subject + part.text)
	})

	test('the longest summary is small enough', async () => {
		const lines = optionalKinds
			.flatMap((kind) => noticesOfKind(kind))
			.map((notice) => ({ notice, on: '2026-12-31' }))
		const path = `https://requests.example/requests/${'0'.repeat(36)}/needs/${'0'.repeat(36)}`
		const groups = Array.from({ length: MOST_LINES }, (_, at) => ({
			reference: `SOM-TA-2026-ZZZ-${1000 + at}`,
			url: `${path}?at=${at}`,
			lines: [lines[at % lines.length]],
		}))
		const letter = aLetter({ ...(await write('digest', { groups, more: 1000 })), language })
		expect((await sealedLetter(letter)).raw.length).toBeLessThan(LARGEST)
	})
})
