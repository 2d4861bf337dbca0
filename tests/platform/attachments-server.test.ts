import { EventEmitter } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { request, type Server } from 'node:http'
import { createRequestHandler } from '@remix-run/express'
import type { AppLoadContext, ServerBuild } from '@remix-run/node'
import express, { type Response as Answered, type Request as Asked } from 'express'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { incomingFolder } from '#app/platform/files/incoming.server.ts'
import { withUpload } from '#app/platform/files/upload.server.ts'
import { arriveInTime, sizeWithinLimit, uploadTimeout } from '#app/server/arrival.ts'
import { securityHeaders } from '#app/server/headers.ts'
import { ownFormsOnly } from '#app/server/own-site.ts'
import { createWebServer } from '#app/server/web-server.ts'
import { pdf } from '#tests/support/files.ts'
import { webAddressOf } from '#tests/support/listening.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { partOf } from '#tests/support/part-of.ts'

const path = '/requests/1/draft/attachments'
const body = bodyOf([{ name: 'file', file: 'a.pdf', content: pdf(`(${'x'.repeat(300_000)})`) }])
const outcomes: Promise<unknown>[] = []
const pages: Request[] = []
let server: Server
let origin: string

/** Receives a form as in production: our middleware, then Remix, here as one action without pages. */
beforeAll(async () => {
	const app = express()
	app.use(securityHeaders, arriveInTime, ownFormsOnly, sizeWithinLimit)
	const receive = ({ request }: { request: Request }) => {
		const received = withUpload(request, async ({ files }) => Response.json(files.map(({ name }) => name)))
		outcomes.push(received.catch((error: { reason?: string }) => error.reason))
		return received
	}
	const loader = ({ request, context }: { request: Request; context: { refused?: number } }) => {
		pages.push(request)
		return new Response('page', { status: context.refused ?? 200 })
	}
	const route = { id: 'all', path: '*', module: { action: receive, loader } }
	const build = { routes: { all: route }, entry: { module: {} }, future: {}, publicPath: '/', assets: {} }
	const getLoadContext = (_: Asked, { locals }: Answered) =>
		partOf<AppLoadContext>({ refused: locals.refused })
	app.all(
		'*',
		createRequestHandler({ build: partOf<ServerBuild>(build), mode: 'production', getLoadContext }),
	)
	server = createWebServer(app)
	origin = await webAddressOf(server)
})
afterAll(() => {
	server.close()
})

const send = (headers: Record<string, string> = {}) =>
	fetch(`${origin}${path}`, {
		method: 'POST',
		headers: { 'content-type': contentType, ...headers },
		body: new Uint8Array(body),
	})

test('files come from our own pages only', async () => {
	expect(await (await send({ origin })).json()).toEqual(['a.pdf'])
	expect((await send({ origin: 'https://evil.example' })).status).toBe(403)
	expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403)
})

test('no answer is kept or sniffed', async () => {
	const { headers } = await fetch(`${origin}${path}`)
	expect(headers.get('cache-control')).toBe('no-store')
	expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('a line that is cut in the middle leaves nothing behind', async () => {
	outcomes.length = 0
	const asked = request(`${origin}${path}`, {
		method: 'POST',
		headers: { 'content-type': contentType, 'content-length': body.length },
	})
	asked.on('error', () => {}) // we interrupt it ourselves
	asked.write(body.subarray(0, 100_000))
	await vi.waitFor(() => expect(outcomes).toHaveLength(1))
	asked.destroy()
	expect(await outcomes[0]).toBe('broken')
	expect(existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : []).toEqual([])
})

describe('a form is small', () => {
	const large = new Uint8Array(2_200_000)
	const post = (where: string, headers: Record<string, string>, content: BodyInit = large) =>
		fetch(`${origin}${where}`, { method: 'POST', headers, body: content, duplex: 'half' })
	const plain = { 'content-type': 'application/x-www-form-urlencoded' }

	test.each(['/sign-in', '/verify', path])('one that is not is never read into memory: %s', async (where) => {
		outcomes.length = 0
		pages.length = 0
		expect((await post(where, plain)).status).toBe(413)
		expect(outcomes).toEqual([])
		expect(pages.map(({ method, body }) => ({ method, body }))).toEqual([{ method: 'GET', body: null }])
	})

	test('a script that sends too much gets the status alone', async () => {
		pages.length = 0
		const answer = await post('/sign-in', { ...plain, 'sec-fetch-dest': 'empty' })
		expect(answer.status).toBe(413)
		expect(await answer.text()).toBe('413 Payload Too Large')
		expect(pages).toEqual([])
	})

	test('files come only where files are taken', async () => {
		expect((await post('/requests/1/draft/about', { 'content-type': contentType })).status).toBe(413)
	})

	test('one that does not say how large it is, is not taken', async () => {
		const body = new Blob([new Uint8Array(10)]).stream()
		expect((await post('/sign-in', plain, body)).status).toBe(411)
	})
})

describe('a body that drips', () => {
	afterEach(() => vi.useRealTimers())
	const dripped = (minutes: number, headers: object, where = path) => {
		vi.useFakeTimers()
		const asked = Object.assign(new EventEmitter(), {
			method: 'POST',
			path: where,
			headers,
			destroy: vi.fn(),
		})
		// Neither is a request or a response of Express; of these, no more than this is asked.
		arriveInTime(partOf<Asked>(asked), partOf<Answered>(new EventEmitter()), () => {})
		vi.advanceTimersByTime(minutes * 60_000)
		return asked.destroy
	}

	test('is cut off after two minutes, files after half an hour', () => {
		const form = { 'content-type': 'application/x-www-form-urlencoded' }
		expect(dripped(1.9, form)).not.toHaveBeenCalled()
		expect(dripped(2.1, form)).toHaveBeenCalled()
		expect(dripped(29, { 'content-type': contentType })).not.toHaveBeenCalled()
		expect(uploadTimeout).toBe(30 * 60_000)
	})

	test('is cut off after two minutes where no files are sent, whatever it claims', () => {
		expect(dripped(2.1, { 'content-type': contentType }, '/sign-in')).toHaveBeenCalled()
	})
})
