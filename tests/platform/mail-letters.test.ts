import { simpleParser } from 'mailparser'
import { describe, expect, test } from 'vitest'
import { messageIdOf } from '#app/platform/mail/compose.server.ts'
import { MailFailure } from '#app/platform/mail/failure.ts'
import { noticeOfToken } from '#app/platform/mail/mail-token.server.ts'
import { aLetter, fieldLines, sealedLetter } from '#tests/support/letters.ts'
import { useSettings } from '#tests/support/settings.ts'

useSettings({
	APP_URL: 'https://requests.example',
	MAIL_FROM: 'no-reply@requests.example',
	OPERATOR_NAME: 'Bureau d’assistance technique',
	MAIL_REPLY_TO: 'answers@requests.example',
	MAIL_AUTHSERV_ID: 'mx.requests.example',
})

const field = (head: string, name: string) =>
	fieldLines(head, name)
		.join('')
		.replace(/^[^:]*: ?/, '')

test('a letter says what it is, which request it belongs to, and how to answer it and to be rid of its kind', async () => {
	const letter = aLetter({ language: 'ru', kindName: 'Ход работы по запросам' })
	const { head, envelope } = await sealedLetter(letter)
	expect(field(head, 'Message-ID')).toBe(messageIdOf(letter.id))
	const thread = `<request.${letter.requestId}@requests.example>`
	expect([field(head, 'In-Reply-To'), field(head, 'References')]).toEqual([thread, thread])
	expect(field(head, 'Auto-Submitted')).toBe('auto-generated')
	// All automatic replies except delivery failures.
	expect(field(head, 'X-Auto-Response-Suppress')).toBe('DR, RN, NRN, OOF, AutoReply')
	expect(field(head, 'Content-Language')).toBe('ru')
	expect(field(head, 'List-Id')).toMatch(
		/^(=\?UTF-8\?B\?[\w+/=]+\?= )+<progress\.notices\.requests\.example>$/,
	)
	expect(field(head, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
	const off = field(head, 'List-Unsubscribe').match(/^<https:\/\/requests\.example\/mail\/off\/(\w+)>$/)?.[1]
	expect(noticeOfToken('off', off ?? '')).toBe(letter.id)
	const reply = field(head, 'Reply-To').match(/<answers\+r-(\w+)@requests\.example>$/)?.[1]
	expect(noticeOfToken('reply', reply ?? '')).toBe(letter.id)
	const [, bounce] = String(envelope.from).match(/^answers\+b-(\w+)@requests\.example$/) ?? []
	expect(noticeOfToken('bounce', bounce ?? '')).toBe(letter.id)
	expect(envelope.to).toEqual([letter.to.address])
	expect(String(envelope.from).indexOf('@')).toBeLessThanOrEqual(64)
	expect(head).not.toMatch(/^(X-Mailer|Precedence|Bcc|Cc):/im)
})

test('it is the same at every try, and another letter of the request joins its thread', async () => {
	const letter = aLetter()
	const ids = await Promise.all(
		[letter, letter, aLetter({ requestId: letter.requestId })].map(async (one) => {
			const { head } = await sealedLetter(one)
			return [field(head, 'Message-ID'), field(head, 'References')]
		}),
	)
	expect(ids[0]).toEqual(ids[1])
	expect(ids[2]?.[0]).not.toBe(ids[0]?.[0])
	expect(ids[2]?.[1]).toBe(ids[0]?.[1])
})

test('mandatory e-mails offer no way to switch them off, and those without answers no address for replies', async () => {
	const { head } = await sealedLetter(
		aLetter({ mayBeSwitchedOff: false, mayBeAnswered: false, requestId: null }),
	)
	expect(head).not.toMatch(/^(List-Unsubscribe|List-Unsubscribe-Post|Reply-To|In-Reply-To|References):/im)
	expect(head).toMatch(/^List-ID: Progress of requests </m)
})

const subjects = {
	ar: 'طلب في انتظار تأييدكم بصفتكم جهة التنسيق الوطنية في الدولة – \u2066TA-2026-0042\u2069',
	zh: '请求已分配给个案官员：关于为偷运移民活动中获救者提供安全住所的技术援助请求 – TA-2026-0042',
	ru: 'Запрос на техническую помощь в борьбе с незаконным ввозом мигрантов принят – TA-2026-0042',
	fr: 'Étape à échéance aujourd’hui : réponse de l’État à la demande d’éclaircissements – TA-2026-0042',
	'letters of two units': '👩‍👩‍👧‍👦 𠮷野家 '.repeat(9),
	'a Latin text with few others': `A name with ${'an é in the middle of quite long words '.repeat(3)}`,
	'marks of the encoding itself': '=?utf-8?q?=0d=0a?= and =?UTF-8?B?4pyT?= – “ok”?= =?x',
}

/** Checks each encoded word by RFC 2047: at most 75 characters, and whole characters only. */
function wholeWords(lines: string[]) {
	const words = lines.flatMap((line) => line.match(/=\?[^?\s]+\?[BQ]\?[^?\s]*\?=/gi) ?? [])
	for (const word of words) {
		const [, , how, text = ''] = word.split('?')
		const bytes =
			how?.toUpperCase() === 'B'
				? Buffer.from(text, 'base64')
				: Buffer.from(
						text
							.replaceAll('_', ' ')
							.replace(/=(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
						'latin1',
					)
		expect(word.length).toBeLessThanOrEqual(75)
		expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes), word).not.toThrow()
	}
	return words.length
}

test.each(Object.entries(subjects))('subject, name and kind in %s arrive as they were', async (_, text) => {
	const to = { name: text.slice(0, 60).trim(), address: 'reader@sample.example' }
	const { raw, head } = await sealedLetter(aLetter({ subject: text.trim(), to, kindName: text.slice(0, 60) }))
	for (const name of ['Subject', 'To', 'From', 'List-Id', 'Reply-To']) {
		const lines = fieldLines(head, name)
		expect(wholeWords(lines), name).toBeGreaterThan(0)
		for (const line of lines.filter((one) => one.includes('=?')))
			expect(line.length, line).toBeLessThanOrEqual(76)
	}
	expect(head).toMatch(/^[\x20-\x7e\t\r\n]*$/)
	const parsed = await simpleParser(raw)
	expect(parsed.subject).toBe(text.trim())
	expect(parsed.to).toMatchObject({ value: [to] })
	expect(parsed.from).toMatchObject({ value: [{ name: 'Bureau d’assistance technique' }] })
})

test('no line is longer than mail servers take, whatever the text is, and the text stays what it was', async () => {
	const long = `${'a'.repeat(3000)} ${'请求'.repeat(2000)}\n.\n..\nFrom here\n${'٠'.repeat(999)}\u2028 end`
	const { raw } = await sealedLetter(aLetter({ text: long, html: `<p>${'x'.repeat(5000)}</p>` }))
	for (const line of raw.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(76 * 13)
	expect(raw.toString('latin1')).toMatch(/^[\x20-\x7e\t\r\n]*$/)
	expect((await simpleParser(raw)).text).toBe(long)
})

describe('addresses', () => {
	test.each([
		['a.name@bücher.example', 'a.name@xn--bcher-kva.example'],
		['a.name@пример.испытание', 'a.name@xn--e1afmkfd.xn--80akhbyknj4f'],
	])('a domain with other letters is written as the name service knows it: %s', async (address, known) => {
		const { head, envelope } = await sealedLetter(aLetter({ to: { name: 'A', address } }))
		expect(envelope.to).toEqual([known])
		expect(field(head, 'To')).toBe(`A <${known}>`)
	})

	const bad = [
		'\r\nBcc: evil@x.co',
		'\n',
		'\r',
		'\0',
		'\u0085',
		', evil@x.co',
		'> <evil@x.co',
		';',
		' (evil)',
		'"',
	]
	test.each(bad.flatMap((more) => [`a@sample.example${more}`, `a${more}@sample.example`]))(
		'%j is none and goes nowhere',
		async (address) => {
			const failed = await sealedLetter(aLetter({ to: { name: 'A', address } })).catch((error) => error)
			expect(failed).toBeInstanceOf(MailFailure)
			expect(failed).toMatchObject({ code: 'unwritable', permanent: true })
		},
	)

	test.each([
		'no-address',
		'@sample.example',
		'a@',
		'a@b@c',
		`${'a'.repeat(65)}@sample.example`,
		'a@exa mple.org',
	])('%s is none', async (address) => {
		await expect(sealedLetter(aLetter({ to: { name: 'A', address } }))).rejects.toBeInstanceOf(MailFailure)
	})
})

test.each(['\r\n', '\n', '\r', '\0', '\u0085'])('no name, subject or kind goes on after %j', async (end) => {
	const more = `A. Name${end}Bcc: evil@x.co`
	for (const letter of [
		{ subject: more },
		{ to: { name: more, address: 'a@sample.example' } },
		{ kindName: more },
	])
		await expect(sealedLetter(aLetter(letter))).rejects.toMatchObject({ code: 'unwritable', permanent: true })
})
