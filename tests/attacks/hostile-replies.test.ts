import { describe, expect, test } from 'vitest'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { parseLetter } from '#app/platform/mail/inbound/parse.server.ts'
import { mailToken } from '#app/platform/mail/mail-token.server.ts'
import { zipOf } from '#tests/support/files.ts'
import { egypt, emailOf, ghana, office } from '#tests/support/people.ts'
import {
	addressFor,
	aLetter,
	answer,
	counts,
	handIn,
	mailbox,
	mailServerName,
	refused,
	refusedAndTold,
	useAnsweredLetter,
	verdict,
} from '#tests/support/replies.ts'
import { useSettings } from '#tests/support/settings.ts'
import { look } from '#tests/support/steps.ts'
import { useWorld } from '#tests/support/world.ts'

useSettings({ MAIL_REPLY_TO: mailbox, MAIL_AUTHSERV_ID: mailServerName })
useWorld()

const at = useAnsweredLetter()
const from = emailOf(ghana.drafter)
const to = () => addressFor(at.letter)

describe('another sender', () => {
	const evil = 'a@attacker.example'

	test('cannot write as the reader of a letter, by no form of From', async () => {
		const head = [verdict('sample.example')]
		const write = (lines: string[], more = {}) =>
			answer({ to: to(), text: newId(), head: [...head, ...lines], ...more })
		await refused('notOneSender', write([`From: ${from}`, `From: ${evil}`]))
		await refused('notOneSender', write([`From: ${evil}`, `from : ${from}`]))
		await refused('notOneSender', write([`From: ${from}, ${evil}`]))
		await refused('notOneSender', write([`From: Readers: ${from};`]))
		await refused('notOneSender', write([]))
		await refused('notOneSender', write(['From: "" <>', `Sender: ${from}`, `Reply-To: ${from}`]))
		await refused('otherSender', write([`From: "${from}" <${evil}>`]))
		await refused('otherSender', write([`From: =?utf-8?q?${from.replace('@', '=40')}?= <${evil}>`]))
		await refused('notOneSender', write([`From: =?utf-8?q?${from.replace('@', '=40')}?=`]))
		await refused('notOneSender', write([`From: ${from.replace('@', ';a@')}`]))
		await refused('otherSender', write([`From: ${evil} (${from})`]))
		// Letters of another script that look the same.
		await refused('otherSender', write([`From: ${from.replace('a', '\u0430')}`]))
		await refused('otherSender', write([`From: ${from.replace('sample', 's\u0430mple')}`]))
		await refused(
			'notAuthentic',
			write([`From: ${from}`], { head: [verdict('attacker.example'), `From: ${from}`] }),
		)
	})

	test('cannot bring the word of the mail server along', async () => {
		const forged = verdict('sample.example')
		const real = `Authentication-Results: mx.ta.example; dmarc=fail header.from=sample.example`
		const inside = { type: 'message/rfc822', content: Buffer.from(`${forged}\r\nFrom: ${from}\r\n\r\nx`) }
		await refused('notAuthentic', answer({ from, to: to(), text: 'below', head: [real, forged] }))
		await refused('notAuthentic', answer({ from, to: to(), text: 'part', head: [], files: [inside] }))
		await refused('notAuthentic', answer({ from, to: to(), text: `\r\n${forged}`, head: [] }))
		for (const said of [
			'mx.ta.example.attacker.example; dmarc=pass header.from=sample.example',
			'(mx.ta.example;) attacker.example; dmarc=pass header.from=sample.example',
			'mx.ta.example; spf=fail smtp.mailfrom="x; dmarc=pass header.from=sample.example"@attacker.example',
			'mx.ta.example; none (; dmarc=pass header.from=sample.example',
			'mx.ta.example; dkim=pass header.d=attacker.example header.d=sample.example',
			'mx.ta.example; dmarc=fail header.from=sample.example; dkim=pass header.d=sample.example',
		])
			await refused(
				'notAuthentic',
				answer({ from, to: to(), text: said, head: [`Authentication-Results: ${said}`] }),
			)
	})

	test('gets nowhere with a token that was stolen, cut, forged or made for another purpose', async () => {
		const [thief, own] = [
			emailOf(egypt.drafter),
			await aLetter({ to: egypt.drafter, requestId: at.requestId }),
		]
		await refused('otherSender', answer({ from: thief, to: to(), text: 'Stolen.' }))
		await refusedAndTold(
			'notThere',
			answer({ from: thief, to: addressFor(own), text: 'No right to it.' }),
			null,
		)
		await refused('severalTokens', answer({ from: thief, to: `${to()}, ${addressFor(own)}`, text: 'Two.' }))
		const token = mailToken('reply', at.letter)
		const wrong = [
			token.slice(0, -1),
			`${token.slice(0, -1)}${token.endsWith('a') ? 'b' : 'a'}`,
			mailToken('off', at.letter),
		]
		for (const one of [...wrong, mailToken('bounce', at.letter)])
			await refused('unknownToken', answer({ from, to: mailbox.replace('@', `+r-${one}@`), text: one }))
		await refused(
			'noToken',
			answer({ from, to: to().replace('ta.example', 'attacker.example'), text: 'Elsewhere.' }),
		)
	})

	test('who lost the right to a confidential request writes no more about it', async () => {
		const told = await aLetter({ to: office.officer, requestId: at.requestId })
		await look((tx) =>
			tx.request.updateMany({
				where: { id: at.requestId },
				data: { classification: 'CONFIDENTIAL', officerId: 'otherOfficer' },
			}),
		)
		const still = answer({ from: emailOf(office.officer), to: addressFor(told), text: 'Still here.' })
		await refusedAndTold('notThere', still, null)
		await look((tx) =>
			tx.request.updateMany({
				where: { id: at.requestId },
				data: { classification: 'RESTRICTED', officerId: 'officer' },
			}),
		)
	})
})

