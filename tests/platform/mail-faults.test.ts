import { afterAll, describe, expect, test, vi } from 'vitest'
import { aLetter } from '#tests/support/letters.ts'
import {
	expired,
	ofOtherHost,
	type Point,
	scriptedMailServer,
	type Turn,
	valid,
} from '#tests/support/scripted-mail-server.ts'

type Script = Parameters<typeof scriptedMailServer>[0] & { url?: (port: number) => string }
const closing: (() => void)[] = []
afterAll(() => {
	for (const close of closing) close()
})

/** Sends e-mails to a server that follows the script, on a new connection. */
async function against({ url = (port) => `smtp://127.0.0.1:${port}`, ...script }: Script) {
	const server = await scriptedMailServer(script)
	closing.push(server.close)
	vi.resetModules()
	vi.stubEnv('SMTP_URL', url(server.port))
	const { env } = await import('#app/platform/env.server.ts')
	expect(env.SMTP_URL).toContain('smtp')
	const { deliverMail } = await import('#app/platform/mail/deliver.server.ts')
	const deliver = (letter = aLetter()) =>
		deliverMail(letter).then(
			() => 'taken',
			({ code, permanent, uncertain, shared, bounceCode }) => ({
				code,
				permanent,
				uncertain,
				shared,
				bounceCode,
			}),
		)
	return { ...server, deliver }
}

/** The properties of a failure except its text: temporary, certain, for this e-mail alone. */
const as = (code: string, more: object = {}) => ({
	code,
	permanent: false,
	uncertain: false,
	shared: undefined,
	bounceCode: undefined,
	...more,
})
const ofServer = (code: string) => as(code, { shared: 'server' })
const forGood = (code: string, bounceCode?: string) => as(code, { permanent: true, bounceCode })

/** More than one write, so that an e-mail can be interrupted. */
const large = () => {
	const file = { filename: 'a.bin', contentType: 'application/octet-stream', content: Buffer.alloc(2 ** 23) }
	return aLetter({ attachments: async () => [file] })
}

test.each([
	['greeting', '421 4.3.2 Too many connections', ofServer('connection')],
	['greeting', '554 5.3.2 No mail is taken here', ofServer('connection')],
	['greeting', 'drop', ofServer('connection')],
	['EHLO', '421 4.3.2 Closing', ofServer('connection')],
	['EHLO', 'drop', ofServer('connection')],
	['MAIL', '451 4.3.0 Disk is full', ofServer('busy')],
	['MAIL', '550 5.7.1 Not your sender', ofServer('sender')],
	['MAIL', '530 5.7.0 Sign in first', ofServer('credentials')],
	['MAIL', 'drop', ofServer('connection')],
	['RCPT', '450 4.2.1 Mailbox busy', as('greylisted')],
	['RCPT', '451 4.7.1 Greylisted', as('greylisted', { shared: 'domain' })],
	['RCPT', '421 4.7.0 Closing', ofServer('busy')],
	['RCPT', '550 5.1.1 No such user', forGood('unknownRecipient', '5.1.1')],
	['RCPT', '552 5.2.2 Over quota', forGood('mailboxFull', '5.2.2')],
	['RCPT', '554 5.7.1 Refused', forGood('refused')],
	['RCPT', 'drop', ofServer('connection')],
	['DATA', '451 4.3.0 Not now', ofServer('busy')],
	['DATA', '554 5.5.1 No', forGood('refused')],
	['DATA', 'drop', ofServer('connection')],
	['body', '552 5.3.4 Too big', forGood('tooLarge')],
	['body', 'drop', ofServer('connection')],
	['end', '451 4.7.1 Later', as('greylisted', { shared: 'domain' })],
	['end', '452 4.3.1 Disk is full', ofServer('busy')],
	['end', '421 4.3.2 Closing', as('busy', { uncertain: true, shared: 'server' })],
	['end', '554 5.7.1 Looks like spam', forGood('refused')],
	['end', 'drop', as('answerLost', { uncertain: true, shared: 'server' })],
] satisfies [Point, Turn, object][])('%s: %s', async (point, turn, expected) => {
	const { deliver, taken } = await against({ turns: { [point]: turn } })
	expect(await deliver(point === 'body' ? large() : undefined)).toEqual(expected)
	expect(taken()).toBe(point === 'end' ? 1 : 0)
})

