import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '#app/platform/local-path.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

const outward = [
	'https://evil.example/',
	'//evil.example/',
	'///evil.example',
	'////evil.example',
	'/\\evil.example',
	'\\\\evil.example',
	'/\t/evil.example',
	'/\n//evil.example',
	'/\r\\evil.example',
	' //evil.example',
	'/.//evil.example',
	'/..//evil.example',
	'/x/..//evil.example',
	'/%2e//evil.example',
	'javascript:alert(1)',
	'data:text/html,x',
	'http:evil.example',
	'http:/evil.example',
	'@evil.example',
	'evil.example',
	'ht\ttps://evil.example',
	'／／evil.example',
	'',
]
const inward = [
	'/work',
	'/%09/evil.example',
	'/%5cevil.example',
	'/@evil.example',
	'/requests?text=//evil.example',
]

describe('an address to go on to', () => {
	test.each(outward)('%j is not followed', (address) => expect(localPath(address, '/work')).toBe('/work'))
	test.each(inward)('%j stays on this site', (address) => expect(localPath(address)).toBe(address))

	test('is on this site as every browser reads it, whatever was typed', () => {
		const odd = fc.constantFrom(
			'/',
			'\\',
			'\t',
			'\n',
			'.',
			'..',
			'@',
			':',
			'?',
			'#',
			'%2f',
			'%5c',
			'%00',
			'\u2044',
			'\ufeff',
			'evil.example',
			'javascript',
			'http',
		)
		const typed = fc.oneof(
			fc.array(odd, { maxLength: 8 }).map((parts) => parts.join('')),
			fc.string(),
		)
		fc.assert(
			fc.property(typed, (address) => {
				const followed = new URL(localPath(address, '/work'), 'https://ta.example/sign-in')
				expect(followed.origin).toBe('https://ta.example')
				expect(localPath(address, '/work')).toMatch(/^\/(?![/\\])/)
			}),
			{ numRuns: 5000 },
		)
	})
})

useWorld()
const app = useWholeApp()

/** Sends a request with another host name than that of the connection. */
function askAs(host: string, path: string, headers: Record<string, string> = {}) {
	const { port } = new URL(app.address)
	return new Promise<{ status: number; location: string; body: string }>((resolve, reject) => {
		const asked = request(
			{ host: '127.0.0.1', port, path, headers: { host, ...headers } },
			async (answer) => {
				const { statusCode = 0, headers: given } = answer
				resolve({ status: statusCode, location: given.location ?? '', body: await text(answer) })
			},
		)
		asked.on('error', reject).end()
	})
}

describe('whoever is sent on', () => {
	const post = (path: string, fields: Record<string, string>, cookie = '') =>
		fetch(app.address + path, {
			method: 'POST',
			redirect: 'manual',
			body: new URLSearchParams(fields),
			headers: { origin: app.address, cookie },
		})

	test.each(outward)('stays on this site: %j', async (address) => {
		const cookie = await signedIn
		const encoded = encodeURIComponent(address)
		const there = await fetch(`${app.address}/sign-in?next=${encoded}`, {
			redirect: 'manual',
			headers: { cookie },
		})
		expect(there.headers.get('location')).toBe('/work')
		const chosen = await post('/language', { language: 'fr', to: address })
		expect(chosen.headers.get('location')).toBe('/')
	})

	test('after signing in as well', async () => {
		await signedIn
		const entered = await post('/sign-in', {
			email: 'ghana.drafter@sample.example',
			password: 'A password of the tests',
			next: '//evil.example',
		})
		expect(entered.headers.get('location')).toBe('/work')
	})
})

let signedIn: Promise<string>
beforeAll(() => {
	signedIn = cookieOf(ghana.drafter)
})

describe('another name than our own', () => {
	test.each([
		'evil.example',
		'ta.example.evil.example',
		'localhost.evil.example',
		'127.0.0.1.evil.example',
		'a b',
	])('%j is not answered', async (host) => {
		const answer = await askAs(host, '/sign-in')
		expect([400, 421]).toContain(answer.status)
		expect(answer.body).not.toContain('evil')
	})

	test.each(['x-forwarded-host', 'forwarded', 'x-host', 'x-original-url', 'x-rewrite-url'])(
		'%s changes nothing where no proxy is trusted',
		async (name) => {
			const { host } = new URL(app.address)
			const answer = await askAs(host, '/work', { [name]: 'evil.example' })
			expect(answer.location).toBe('/sign-in?next=%2Fwork')
			expect((await askAs(host, '/sign-in', { [name]: 'evil.example' })).body).not.toContain('evil')
		},
	)

	test('numbers and the loopback are: health checks and demos use them', async () => {
		for (const host of ['localhost:3000', '[::1]:3000', '10.0.0.7'])
			expect((await askAs(host, '/sign-in')).status).toBe(200)
		expect((await askAs('anything.example', '/health/live')).status).toBe(200)
	})
})
