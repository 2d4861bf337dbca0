import * as fc from 'fast-check'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { fileToken } from '#app/platform/files/file-token.server.ts'
import { newToken } from '#app/platform/ids.server.ts'
import { addressForLog, textForLog } from '#app/platform/log/address-for-log.ts'
import { errorForLog } from '#app/platform/log/log.server.ts'
import { mailToken } from '#app/platform/mail/mail-token.server.ts'
import { factsOf } from '#app/server/csp-reports.ts'
import { requestForLog } from '#app/server/request-for-log.ts'

test.each([
	['/calendar/c2VjcmV0.ics', '/calendar/[removed]'],
	['/Calendar/c2VjcmV0.ics?x=1', '/Calendar/[removed]?x=1'],
	['/invitation/c2VjcmV0', '/invitation/[removed]'],
	['/invitation/c2VjcmV0?_data=routes', '/invitation/[removed]?_data=routes'],
	['/sign-in/new-password/c2VjcmV0', '/sign-in/new-password/[removed]'],
	['/account/address/c2VjcmV0?x=1', '/account/address/[removed]?x=1'],
	['/account/address', '/account/address'],
	['/files/c2VjcmV0?download', '/files/[removed]?download'],
	['http://ta.example/files/c2VjcmV0', 'http://ta.example/files/[removed]'],
	[`/some/${'x'.repeat(43)}/more`, '/some/[removed]/more'],
	[
		'/sign-in/office/back?code=c2Vj&state=cmV0&x=1',
		'/sign-in/office/back?code=[removed]&state=[removed]&x=1',
	],
	[
		'/deliveries/01920000-0000-7000-8000-000000000001/files/01920000-0000-7000-8000-000000000002',
		'/deliveries/01920000-0000-7000-8000-000000000001/files/01920000-0000-7000-8000-000000000002',
	],
	[
		'/training/certificates/01920000-0000-7000-8000-000000000001.pdf',
		'/training/certificates/01920000-0000-7000-8000-000000000001.pdf',
	],
	['/requests?text=a+name&status=review', '/requests?text=[removed]&status=review'],
	['/search?q=a+name&kind=need', '/search?q=[removed]&kind=need'],
	['/calendar', '/calendar'],
	['/deliveries/1', '/deliveries/1'],
])('%s is logged as %s', (address, logged) => expect(addressForLog(address)).toBe(logged))

const id = '01920000-0000-7000-8000-000000000001'
const withToken = (secret: string, addressOf: (secret: string) => string) => ({
	secret,
	address: addressOf(secret),
})

/** A secret of each kind in our addresses, with such an address. */
const tokens: Record<string, () => { secret: string; address: string }> = {
	invitation: () => withToken(newToken(), (token) => `/invitation/${token}`),
	reset: () => withToken(newToken(), (token) => `/sign-in/new-password/${token}`),
	newAddress: () => withToken(newToken(), (token) => `/account/address/${token}?x=1`),
	calendar: () => withToken(newToken(), (token) => `/calendar/${token}.ics`),
	file: () =>
		withToken(
			fileToken({ kind: 'attachment', of: id, file: id }, { id, session: { id } }),
			(token) => `/files/${token}`,
		),
	unsubscribe: () => withToken(mailToken('off', id), (token) => `/mail/off/${token}`),
	reply: () => withToken(mailToken('reply', id), (token) => `mailto:reply+r-${token}@ta.example`),
	provider: () => withToken('short1', (code) => `/sign-in/office/back?code=${code}&state=${code}`),
	asParameter: () => withToken('short2', (token) => `/file-link?token=${token}`),
}

/** Escapes each character, as only an attacker would. */
const hidden = (text: string) =>
	[...text].map((char) => `%${char.charCodeAt(0).toString(16).padStart(2, '0')}`).join('')
const wrappings: ((address: string) => string)[] = [
	(address) => `/sign-in?next=${encodeURIComponent(address)}`,
	(address) => `/sign-in/factor?resume=${encodeURIComponent(address)}&x=1`,
	(address) => `/requests?after=1&_data=${encodeURIComponent(address)}`,
	(address) => `/work#${address}`,
	(address) => `/work#${encodeURIComponent(address)}`,
	(address) => `http://ta.example:3000/sign-in?next=${address}`,
	(address) => `https://somebody:secret@ta.example/${address}`,
	(address) => `/sign-in?next=${hidden(address)}`,
	(address) => `/nowhere/${encodeURIComponent(address)}/more`,
	(address) => encodeURIComponent(address),
	(address) => `/work?a=1;b=${encodeURIComponent(address)};c`,
	(address) => `//ta.example/${address}`,
	(address) => `/work?${encodeURIComponent(`next=${address}`)}`,
]

const nested = fc
	.record({
		token: fc.constantFrom(...Object.values(tokens)),
		wraps: fc.array(fc.constantFrom(...wrappings), { maxLength: 4 }),
	})
	.map(({ token, wraps }) => {
		const { secret, address } = token()
		return { secret, address: wraps.reduce((inner, wrap) => wrap(inner), address) }
	})

/** Returns all decodings of a log line. */
function readings(line: string) {
	const all = [line]
	for (let depth = 0; depth < 8; depth++)
		all.push(
			(all.at(-1) ?? '').replace(/%[0-9a-f]{2}/gi, (code) =>
				String.fromCharCode(Number.parseInt(code.slice(1), 16)),
			),
		)
	return all.join('\n')
}
function never(secret: string, line: unknown) {
	const text = readings(JSON.stringify(line) ?? '')
	for (const part of secret.split('.')) expect(text).not.toContain(part)
}

test('no token of any kind is logged, however deep in an address', () => {
	void fc.assert(
		fc.property(nested, ({ secret, address }) => {
			never(secret, addressForLog(address))
			never(secret, requestForLog({ url: address, headers: { referer: address, 'user-agent': 'x' } }))
			const report = { 'document-uri': `http://ta.example/${address}`, 'blocked-uri': address }
			never(secret, factsOf({ 'csp-report': report }))
		}),
		{ numRuns: 2000 },
	)
})

test('nor as part of an error: in its message, its cause or its properties', () => {
	void fc.assert(
		fc.property(nested, ({ secret, address }) => {
			never(secret, textForLog(`Invalid URL: "${address}" (from ${address})`))
			const cause = new TypeError(`No route matches "${address}"`)
			const error = new Error(`fetch of ${address} failed`, { cause })
			Object.assign(error, { input: address, more: { url: [address] } })
			never(secret, errorForLog(pino.stdSerializers.err(error)))
		}),
		{ numRuns: 500 },
	)
})

test.each([
	`/requests/${id}/needs/${id}?status=review&after=2026-11-27`,
	'/sign-in?next=/work',
	'/assets/manifest-1a2b3c4d.js',
	'/work.data?_routes=root',
])('%s opens nothing and stays readable', (address) => expect(addressForLog(address)).toBe(address))

test('an address within an address, and the name of an error, stay readable', () => {
	expect(addressForLog('/sign-in?next=%2Frequests%3Fstatus%3Dreview')).toBe(
		'/sign-in?next=/requests?status=review',
	)
	const message = 'PrismaClientKnownRequestError: Unique constraint failed on the fields: (`key`)'
	expect(textForLog(message)).toBe(message)
})
