import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { matchRoutes } from '@remix-run/react'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { localPath } from '#app/platform/http/local-path.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

describe('redirects', () => {
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

	describe('a redirected person', () => {
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
})

describe('earlier addresses', () => {
	const app = useWholeApp()

	const moved: [string, string][] = [
		['/account/mail?done', '/account/email-settings?done'],
		['/account/mail/digest?sent=x', '/account/email-settings/digest?sent=x'],
		['/administration/door?kind=signedIn', '/administration/sign-in-log?kind=signedIn'],
		['/administration/health', '/administration/system-status'],
		['/administration/inbound', '/administration/received-emails'],
		['/administration/mail', '/administration/emails'],
		['/administration/mail/templates/invitation.html', '/administration/emails/templates/invitation.html'],
		['/administration/states?text=ghana', '/states?text=ghana'],
		['/came-back/n1', '/undeliverable/n1'],
		['/certificates/check', '/certificates/verify'],
		['/check', '/verify'],
		['/deliveries/d1/protocol.pdf', '/deliveries/d1/handover-record.pdf'],
		['/deliveries/d1/protocol.json', '/deliveries/d1/handover-record.json'],
		['/requests/r1/chart', '/requests/r1/process-chart'],
		['/requests/r1/sharing', '/requests/r1/access'],
		['/requests/r1/thread?need=n1&ask=a%2Cb', '/requests/r1/messages?need=n1&ask=a%2Cb'],
		['/requests/r1/told', '/requests/r1/notifications'],
		['/requests/r1/told/n1', '/requests/r1/notifications/n1'],
		['/requests/r1/needs/n1/chart', '/requests/r1/needs/n1/process-chart'],
		['/requests/r1/needs/n1/overlap', '/requests/r1/needs/n1/similar-needs'],
		['/requests/r1/needs/n1/partner.txt', '/requests/r1/needs/n1/referral/sheet.pdf'],
		['/seals', '/audit-seals'],
		['/seals/s1.json', '/audit-seals/s1.json'],
		['/seals/check', '/audit-seals/verify'],
		['/workload/hand-over?from=x', '/workload/transfer?from=x'],
	]

	const ask = (path: string, method = 'GET') =>
		fetch(app.address + path, { method, redirect: 'manual', headers: { origin: app.address } })

	describe('an address that had another name', () => {
		test.each(moved)('%s leads permanently to %s', async (earlier, present) => {
			const answer = await ask(earlier)
			expect([answer.status, answer.headers.get('location')]).toEqual([301, present])
		})

		test.each([
			['/deliveries?view=table', '/deliveries'],
			['/deliveries?view=table&overdue=yes&state=GHA', '/deliveries?state=GHA&due=overdue'],
			['/deliveries?view=board&kind=training', '/deliveries/board?kind=training'],
			['/deliveries?overdue=no', '/deliveries'],
		])('with an earlier filter, %s, leads to %s', async (earlier, present) => {
			const answer = await ask(earlier)
			expect([answer.status, answer.headers.get('location')]).toEqual([301, present])
		})

		test('is not taken for a view that was saved', async () => {
			const answer = await ask('/deliveries?view=0b9e7c8e-0000-4000-8000-000000000000')
			expect(answer.headers.get('location') ?? '').not.toBe('/deliveries')
		})

		test('of a form sends on the typed values', async () => {
			const answer = await ask('/check', 'POST')
			expect([answer.status, answer.headers.get('location')]).toEqual([308, '/verify'])
		})

		test('no longer has a page, and the present address does', () => {
			const pages = routes.map(({ id, path = '/', index }) => ({ id, path, index }))
			const routeOf = (path: string) => matchRoutes(pages, path.split('?')[0] ?? '')?.[0]?.route.id
			for (const [earlier, present] of moved) {
				expect(routeOf(earlier) ?? 'routes/$', earlier).toBe('routes/$')
				expect(routeOf(present) ?? 'routes/$', present).not.toBe('routes/$')
			}
		})

		test.each(['/seals/../work', '//seals', '/requests/r1/needs/chart', '/checks', '/a/check'])(
			'is not taken for %s',
			async (path) => {
				const answer = await fetch(app.address + path, { redirect: 'manual' })
				expect(answer.headers.get('location') ?? '').not.toMatch(/audit-seals|process-chart|verify/)
			},
		)
	})
})
