import { expect, test } from 'vitest'
import { renderEmail } from '#emails/render-email.tsx'
import { languages } from '#workflows/languages.ts'
import { exampleOf, renderExample } from './samples.ts'

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
