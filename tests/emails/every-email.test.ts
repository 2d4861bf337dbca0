import { describe, expect, test } from 'vitest'
import { catalogue, type EmailName, replyLine } from '#emails/catalogue.ts'
import { renderEmail } from '#emails/render-email.tsx'
import { everyCell } from '#tests/support/every-cell.ts'
import { faultsIn } from '#tests/support/pages.ts'
import { direction, languages } from '#workflows/languages.ts'
import { noticeNames } from '#workflows/notices/table.ts'
import { emailNames, exampleOf, renderExample, renderedExample, siteName, templateOf } from './samples.ts'

const links = (html: string) =>
	[...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.replaceAll('&amp;', '&'))

test('every notice of the charts has an e-mail, and the only other one is the invitation', () => {
	expect([...emailNames].sort()).toEqual([...noticeNames, 'invitation'].sort())
})

describe.each(languages)('every e-mail in %s', (language) => {
	const words = catalogue[language]
	const ofEvery = (check: (name: EmailName) => Promise<void>) => everyCell(emailNames, String, check)

	test('names the request, says what happened and what comes next, and leads to one page', () =>
		ofEvery(async (name) => {
			const { reference, url, groups = [] } = exampleOf(name)
			const { subject, html, text } = await renderedExample(name, language)

			expect(subject).toContain(words[name].subject)
			const numbered = reference && reference !== '—'
			if (numbered) expect(subject).toContain(reference)
			if (numbered) expect(text).toContain(`\u2066${reference}\u2069`)
			expect(html).toContain(`<html lang="${language}" dir="${direction(language)}">`)
			expect(links(html)).toEqual([...groups.map((group) => group.url), url])
			// Lists of e-mails show this beside the subject; the text part omits it.
			const [, beside] = html.match(/<body[^>]*><div[^>]*display:none[^>]*>([^<]*)/) ?? []
			expect(beside?.replaceAll('&#x27;', "'")).toContain(words[name].what)
			expect(text.split('\n')[0]).toBe(`\u2068${siteName}\u2069`)
			const reason = words.common.reasons[templateOf(name).reason]
			for (const part of [
				words[name].what,
				words[name].next,
				reason,
				words.common.automatic,
				words.common.mandatory,
				url,
			])
				expect(text).toContain(part)
		}))

	test('is small, complete, and asks for nothing from outside', () =>
		ofEvery(async (name) => {
			const { subject, html, text } = await renderedExample(name, language)

			expect(Buffer.byteLength(html)).toBeLessThan(60_000)
			expect(`${subject}${text}`).not.toMatch(/[{}]|undefined|null|NaN|Invalid/)
			// One of each direction: all languages share the elements.
			if (language === 'en' || language === 'ar') expect(await faultsIn(html)).toEqual([])
			expect(html).not.toMatch(/<(img|script|link|iframe|form)\b|url\(|@import|src=/i)
		}))
})

test.each(['ar', 'ru', 'zh'] as const)(
	'no e-mail in %s has anything in Latin letters but names',
	(language) =>
		everyCell(emailNames, String, async (name) => {
			const { reference, url, programme, officer, recipient, ...own } = exampleOf(name)
			const { post, state, noteVerbale, browser, title, lines, mayServe = [], groups = [] } = own
			const listed = groups.flatMap((group) => [group.url, group.reference, group.view?.name])
			const { subject, text } = await renderedExample(name, language)

			const names = [
				...listed,
				url,
				reference,
				programme,
				officer,
				recipient,
				siteName,
				post,
				state,
				noteVerbale,
				browser,
				title,
				lines,
				...mayServe,
				'UTC',
				'MB',
				'IATI',
			].filter((known) => known !== undefined)
			const rest = names.reduce((left, known) => left.replaceAll(known, ''), subject + text)
			expect(rest).not.toMatch(/[A-Za-z]/)
		}),
)

test('a request without a number is called a draft', async () => {
	const { subject, text } = await renderExample('endorsementRequested', 'en', { reference: '—' })
	expect(subject).toBe('Request awaiting your endorsement – draft request')
	expect(text).toContain('Reference: not assigned yet')
})

test('a message about work as a whole speaks of no request', async () => {
	const { subject, text } = await renderExample('deputyAppointed', 'en', { reference: '—' })
	expect(subject).toBe('Deputy appointed')
	expect(text).not.toContain('Reference')
})

test('days and quantities are written as the language writes them', async () => {
	const offer = { dueOn: '2026-07-15', quantity: 1200 }
	expect((await renderExample('offerMade', 'en', offer)).text).toMatch(/15 July 2026/)
	expect((await renderExample('offerMade', 'zh', offer)).text).toMatch(/2026年7月15日/)
	expect((await renderExample('offerMade', 'ar', offer)).text).toMatch(/15 يوليو 2026/)
	expect((await renderExample('offerMade', 'fr', offer)).text).toMatch(/15 juillet 2026/)
	expect((await renderExample('offerMade', 'ru', offer)).text).toMatch(/1\u00a0200/)
})

describe.each(languages)('what a letter lets its reader do, in %s', (language) => {
	const words = catalogue[language].common
	const settingsUrl = 'https://ta-requests.example/account/email-settings'

	test('where it may be answered, both parts begin with the reply line', async () => {
		const props = exampleOf('messageReceived')
		const circumstances = { siteName, mayBeAnswered: true, settingsUrl }
		const { html, text } = await renderEmail('messageReceived', props, language, circumstances)

		expect(text.split('\n')[0]).toBe(replyLine(language))
		expect(
			html
				.replace(/<head>.*<\/head>/s, '')
				.replace(/<[^>]*>/g, '\n')
				.trim(),
		).toMatch(/^## .+ ##\n/)
		expect(text).toContain(words.answered)
	})

	test('where it may be switched off, a second link says where', async () => {
		const props = exampleOf('messageReceived')
		const { html, text } = await renderEmail('messageReceived', props, language, { siteName, settingsUrl })

		expect(links(html)).toEqual([props.url, settingsUrl])
		for (const part of [words.optional, words.settings, settingsUrl]) expect(text).toContain(part)
		expect(text).not.toContain(words.mandatory)
		expect(text).not.toContain('##')
	})
})

/** Returns every text of a language by its path: `offerMade.what`. */
function textsOf(words: object, path = ''): [string, string][] {
	return Object.entries(words).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
	)
}

const english = new Map(textsOf(catalogue.en))

const translated = languages.filter((language) => language !== 'en')

test.each(translated)('every text of an e-mail is translated into %s', (language) =>
	everyCell(
		textsOf(catalogue[language]),
		([key]) => key,
		([key, text]) => {
			expect(text.trim()).toBe(text)
			expect(text).not.toBe('')
			expect(text).not.toBe(english.get(key))
			expect(text).not.toMatch(/\b(the|of|and|you|your|this|request|need|with|has been)\b/i)
		},
	),
)

test.each(languages)('no text of an e-mail in %s shouts', (language) =>
	everyCell(
		textsOf(catalogue[language]),
		([key]) => key,
		([, text]) => expect(text).not.toMatch(/!(?!$)|！|\p{Lu}{6,}/u),
	),
)
