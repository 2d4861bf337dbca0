import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { lenientIn } from '#tests/support/pages.ts'
import { ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { namesOf } from '#workflows/names.ts'

useWorld()
const broken = () => {
	throw new Error('a secret of the inside')
}
const app = useWholeApp({
	'broken-loader': { path: 'broken/loader', module: { loader: broken } },
	'broken-page': { path: 'broken/page', module: { default: broken } },
})
const cookies = { nobody: '', drafter: '', administrator: '' }
beforeAll(async () => {
	cookies.drafter = await cookieOf(ghana.drafter)
	cookies.administrator = await cookieOf(office.administrator)
})
afterEach(() => vi.restoreAllMocks())

// Other sites may show the one, and their programs read the other.
const closed = routes.filter(({ path }) => !/^(embed\/|open\/catalog)/.test(path ?? ''))
const addresses = closed.map(({ path }) =>
	addressOf(path, (name) => (name === 'file' ? 'x.ics' : 'not-there')),
)
const ask = (path: string, init: RequestInit = {}) =>
	fetch(app.address + path, { redirect: 'manual', ...init })
const form = (more: Record<string, string> = {}) => ({
	method: 'POST',
	headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
})
/** Public keys may be cached by anyone, other responses never. */
const kept = (path: string) =>
	path.startsWith('/.well-known/jwks') ? { cache: /^public, max-age=3600$/ } : {}

describe.each(namesOf(cookies))('every route, asked by %s', (who) => {
	test.each(addresses)('%s', async (path) => {
		const cookie = cookies[who]
		const answers = {
			page: await ask(path, { headers: { cookie } }),
			data: await ask(`${path === '/' ? '/_root' : path}.data`, { headers: { cookie } }),
			form: await ask(path, form({ cookie, origin: app.address })),
			foreign: await ask(path, form({ cookie, origin: 'https://evil.example' })),
		}
		expect(answers.foreign.status).toBe(403)
		for (const [how, { headers, status }] of Object.entries(answers)) {
			expect(`${how} ${lenientIn(headers, how === 'page' ? kept(path) : {})}`).toBe(`${how} `)
			expect(`${how} ${status}`).not.toBe(`${how} 500`)
		}
	})
})

test.each([
	'/health/live',
	'/health/ready',
	'/robots.txt',
	'/.well-known/security.txt',
	'/assets/not-there.js',
	'/favicon.ico',
	'/%',
	'/%2e%2e/%2e%2e/etc/passwd',
	'/__manifest?version=1&p=/work',
	'/__manifest',
	`/${'a'.repeat(8000)}`,
])('the address %s', async (path) => {
	expect(lenientIn((await ask(path)).headers, { cache: /no-store|immutable/ })).toEqual([])
})

const tooLarge = 'x'.repeat(2_200_000)

describe('what is refused before anything looks at it', () => {
	test.each<[number, string, RequestInit]>([
		[405, '/work', { method: 'PUT' }],
		[405, '/work', { method: 'OPTIONS' }],
		[403, '/sign-in', form({ origin: 'null' })],
		[415, '/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }],
		[413, '/sign-in', { ...form({ 'sec-fetch-dest': 'empty' }), body: tooLarge }],
		[411, '/sign-in', { ...form(), body: new Blob(['x']).stream(), duplex: 'half' }],
		[431, '/', { headers: Object.fromEntries(Array.from({ length: 120 }, (_, at) => [`x-${at}`, '1'])) }],
		[
			413,
			'/csp-reports',
			{ ...form({ 'content-type': 'application/csp-report' }), body: `"${'x'.repeat(17_000)}"` },
		],
		[400, '/csp-reports', { ...form({ 'content-type': 'application/csp-report' }), body: '{' }],
	])('%i for %s', async (status, path, init) => {
		const answer = await ask(path, init)
		expect(answer.status).toBe(status)
		expect(lenientIn(answer.headers)).toEqual([])
		expect(await answer.text()).toMatch(new RegExp(`^${status} [A-Z][A-Za-z- ]+$`))
	})

	test.each(['/sign-in', '/sign-in.data', '/not/there'])(
		'413 for a form that is too large for %s, as a page without anything of the form',
		async (path) => {
			const answer = await ask(path, { ...form(), body: tooLarge })
			expect(answer.status).toBe(413)
			expect(lenientIn(answer.headers)).toEqual([])
			const html = await answer.text()
			expect(html).toContain('Too much data sent at once')
			expect(html).not.toMatch(
				/xxxxx|<script(?! type="module" id="island" nonce=)| (style|on\w+)="|<style|javascript:/,
			)
		},
	)

	test('a malformed request', async () => {
		const socket = connect(Number(new URL(app.address).port), '127.0.0.1')
		await once(socket, 'connect')
		socket.end('NOT A REQUEST\r\n\r\n')
		const answer = await text(socket)
		expect(answer).toMatch(/^HTTP\/1.1 400 Bad Request\r\n/)
		expect(answer).toMatch(/Content-Security-Policy: default-src 'none'/)
		expect(answer).toMatch(/X-Content-Type-Options: nosniff/)
	})
})

test.each(['/broken/loader', '/broken/loader.data', '/broken/page'])('%s fails closed', async (path) => {
	vi.spyOn(console, 'error').mockImplementation(() => {})
	const answer = await ask(path)
	expect(answer.status).toBe(500)
	expect(lenientIn(answer.headers)).toEqual([])
	const said = await answer.text()
	expect(said).not.toMatch(/secret of the inside|\bat [\w.]+ \(|\.tsx?:\d|node_modules/)
})

test('two answers never share a nonce, and the scripts of a page carry that of its policy', async () => {
	const nonces = new Set<string>()
	for (let time = 0; time < 3; time++) {
		const page = await ask('/sign-in')
		const nonce = /'nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1] ?? ''
		nonces.add(nonce)
		const html = await page.text()
		const scripts = [...html.matchAll(/<script(?! type="application\/json")([^>]*)>/g)].map(
			([, rest]) => rest,
		)
		expect(scripts.length).toBeGreaterThan(0)
		for (const rest of scripts) expect(rest).toContain(`nonce="${nonce}"`)
		expect(html).not.toMatch(/ (style|on\w+)="|<style|javascript:/)
	}
	expect(nonces.size).toBe(3)
})
