import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, describe, expect, test } from 'vitest'
import { createWebServer } from '#app/server/web-server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
let cookie: string
let draft: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
	draft = `/requests/${await aRequest()}/draft/about`
})

const get = async (path: string, headers: Record<string, string> = {}) =>
	(await fetch(app.address + path, { redirect: 'manual', headers: { cookie, ...headers } })).status
const post = async (path: string, body: string, headers: Record<string, string> = {}) =>
	fetch(app.address + path, {
		method: 'POST',
		redirect: 'manual',
		body,
		headers: { cookie, origin: app.address, 'content-type': 'application/x-www-form-urlencoded', ...headers },
	})

/** Returns the response to exactly these bytes. */
async function raw(bytes: string) {
	const socket = connect(Number(new URL(app.address).port), '127.0.0.1')
	await once(socket, 'connect')
	socket.write(bytes)
	return text(socket)
}

describe('the head of a request', () => {
	test('a long address is an address still, one that no page has is not', async () => {
		expect(await get(`/requests?text=${'a'.repeat(7000)}`)).toBe(200)
		expect(await get(`/requests?text=${'a'.repeat(8000)}`)).toBe(414)
	})

	test('so many headers no browser sends', async () => {
		const some = (count: number) =>
			Object.fromEntries(Array.from({ length: count }, (_, at) => [`x-${at}`, '1']))
		expect(await get('/work', some(80))).toBe(200)
		expect(await get('/work', some(110))).toBe(431)
		expect(await get('/work', { 'x-long': 'x'.repeat(20_000) })).toBe(431)
	})

	test.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is not taken', async (method) => {
		const { port } = new URL(app.address)
		const asked = request({ host: '127.0.0.1', port, method, path: '/work', headers: { cookie } }).end()
		const [answer] = await once(asked, 'response')
		expect(answer.statusCode).toBe(405)
		expect(answer.headers.allow).toBe('GET, HEAD, POST')
		expect(await text(answer)).not.toContain(cookie)
	})

	test('CONNECT opens nothing', async () => {
		expect(await raw('CONNECT db:5432 HTTP/1.1\r\nHost: localhost\r\n\r\n')).toBe('')
	})

	test('a method in a header or a field is not a method', async () => {
		const answer = await post('/language?_method=DELETE', 'language=fr&_method=PUT', {
			'x-http-method-override': 'PUT',
		})
		expect(answer.status).toBe(302)
	})

	test('HEAD is answered as GET, without the page', async () => {
		const init = { method: 'HEAD', headers: { cookie } }
		const head = await fetch(`${app.address}/work`, init)
		expect(head.status).toBe(200)
		expect(head.headers.get('content-type')).toContain('text/html')
		expect(await head.text()).toBe('')
	})

	test('nobody smuggles a second request in the first', async () => {
		const both =
			'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
		expect(await raw(both)).toMatch(/^HTTP\/1.1 400 /)
		const twice =
			'POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n'
		expect(await raw(twice)).toMatch(/^HTTP\/1.1 400 /)
		expect(await raw('GET /work HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /)
	})
})

describe('a form', () => {
	test('of more fields than any page has is not looked at', async () => {
		const fields = (count: number) => Array.from({ length: count }, (_, at) => `f${at}=1`).join('&')
		expect((await post(draft, fields(6000))).status).toBe(422)
		expect((await post(draft, `${'n'.repeat(300)}=1`)).status).toBe(422)
	})

	test.each([
		'__proto__.polluted=yes',
		'constructor.prototype.polluted=yes',
		'a.__proto__.polluted=yes',
		`${'a.'.repeat(90)}polluted=yes`,
		'revision=1&revision=2&title=a&title=b&title.x=c',
		'title[]=a&title[b]=c&title[__proto__][polluted]=yes',
		'%00=%00&title=%00',
		'%=%&&&==',
	])('with the fields %s breaks nothing', async (body) => {
		for (const path of [draft, '/sign-in', '/language', '/requests/new', `${draft}/save`]) {
			const { status } = await post(path, body)
			expect(`${path} ${status}`).not.toMatch(/ 5\d\d$/)
		}
		const plain: { polluted?: string } = {}
		expect(plain.polluted).toBeUndefined()
	})
})

describe('files', () => {
	const folder = join(import.meta.dirname, '../../app/routes')
	const sourceOf = (id: string) => {
		const path = join(folder, id.replace('routes/', ''))
		const inside = existsSync(path) ? readdirSync(path, { withFileTypes: true }) : []
		const parts = inside.filter((part) => part.isFile()).map(({ name }) => join(path, name))
		return [...parts, `${path}.ts`, `${path}.tsx`]
			.filter((part) => existsSync(part))
			.map((part) => readFileSync(part, 'utf8'))
	}
	const takes = ({ id }: { id: string }) =>
		sourceOf(id).some((source) => /signedInUpload\(|attachmentsAction/.test(source))
	/** Returns the response to the headers of a large form with files, before its body is sent. */
	async function announced(path: string): Promise<number> {
		const { port } = new URL(app.address)
		const headers = { 'content-type': 'multipart/form-data; boundary=x', 'content-length': 2_500_000 }
		const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers })
		asked.on('error', () => {}) // we close it ourselves
		asked.flushHeaders()
		const [answer] = await once(asked, 'response')
		asked.destroy()
		return answer.statusCode
	}

	test.each(routes.map((route) => ({ ...route, address: addressOf(route.path, (name) => name) })))(
		'$address takes them where its page does, and nowhere else',
		// Without a session, the redirect to sign-in comes before the body is read.
		async (route) => expect((await announced(route.address)) === 413).toBe(!takes(route)),
	)

	test('are taken by some pages', () => expect(routes.filter(takes).length).toBeGreaterThan(3))
})

test('whoever sends or reads nothing is dropped', () => {
	const server = createWebServer(() => {})
	expect(server.headersTimeout).toBe(20_000)
	expect(server.requestTimeout).toBe(30 * 60_000)
	expect(server.timeout).toBe(120_000)
})