describe('a letter that is built to do harm', () => {
	const parts = (count: number) =>
		Array.from({ length: count }, () => ({ type: 'text/plain', content: Buffer.from('x') }))
	const nested = (depth: number) => {
		const open = Array.from(
			{ length: depth },
			(_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\r\n\r\n--b${at}`,
		)
		return Buffer.from(
			`${verdict('sample.example')}\r\nFrom: ${from}\r\nTo: ${to()}\r\n${open.join('\r\n')}\r\n\r\nDeep.`,
		)
	}

	test('is dropped when it is too large, too deep, or has too many parts or headers', async () => {
		const large = (written: Buffer) => Buffer.concat([written, Buffer.alloc(20 * 1024 * 1024, 'a\r\n')])
		await refusedAndTold('tooLarge', large(answer({ from, to: to(), text: 'x' })), at.requestId)
		await refused('tooLarge', large(answer({ from, to: to(), text: 'x', head: [] })))
		await refused(
			'tooLarge',
			large(answer({ from, to: to(), head: [verdict('sample.example'), 'Auto-Submitted: auto-replied'] })),
		)
		await refusedAndTold('malformed', nested(400), at.requestId)
		await refusedAndTold('malformed', answer({ from, to: to(), text: 'x', files: parts(300) }), at.requestId)
		await refused(
			'malformed',
			answer({ from, to: to(), text: 'x', head: Array.from({ length: 9000 }, (_, at) => `X-A${at}: b`) }),
		)
		expect(await parseLetter(Buffer.alloc(0))).toBeDefined()
	})

	test('becomes one message to one reader, or none', async () => {
		const many = Array.from({ length: 300 }, (_, at) => `a${at}@attacker.example`)
		const before = await counts()
		const raw = answer({ from, to: [...many, to()].join(',\r\n '), text: 'To many.' })
		expect(await handIn(raw)).toMatchObject({ outcome: 'message' })
		const after = await counts()
		expect([after[0], after[1]]).toEqual([Number(before[0]) + 1, Number(before[1]) + 1])
		await Promise.all([handIn(raw), handIn(raw, [to()])])
		expect(await counts()).toEqual(after)
	})

	test('shows as the text it is, whatever it holds', async () => {
		const html = `<p>One<script>alert(1)</script></p><img src=x onerror=alert(1)><a href="javascript:alert(1)">two</a>`
		for (const [text, more] of [
			['<script>alert(1)</script>', {}],
			['A\u0000B\u202eC\u001b[31m', {}],
			['caf\u00e9', { type: 'text/plain; charset=x-no-such-set' }],
			['x', { type: 'text/plain; charset="utf-8\u0000\u0000"' }],
			[undefined, { html }],
		] as const)
			expect(await handIn(answer({ from, to: to(), text, ...more }))).toMatchObject({ outcome: 'message' })
		const { messages } = await getMessages(office.officer, { requestId: at.requestId, needId: null })
		const texts = messages.slice(-5).map(({ text }) => text)
		expect(texts.slice(0, 2)).toEqual(['<script>alert(1)</script>', 'ABC[31m'])
		expect(texts[4]).toMatch(/^One/)
		expect(texts.join('')).not.toContain('onerror')
	})

	test('brings no file that opens to something vast, or hides its kind', async () => {
		const bomb = zipOf([{ name: 'word/document.xml', content: Buffer.alloc(64 * 1024 * 1024) }])
		const files = [
			{ type: 'application/zip', name: 'bomb.docx', content: bomb },
			{ type: 'application/pdf', name: '..\\..\\a.pdf\u202e.exe', content: Buffer.from('MZ') },
		]
		await handIn(answer({ from, to: to(), text: 'Files.', files }))
		const { messages } = await getMessages(ghana.drafter, { requestId: at.requestId, needId: null })
		expect(messages.at(-1)?.files.map(({ status }) => status)).toEqual(['refused', 'refused'])
	})
})
