import { expect, test } from 'vitest'
import { classify } from '#app/platform/mail/inbound/classify.ts'
import { codeOf, isWrongAddress } from '#app/platform/mail/inbound/dsn.ts'
import { parseLetter } from '#app/platform/mail/inbound/parse.server.ts'
import { away, loose } from '#tests/support/odd-mail/loose.ts'
import { noticeId, type OddMail, reader } from '#tests/support/odd-mail/odd-mail.ts'
import { others } from '#tests/support/odd-mail/others.ts'
import { reports } from '#tests/support/odd-mail/reports.ts'
import { useSettings } from '#tests/support/settings.ts'

useSettings({ MAIL_REPLY_TO: 'ta@mail.product.example', MAIL_AUTHSERV_ID: 'mail.product.example' })

async function classified({ raw, from, to }: Pick<OddMail, 'raw' | 'from' | 'to'>) {
	const bytes = Buffer.from(raw)
	const mail = await parseLetter(bytes)
	if (!mail) throw new Error('cannot be read')
	return classify({ raw: bytes, mail, returnPath: from, recipients: to })
}

const corpus = [...reports(), ...loose(), ...away(), ...others()]

test('the corpus is as large as promised', () => {
	expect(corpus.length).toBeGreaterThanOrEqual(45)
	expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length)
})

test.each(corpus.map((odd) => [odd.name, odd] as const))('%s', async (_name, odd) => {
	const found = await classified(odd)
	expect(found.kind).toBe(odd.kind)
	if (found.kind !== 'bounce' && found.kind !== 'delay') return
	const status = found.recipients.find(({ addresses }) => addresses.includes(odd.recipient ?? reader))
	expect(status).toMatchObject({ code: odd.code })
	expect([found.origin.proven, ...found.origin.said]).toContain(noticeId)
})

test('a letter says what it is without its envelope too, as long as that shows', async () => {
	for (const odd of [...reports(), ...loose()])
		expect((await classified({ ...odd, from: null })).kind, odd.name).toMatch(
			new RegExp(`^(${odd.kind}${odd.name.includes('no daemon') ? '|message' : ''})$`),
		)
})

test('nothing is proven by a token of another purpose, or a forged one', async () => {
	const [first] = reports()
	if (!first) throw new Error('no corpus')
	const forged = first.to[0]?.replace(/b-.{4}/, 'b-aaaa') ?? ''
	const raw = first.raw.replaceAll(first.to[0] ?? '', forged)
	expect(await classified({ ...first, raw, to: [forged] })).toMatchObject({ origin: { proven: null } })
})

test('a code is read at its place and not out of a number that looks like one', () => {
	expect(codeOf('5.1.1 (bad)', '')).toBe('5.1.1')
	expect(codeOf('', 'connect to 5.1.1.10 timed out')).toBe('5.0.0')
	expect(codeOf('5.0.0', '552 5.2.2 full')).toBe('5.2.2')
	expect(['5.1.1', '5.1.2', '5.2.1', '5.4.1', '5.4.310', '5.1.10'].every(isWrongAddress)).toBe(true)
	expect(['4.4.7', '5.2.2', '5.7.1', '5.0.0', '5.1.8', '5.4.6', '5.4.7'].some(isWrongAddress)).toBe(false)
})

test('nothing that repeats holds the reading up', async () => {
	const report = 'Content-Type: multipart/report; report-type=delivery-status; boundary=b'
	const fields = `Action: failed\r\nFinal-Recipient: rfc822; ${'@'.repeat(900)} <\r\n\r\n`
	const status = `--b\r\nContent-Type: message/delivery-status\r\n\r\n${fields.repeat(180)}`
	for (const raw of [
		`${report}\r\n\r\n${status}`,
		`Sender: ${'a'.repeat(60_000)}\r\nX-Auto-Reply: yes\r\n\r\n${'a'.repeat(200_000)}`,
	])
		expect((await classified({ raw, from: '', to: [] })).kind).toBe('outOfOffice')
})
