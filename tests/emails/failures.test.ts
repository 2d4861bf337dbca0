import { expect, test } from 'vitest'
import { en } from '#app/i18n/messages/en.ts'
import { failureCodes, failureOf } from '#app/platform/mail/failure.ts'
import { nextTry } from '#app/queue/mail/pacing.server.ts'
import { renderEmail } from '#emails/render-email.tsx'
import { languages } from '#workflows/languages.ts'
import { exampleOf, renderExample } from './samples.ts'

const { administration } = en

const reply = (response: string, command: string, code = 'EENVELOPE') =>
	Object.assign(new Error(response), { code, response, command, responseCode: Number(response.slice(0, 3)) })

test.each([
	['550 5.1.1 No such user', 'RCPT TO', { code: 'unknownRecipient', bounceCode: '5.1.1' }],
	['550 5.2.1 Mailbox disabled', 'RCPT TO', { code: 'unknownRecipient', bounceCode: '5.2.1' }],
	['550 No such user', 'RCPT TO', { code: 'unknownRecipient', bounceCode: '5.1.0' }],
	['552 5.2.2 Over quota', 'RCPT TO', { code: 'mailboxFull', bounceCode: '5.2.2' }],
	['452 4.2.2 Over quota', 'RCPT TO', { code: 'mailboxFull', permanent: false, shared: undefined }],
	['550 5.1.8 Bad sender', 'RCPT TO', { code: 'sender', shared: 'server', permanent: false }],
	['550 5.1.0 Not from there', 'MAIL FROM', { code: 'sender', bounceCode: undefined, permanent: false }],
	['552 5.3.4 Message too big', 'MAIL FROM', { code: 'tooLarge', permanent: true }],
	['550 5.7.1 Rejected by policy', 'RCPT TO', { code: 'refused', bounceCode: undefined, permanent: true }],
	['554 5.7.1 Looks like spam', 'DATA', { code: 'refused', bounceCode: undefined, permanent: true }],
	['552 5.3.4 Message too big', 'DATA', { code: 'tooLarge', permanent: true }],
	['553 5.6.7 Needs SMTPUTF8', 'RCPT TO', { code: 'smtputf8', permanent: true }],
	['451 4.7.1 Greylisted', 'RCPT TO', { code: 'greylisted', shared: 'domain', permanent: false }],
	['450 4.2.1 Mailbox busy', 'RCPT TO', { code: 'greylisted', shared: undefined }],
	['451 4.7.1 Slow down', 'DATA', { code: 'greylisted', shared: 'domain' }],
	['421 4.7.0 Too many letters', 'DATA', { code: 'busy', shared: 'server', uncertain: true }],
	['452 4.3.1 Disk full', 'DATA', { code: 'busy', shared: 'server' }],
	['451 Try later', 'MAIL FROM', { code: 'busy', shared: 'server' }],
	['535 5.7.8 Bad credentials', 'AUTH PLAIN', { code: 'credentials', shared: 'server', permanent: false }],
	['530 5.7.0 Sign in first', 'MAIL FROM', { code: 'credentials', shared: 'server' }],
	['530 5.7.0 Must issue a STARTTLS command first', 'MAIL FROM', { code: 'encryption', shared: 'server' }],
	['503 Bad sequence', 'DATA', { code: 'connection', permanent: false }],
])('%s to %s is recognised by its code', (response, command, expected) => {
	expect(failureOf(reply(response, command), command === 'DATA')).toMatchObject(expected)
})

test.each([
	[{ code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, false, { code: 'connection', shared: 'server' }],
	[{ code: 'EDNS', originalCode: 'ENOTFOUND' }, false, { code: 'connection', shared: 'server' }],
	[{ code: 'ECONNECTION' }, true, { code: 'answerLost', uncertain: true, shared: 'server' }],
	[{ code: 'ETIMEDOUT' }, false, { code: 'timeout', uncertain: false }],
	[{ code: 'EABORT' }, true, { code: 'answerLost', uncertain: true }],
	[{ code: 'ETLS', message: 'self-signed certificate' }, false, { code: 'certificate', shared: 'server' }],
	[{ code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED' }, false, { code: 'certificate' }],
	[
		{ code: 'ESOCKET', originalCode: 'ERR_SSL_WRONG_VERSION_NUMBER' },
		false,
		{ code: 'encryption', shared: 'server' },
	],
	[new TypeError('Cannot read'), false, { code: 'unwritable', permanent: false }],
	[null, false, { code: 'unwritable' }],
])('without an answer: %j, with the letter handed over: %s', (error, handedOver, expected) => {
	expect(failureOf(error, handedOver)).toMatchObject(expected)
})

test('every code has its words, and pauses grow over two days', () => {
	expect(Object.keys(administration.mail.reasons).sort()).toEqual([...failureCodes].sort())
	let at = new Date(0)
	for (let attempts = 1; ; attempts++) {
		const next = nextTry(attempts, at)
		if (!next) break
		expect(next.getTime()).toBeGreaterThan(at.getTime())
		at = next
	}
	expect(at.getTime() / 3_600_000).toBeCloseTo(48, -0.5)
})

const hostile =
	'A\u202eKarim\r\nBcc: all@example.org\u0000 <script>alert(1)</script><a href="https://evil.example">x</a>'

test.each(languages)(
	'a hostile name stays text and cannot turn its surroundings around, in %s',
	async (language) => {
		const { subject, html, text } = await renderExample('offerMade', language, {
			recipient: hostile,
			programme: hostile,
		})

		expect(html).not.toContain('<script')
		expect(html).toContain('&lt;script&gt;')
		expect(html.match(/href="/g)).toHaveLength(1)
		expect(html + text).not.toMatch(/[\u202a-\u202e]|(?!\n)\p{Cc}/u)
		expect(text).not.toMatch(/^Bcc:/m)
		expect(text).toContain('\u2068A Karim Bcc: all@example.org <script>')
		expect(subject).not.toMatch(/[\r\n]/)
	},
)

test('isolations are opened and closed in pairs, whatever a name brings along', async () => {
	const { text } = await renderExample('offerMade', 'ar', {
		recipient: 'A\u2069\u2069 B\u2067',
		programme: '\u2066C',
	})
	expect(text.match(/[\u2066\u2067\u2068]/g)).toHaveLength(text.match(/\u2069/g)?.length ?? 0)
})

test('braces and markup in a name are not read as a message', async () => {
	const { text } = await renderExample('offerMade', 'en', { recipient: "{count, number} <b>'{x}'</b>" })
	expect(text).toContain("Dear \u2068{count, number} <b>'{x}'</b>\u2069,")
})

test('a site name with markup is shown as text', async () => {
	const { html } = await renderEmail('offerMade', exampleOf('offerMade'), 'en', {
		siteName: '<i>Office</i>\n',
	})
	expect(html).toContain('&lt;i&gt;Office&lt;/i&gt;')
})

test.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example', 'not an address'])(
	'refuses %s as a link',
	async (url) => {
		await expect(renderExample('offerMade', 'en', { url })).rejects.toThrow()
	},
)
