import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { data } from '@remix-run/node'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { catalogues } from '#app/i18n/words.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { MAX_FILE } from '#app/platform/files/upload.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { pdf } from '#tests/support/files.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { look } from '#tests/support/steps.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'
import { isProxyHere, publicName, startProxy } from './nginx.ts'

vi.hoisted(() => {
	process.env.APP_URL = 'https://ta.example.org'
	process.env.TRUST_PROXY = 'true'
})
useWorld()
const app = useWholeApp({
	away: {
		path: 'away',
		module: {
			loader: () => {
				throw data({ reason: 'unavailable' }, { status: 503 })
			},
			default: () => null,
		},
	},
})
const MB = 1024 * 1024

describe.skipIf(!isProxyHere)('behind nginx as the manual sets it', () => {
	let proxy: Awaited<ReturnType<typeof startProxy>>
	let cookie: string
	let requestId: string
	beforeAll(async () => {
		proxy = await startProxy(app.address)
		cookie = await cookieOf(ghana.drafter)
		requestId = await aRequest()
	})
	afterAll(() => proxy?.remove())

	const own = () => ({ cookie, origin: `https://${publicName}` })
	const files = () => look((tx) => tx.attachment.count({ where: { requestId } }))

	/** Sends a file in pieces, with a pause after each. */
	function upload(content: Buffer, pauseMs = 0) {
		const whole = Buffer.from(
			bodyOf([
				{ name: 'classification', value: 'RESTRICTED' },
				{ name: 'file', file: 'note.pdf', content },
			]),
		)
		const size = pauseMs > 0 ? Math.ceil(whole.length / 4) : 64 * 1024
		return proxy.send({
			path: `/requests/${requestId}/draft/attachments`,
			method: 'POST',
			headers: { ...own(), 'content-type': contentType, 'content-length': whole.length },
			async *body() {
				for (let at = 0; at < whole.length; at += size) {
					yield whole.subarray(at, at + size)
					if (pauseMs > 0) await pause(pauseMs)
				}
			},
		})
	}
	/** A PDF with a stream as long as there is room for. */
	const largest = () => {
		const streamOf = (length: number) =>
			pdf(`<< /Length ${length} >>\nstream\n${'x'.repeat(length)}\nendstream`)
		return streamOf(MAX_FILE - streamOf(0).length - 64)
	}

	test('the largest file that is allowed is accepted, and one that arrives slowly', async () => {
		const content = largest()
		expect(content.length).toBeGreaterThan(MAX_FILE - 1024)
		expect((await upload(content)).status).toBe(303)
		expect((await upload(pdf(), 300)).status).toBe(303)
		expect(await files()).toBe(2)
	})

	test('a larger file is named at its field, by the page of the product', async () => {
		const { status, text } = await upload(Buffer.concat([largest(), Buffer.alloc(2 * MB)]))
		expect(status).toBe(422)
		expect(text).toMatch(/10\sMB/)
	})

	test('a form of 60 MB gets the page that says so, in the language of the reader, and no reset', async () => {
		const piece = Buffer.alloc(64 * 1024, 'a')
		const { status, text, headers } = await proxy.send({
			path: '/sign-in',
			method: 'POST',
			headers: {
				origin: `https://${publicName}`,
				'accept-language': 'fr',
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': 60 * MB,
			},
			*body() {
				for (let sent = 0; sent < 60 * MB; sent += piece.length) yield piece
			},
		})
		expect(status).toBe(413)
		expect(headers['content-language']).toBe('fr')
		expect(text).toContain(catalogues.fr.common.errors.tooLarge.title)
	})

	test('the headers of the product arrive, and its cookies are for this name alone', async () => {
		const page = await proxy.send({ path: '/sign-in' })
		expect(page.status).toBe(200)
		expect(page.headers['strict-transport-security']).toContain('max-age=63072000')
		expect(page.headers['content-security-policy']).toContain("default-src 'none'")
		expect(page.headers.server).toBe('nginx')
		const chosen = await proxy.send({
			path: '/language',
			method: 'POST',
			headers: { ...own(), 'content-type': 'application/x-www-form-urlencoded', 'content-length': 11 },
			*body() {
				yield Buffer.from('language=fr')
			},
		})
		const set = [chosen.headers['set-cookie']].flat().join('\n')
		expect(set).toMatch(/^__Host-\w+=.*; Secure/m)
	})

	test('the address of the client is the one that nginx sees, whatever the client says', async () => {
		await signInDatabase().signInEvent.deleteMany()
		const typed = 'email=nobody%40sample.example&password=a+wrong+one'
		const { status } = await proxy.send({
			path: '/sign-in',
			method: 'POST',
			from: '127.0.0.77',
			headers: {
				origin: `https://${publicName}`,
				'content-type': 'application/x-www-form-urlencoded',
				'content-length': typed.length,
				'x-forwarded-for': '192.0.2.1',
				forwarded: 'for=192.0.2.2',
				'x-client-address': '192.0.2.3',
			},
			*body() {
				yield Buffer.from(typed)
			},
		})
		expect(status).toBe(422)
		const events = await signInDatabase().signInEvent.findMany({ select: { network: true } })
		expect(events).toEqual([{ network: '127.0.0.77' }])
	})

	test('an answer that something is not available passes with the time to wait', async () => {
		const { status, headers, text } = await proxy.send({ path: '/away' })
		expect(status).toBe(503)
		expect(headers['retry-after']).toBe('10')
		expect(text).toContain(catalogues.en.common.errors.unavailable.title)
	})

	test('plain http leads to https', async () => {
		const answer = await new Promise<{ status?: number | undefined; location?: string | undefined }>(
			(resolve, reject) =>
				request(
					{ host: '127.0.0.1', port: proxy.plain, path: '/verify?a=b', headers: { host: publicName } },
					(said) => {
						said.resume()
						resolve({ status: said.statusCode, location: said.headers.location })
					},
				)
					.once('error', reject)
					.end(),
		)
		expect(answer).toEqual({ status: 301, location: `https://${publicName}/verify?a=b` })
	})

	test('nginx waits longer than the product takes to answer', async () => {
		const { readFileSync } = await import('node:fs')
		const config = readFileSync('app/server/deploy/nginx.conf', 'utf8')
		const seconds = (name: string) => Number(new RegExp(`^\\s*${name} (\\d+)s;`, 'm').exec(config)?.[1])
		expect(seconds('proxy_read_timeout')).toBeGreaterThan(25)
		expect(seconds('client_body_timeout')).toBeGreaterThan(25)
		const most = Number(/client_max_body_size (\d+)m;/.exec(config)?.[1])
		expect(most * MB).toBeGreaterThan(11 * MAX_FILE)
	})
})
