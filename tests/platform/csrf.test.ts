import { beforeAll, describe, expect, test } from 'vitest'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routesThatAct, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
let cookie: string
const acting = await routesThatAct()

beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
})

const ask = (path: string, init: RequestInit) => fetch(app.address + path, { redirect: 'manual', ...init })
const form = 'application/x-www-form-urlencoded'

describe('a change of state is taken from our own pages only, and as a form only', () => {
	test.each(acting.map(({ path }) => addressOf(path, (name) => name)))('%s', async (path) => {
		const post = async (address: string, headers: Record<string, string>, body = 'type=send') =>
			(await ask(address, { method: 'POST', headers: { cookie, 'content-type': form, ...headers }, body }))
				.status
		for (const address of [path, `${path === '/' ? '/_root' : path}.data`]) {
			expect(await post(address, { origin: 'https://evil.example' })).toBe(403)
			expect(await post(address, { origin: 'null' })).toBe(403)
			expect(await post(address, { origin: app.address.replace('http:', 'https:') })).toBe(403)
			expect(await post(address, { origin: `${app.address}.evil.example` })).toBe(403)
			expect(await post(address, { origin: app.address, 'sec-fetch-site': 'cross-site' })).toBe(403)
			expect(await post(address, { origin: app.address, 'sec-fetch-site': 'same-site' })).toBe(403)
			const origin = app.address
			expect(await post(address, { origin, 'content-type': 'text/plain' })).toBe(415)
			expect(await post(address, { origin, 'content-type': 'application/json' }, '{"type":"send"}')).toBe(415)
			expect(await post(address, { origin, 'content-type': 'text/plain; application/json' }, '{}')).toBe(415)
		}
	})
})
