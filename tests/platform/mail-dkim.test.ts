import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import { describe, expect, test, vi } from 'vitest'
import { emailNames, renderExample } from '#tests/emails/samples.ts'
import { aLetter, sealedLetter } from '#tests/support/letters.ts'
import { languages } from '#workflows/languages.ts'

const key = await vi.hoisted(async () => {
	const { generateKeyPairSync } = await import('node:crypto')
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
	process.env.APP_URL = 'https://requests.example'
	process.env.MAIL_FROM = 'no-reply@requests.example'
	process.env.DKIM_DOMAIN = 'requests.example'
	process.env.DKIM_SELECTOR = 'ta2026'
	process.env.DKIM_KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
	return publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
})

/** DNS as set up by the operator: one record, as described in emails/README.md. */
async function resolver(name: string, type: string) {
	if (name === 'ta2026._domainkey.requests.example' && type === 'TXT') return [[`v=DKIM1; k=rsa; p=${key}`]]
	throw Object.assign(new Error('no such record'), { code: 'ENOTFOUND' })
}

/** Fields of the library's result that its types lack. */
type Covered = { signingHeaders?: { keys: string }; format?: string }

async function verified(raw: Buffer | string) {
	const { results } = await dkimVerify(raw, { resolver })
	return results.map((found) => {
		const { status, signingHeaders, format }: typeof found & Covered = found
		const signed = signingHeaders?.keys.toLowerCase().split(/:\s*/) ?? []
		return { result: status.result, aligned: status.aligned, format, signed }
	})
}

/** Every third e-mail, the languages by turns. */
const sample = emailNames
	.filter((_, at) => at % 3 === 0)
	.map((name, at) => [name, languages[at % languages.length] ?? 'en'] as const)

test('another program finds e-mails of every language signed by the domain it comes from', async () => {
	for (const [name, language] of sample) {
		const rendered = await renderExample(name, language)
		const { raw } = await sealedLetter(aLetter({ ...rendered, language }))
		const [found, ...others] = await verified(raw)
		expect(found, `${name} in ${language}`).toMatchObject({ result: 'pass', aligned: 'requests.example' })
		expect(others).toEqual([])
	}
	expect(new Set(sample.map(([, language]) => language)).size).toBe(6)
})

const letter = aLetter({
	subject: 'إشعار – TA-2026-0042',
	kindName: '请求进展',
	text: 'Текст.  Два пробела \n\n\n',
	html: '<p>ё</p>',
	to: { name: 'Амина Каримова', address: 'a.karimova@sample.example' },
})

test('so is one with a file, a calendar entry and names in other scripts, over all that a reader is shown', async () => {
	const attachments = async () => [
		{ filename: 'إيصال.pdf', contentType: 'application/pdf', content: Buffer.alloc(70_000, 7) },
	]
	const calendar = { method: 'REQUEST' as const, content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' }
	const { raw } = await sealedLetter({ ...letter, attachments, calendar })
	const [found] = await verified(raw)
	expect(found).toMatchObject({ result: 'pass', format: 'relaxed/relaxed' })
	expect(found?.signed).toEqual(
		expect.arrayContaining([
			'from',
			'to',
			'subject',
			'date',
			'message-id',
			'in-reply-to',
			'references',
			'content-type',
			'mime-version',
			'list-id',
			'list-unsubscribe',
			'list-unsubscribe-post',
			'auto-submitted',
		]),
	)
})

describe('changes on the way are detected', () => {
	test.each([
		['the subject', /^Subject: .*/m, 'Subject: Something else'],
		['the sender', /^From: .*/m, 'From: <evil@requests.example>'],
		['where it is switched off', /mail\/off\/\w/, 'mail/off/7'],
		['the one click', /^List-Unsubscribe-Post: .*\r\n/m, ''],
		['a letter of the text', /=D1=91/, '=D1=92'],
	])('%s', async (_, from, to) => {
		const { raw } = await sealedLetter(letter)
		const sent = raw.toString('latin1')
		const changed = sent.replace(from, to)
		expect(changed).not.toBe(sent)
		const [found] = await verified(Buffer.from(changed, 'latin1'))
		expect(found?.result).not.toBe('pass')
	})

	test('and what mail servers may change is not', async () => {
		const { raw } = await sealedLetter(letter)
		const sent = raw.toString('latin1')
		const trace = 'Received: from a by b; Thu, 26 Nov 2026 20:00:00 +0000\r\nX-Spam: no\r\n'
		const refolded = sent.replace(/^(List-Unsubscribe): /m, '$1:\r\n  ').replace(/(\r\n)+$/, '\r\n\r\n\r\n')
		const [found] = await verified(Buffer.from(trace + refolded, 'latin1'))
		expect(found?.result).toBe('pass')
	})
})
