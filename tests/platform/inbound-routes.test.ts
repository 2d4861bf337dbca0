import { connect } from 'node:net'
import { createInterface } from 'node:readline/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isAuthentic } from '#app/platform/mail/inbound/authentication-results.ts'
import { readMailbox } from '#app/platform/mail/inbound/imap.server.ts'
import { serveLmtp, type Take } from '#app/platform/mail/inbound/lmtp.server.ts'
import { comparable, soleSender } from '#app/platform/mail/inbound/origin.ts'
import { MAX_LETTER, parseLetter } from '#app/platform/mail/inbound/parse.server.ts'
import { imapServer } from '#tests/support/imap-server.ts'

type Taken = { text: string; size: number; from: string | null; to: readonly string[] }
const taken: Taken[] = []
let away = false
const take: Take = async (raw, { from, to }) => {
	if (away) throw new Error('The database is away')
	taken.push({ text: raw.subarray(0, 200).toString(), size: raw.length, from, to })
	return { outcome: raw.includes('Refuse') ? 'refused' : 'message' }
}
const letter = (subject: string) => Buffer.from(`Subject: ${subject}\r\n\r\nText\r\n`)

describe('a mail server that hands letters in', () => {
	let way: Awaited<ReturnType<typeof serveLmtp>>
	beforeAll(async () => {
		way = await serveLmtp({ host: '127.0.0.1', port: 0, mailbox: 'replies@ta.example' }, take)
	})
	afterAll(() => way.stop())

	/** Sends the lines one by one, each after the response to the one before; returns the codes. */
	async function say(lines: readonly string[], answers = lines.length + 1): Promise<string[]> {
		const socket = connect(way.port, '127.0.0.1')
		const codes: string[] = []
		const left = [...lines]
		for await (const line of createInterface(socket)) {
			if (line[3] === '-') continue
			codes.push(line.slice(0, 3))
			const next = left.shift()
			if (next) socket.write(`${next}\r\n`)
			if (codes.length === answers) break
		}
		socket.destroy()
		return codes
	}
	const begin = ['LHLO mx.ta.example', 'MAIL FROM:<a@b.example>']
	const to = 'RCPT TO:<Replies+r-abc@TA.example>'

	test('is answered for each recipient, and only this mailbox is taken for', async () => {
		taken.length = 0
		const others = [
			'a@b.example',
			'replies@b.example',
			'other@ta.example',
			'repliesx@ta.example',
			'a%b.example@ta.example',
		]
		const lines = [
			...begin,
			to,
			...others.map((one) => `RCPT TO:<${one}>`),
			'RCPT TO:<replies@ta.example>',
			'DATA',
			`${letter('Refuse')}.`,
		]
		const refusedEach = Array.from({ length: 5 }, () => '550')
		expect(await say(lines, 13)).toEqual([
			'220',
			'250',
			'250',
			'250',
			...refusedEach,
			'250',
			'354',
			'250',
			'250',
		])
		expect(taken).toMatchObject([
			{ from: 'a@b.example', to: ['Replies+r-abc@TA.example', 'replies@ta.example'] },
		])
		expect(await say([...begin, 'DATA'])).toEqual(['220', '250', '250', '503'])
	})

	test('is asked to try again while the database is away', async () => {
		away = true
		expect((await say([...begin, to, 'DATA', `${letter('Later')}.`])).at(-1)).toBe('451')
		away = false
		expect((await say(['LHLO x', 'MAIL FROM:<>', to, 'DATA', `${letter('Later')}.`])).at(-1)).toBe('250')
		expect(taken.at(-1)).toMatchObject({ from: '' })
	})

	test('is refused letters announced as too large or with too many recipients; one that turns out too large is dropped', async () => {
		const size = MAX_LETTER + 1
		expect((await say(['LHLO x', `MAIL FROM:<a@b.example> SIZE=${size}`])).at(-1)).toBe('552')
		const large = `${'x'.repeat(998)}\r\n`.repeat(size / 1000 + 1)
		// With a rejection code, the mail server would write to the stated sender.
		expect((await say([...begin, to, 'DATA', `${large}.`])).at(-1)).toBe('250')
		expect(taken.at(-1)?.size).toBeGreaterThan(MAX_LETTER)
		const crowd = Array.from({ length: 25 }, (_, at) => `RCPT TO:<replies+${at}@ta.example>`)
		expect((await say([...begin, ...crowd])).filter((code) => code === '452')).toHaveLength(5)
	})
})

describe('a mailbox', () => {
	let server: Awaited<ReturnType<typeof imapServer>>
	beforeAll(async () => {
		server = await imapServer()
	})
	afterAll(() => server.close())
	const read = () => readMailbox(server.url, take, () => false)
	const folders = () => server.letters.map(({ folder }) => folder)

	test('is emptied letter by letter into two folders', async () => {
		taken.length = 0
		for (const subject of ['One', 'Refuse', 'Three']) server.put(letter(subject))
		expect(await read()).toBe(3)
		expect(taken.map(({ text, from, to }) => [text.split('\r\n')[0], from, to])).toEqual(
			['One', 'Refuse', 'Three'].map((subject) => [`Subject: ${subject}`, null, []]),
		)
		expect(folders()).toEqual(['Processed', 'Refused', 'Processed'])
		expect(await read()).toBe(0)
	})

	test('keeps unread what could not be taken in, and it is read the next time', async () => {
		server.put(letter('Kept'))
		away = true
		await expect(read()).rejects.toThrow('away')
		expect(server.letters.at(-1)).toMatchObject({ seen: false, folder: 'INBOX' })
		away = false
		expect(await read()).toBe(1)
	})

	test('that has no folders is marked as read; one that is not there rejects', async () => {
		server.state.canMove = false
		server.put(letter('Stays'))
		expect(await read()).toBe(1)
		expect(server.letters.at(-1)).toMatchObject({ seen: true, folder: 'INBOX' })
		expect(await read()).toBe(0)
		await expect(readMailbox('imap://a:b@127.0.0.1:1/INBOX', take, () => false)).rejects.toThrow()
	})
})

test('an address is the same in its own script and as the network writes it', async () => {
	const network = 'a@xn--l1aaa.example'
	for (const from of ['A@ммм.example', 'a@МММ.example', network]) expect(comparable(from)).toBe(network)
	for (const said of ['ммм.example', 'xn--l1aaa.example']) {
		const head = `Authentication-Results: mx; dmarc=pass header.from=${said}\r\nFrom: a@ммм.example`
		const mail = await parseLetter(Buffer.from(`${head}\r\n\r\nx`))
		if (!mail) throw new Error('cannot be read')
		expect(soleSender(mail)).toBe(network)
		expect(isAuthentic(mail, 'mx', 'xn--l1aaa.example')).toBe(true)
	}
	for (const none of ['\u212aa@b.example', 'a@b@c.example', 'a@', 'a b@c.example', 'a@b\u0000.example'])
		expect(comparable(none)).toBeNull()
})
