import { once } from 'node:events'
import { request } from 'node:http'
import { beforeAll, expect, test, vi } from 'vitest'
import { lenientIn } from '#tests/support/pages.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

vi.hoisted(() => {
	process.env.APP_URL = 'https://ta.example'
	process.env.TRUST_PROXY = 'true'
})
useWorld()
const app = useWholeApp()
let cookie: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
})

/** Headers of the proxy that terminates TLS. */
const proxied = {
	'x-forwarded-proto': 'https',
	'x-forwarded-host': 'ta.example',
	'x-forwarded-for': '192.0.2.7',
}
const ask = (path: string, headers: Record<string, string> = {}, body?: URLSearchParams) =>
	fetch(app.address + path, {
		redirect: 'manual',
		headers: { ...proxied, ...headers },
		...(body && { method: 'POST', body }),
	})

// The catalogue of open data is for the programs of other sites.
const closed = routes.filter(({ path }) => path !== 'open/catalog.jsonld')
test.each(closed.map(({ path }) => addressOf(path, () => 'not-there')))('%s', async (path) => {
	const cache = path.startsWith('/.well-known/jwks') ? { cache: /^public, max-age=3600$/ } : {}
	const answer = await ask(path, { cookie })
	expect(lenientIn(answer.headers, { secure: true, ...cache })).toEqual([])
})

test('cookies are of this host alone, and never sent in the clear', async () => {
	const origin = 'https://ta.example'
	expect(cookie).toMatch(/^__Host-/)
	const chosen = await ask('/language', { origin }, new URLSearchParams({ language: 'fr' }))
	expect(chosen.headers.getSetCookie()).toHaveLength(1)
	expect(lenientIn(chosen.headers, { secure: true })).toEqual([])
	const language = String(chosen.headers.getSetCookie()[0]?.split(';')[0])
	expect(await (await ask('/sign-in', { cookie: language })).text()).toContain('lang="fr"')
	const left = await ask('/sign-out', { origin, cookie }, new URLSearchParams())
	expect(left.headers.getSetCookie().length).toBeGreaterThan(0)
	expect(lenientIn(left.headers, { secure: true })).toEqual([])
	expect(left.headers.get('clear-site-data')).toContain('"storage"')
})

test('behind a proxy it is the name that the proxy passes on that counts', async () => {
	const { port } = new URL(app.address)
	const statusFor = async (headers: Record<string, string>) => {
		const asked = request({
			host: '127.0.0.1',
			port,
			path: '/sign-in',
			headers: { ...proxied, ...headers },
		}).end()
		const [answer] = await once(asked, 'response')
		answer.resume()
		return answer.statusCode
	}
	expect(await statusFor({ host: 'web:3000' })).toBe(200)
	expect(await statusFor({ host: 'ta.example', 'x-forwarded-host': 'evil.example' })).toBe(421)
	expect(await statusFor({ host: 'ta.example', 'x-forwarded-host': 'ta.example, evil.example' })).toBe(421)
})