test('a server that falls silent: only where the whole letter was handed over it may have arrived', async () => {
	const points = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'end'] as const
	const all = []
	for (const point of points) {
		const impatient = 'greetingTimeout=1500&socketTimeout=1500'
		const url = (port: number) => `smtp://127.0.0.1:${port}?${impatient}`
		const { deliver, taken } = await against({ turns: { [point]: 'hang' }, url })
		all.push(deliver().then((told) => [point, told, taken()]))
	}
	const lost = as('answerLost', { uncertain: true, shared: 'server' })
	expect(await Promise.all(all)).toEqual(
		points.map((point) => (point === 'end' ? [point, lost, 1] : [point, ofServer('timeout'), 0])),
	)
})

describe('a connection that is kept', () => {
	test('and that the server ended meanwhile is opened again, and each letter goes once', async () => {
		const { deliver, taken, connections } = await against({ turns: { idle: 'drop' } })
		for (let n = 0; n < 3; n++) expect(await deliver()).toBe('taken')
		expect([taken(), connections()]).toEqual([3, 3])
	})

	test.each([
		['RCPT', '550 5.1.1 No such user'],
		['MAIL', 'drop'],
	])(
		'and breaks at %s (%s) after a first letter takes the next one with it no further',
		async (point, turn) => {
			const turns: Partial<Record<Point, Turn>> = {}
			const { deliver, taken } = await against({ turns, once: true })
			expect(await deliver()).toBe('taken')
			Object.assign(turns, { [point]: turn, RSET: 'drop' })
			const told = await deliver()
			expect(told).toEqual(turn === 'drop' ? 'taken' : forGood('unknownRecipient', '5.1.1'))
			expect(await deliver()).toBe('taken')
			expect(taken()).toBe(turn === 'drop' ? 3 : 2)
		},
	)
})

describe('encryption', () => {
	const trusting = (certificate: string) => (port: number) =>
		`smtp://127.0.0.1:${port}?tls.ca=${encodeURIComponent(certificate)}`
	const offers = ['STARTTLS']

	test.each([
		['nobody vouches for it', valid, undefined],
		['it has expired', expired, trusting(expired)],
		['it is of another host', ofOtherHost, trusting(ofOtherHost)],
	])('a certificate that is not valid (%s): nothing is handed over', async (_, certificate, url) => {
		const { deliver, taken, heard } = await against({ offers, certificate, url })
		expect(await deliver()).toEqual(ofServer('certificate'))
		expect([taken(), heard.includes('MAIL')]).toEqual([0, false])
	})

	test('one that is valid is taken', async () => {
		const { deliver } = await against({ offers, certificate: valid, url: trusting(valid) })
		expect(await deliver()).toBe('taken')
	})

	test.each(['454 4.7.0 Not available', '502 5.5.1 Unknown'])(
		'the server offers it and then does not (%s)',
		async (turn) => {
			const { deliver, taken } = await against({ offers, turns: { STARTTLS: turn } })
			expect([await deliver(), taken()]).toEqual([ofServer('encryption'), 0])
		},
	)

	test('is required and not offered: nothing is said in the clear, a password least of all', async () => {
		const turns = { STARTTLS: '502 5.5.1 Unknown' }
		const required = (port: number) => `smtp://127.0.0.1:${port}?requireTLS=true`
		// 0.0.0.0 is this machine too, but not a loopback address.
		const withPassword = (port: number) => `smtp://user:secret@0.0.0.0:${port}`
		for (const url of [required, withPassword]) {
			const { deliver, heard } = await against({ offers: ['AUTH PLAIN'], turns, url })
			expect(await deliver()).toEqual(ofServer('encryption'))
			expect(heard.filter((word) => word === 'AUTH' || word === 'MAIL')).toEqual([])
		}
	})
})

test.each([
	['535 5.7.8 Bad credentials', ofServer('credentials')],
	['454 4.7.0 Cannot check that now', ofServer('credentials')],
	['drop', ofServer('connection')],
])('the sign-in of this site is answered by %s', async (turn, expected) => {
	const url = (port: number) => `smtp://user:secret@127.0.0.1:${port}`
	const { deliver, taken } = await against({ offers: ['AUTH PLAIN'], turns: { AUTH: turn }, url })
	expect([await deliver(), taken()]).toEqual([expected, 0])
})

test('no server listens there, or there is no such host', async () => {
	const { deliver, close } = await against({})
	close()
	expect(await deliver()).toEqual(ofServer('connection'))
	const nowhere = await against({ url: () => 'smtp://no-such-host.invalid?dnsTimeout=3000' })
	expect(await nowhere.deliver()).toEqual(ofServer('connection'))
})
