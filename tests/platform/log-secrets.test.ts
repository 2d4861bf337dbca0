import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { log } from '#app/platform/log/log.server.ts'
import { pdf } from '#tests/support/files.ts'
import { hearLog } from '#tests/support/hear-log.ts'
import { bodyOf, contentType } from '#tests/support/multipart.ts'
import { emailOf, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

vi.hoisted(() => {
	process.env.LOG_LEVEL = 'debug'
})

useWorld()
const app = useWholeApp()

/** All log output: redacted and serialized, one object a line. */
const written: string[] = []
let cookie: string
beforeAll(async () => {
	hearLog((line) => written.push(line))
	cookie = await cookieOf(office.administrator)
})
beforeEach(() => {
	written.length = 0
})

type Sent = { form?: Record<string, string>; headers?: Record<string, string>; signedIn?: boolean }
async function send(path: string, { form, headers = {}, signedIn = false }: Sent = {}) {
	const answer = await fetch(app.address + path, {
		redirect: 'manual',
		headers: { origin: app.address, ...(signedIn && { cookie }), ...headers },
		...(form && { method: 'POST', body: new URLSearchParams(form) }),
	})
	await answer.arrayBuffer()
	return answer
}
/** The line of a request is written after its response. */
const lines = () =>
	vi.waitFor(() => {
		const all: Record<string, unknown>[] = written.map((line) => JSON.parse(line))
		if (!all.some(({ req }) => req)) throw new Error('nothing written yet')
		return all
	})

const CANARY = 'canary5c2f7d1e9b3a4860canary5c2f7d1e9b3a4860'

describe('nothing that opens an account is written', () => {
	test.each<[string, string, Sent]>([
		['a password', '/sign-in', { form: { email: emailOf(ghana.drafter), password: CANARY } }],
		[
			'an unknown address and a password',
			'/sign-in',
			{ form: { email: `${CANARY}@sample.example`, password: CANARY } },
		],
		['a one-time code', '/sign-in/factor', { form: { code: CANARY }, signedIn: true }],
		['a backup code', '/sign-in/factor', { form: { backup: CANARY, type: 'backup' }, signedIn: true }],
		['the link of a new password', `/sign-in/new-password/${CANARY}`, {}],
		['a new password', `/sign-in/new-password/${CANARY}`, { form: { password: CANARY, again: CANARY } }],
		['a new address', `/account/address/${CANARY}`, { signedIn: true }],
		['a forgotten password', '/sign-in/forgotten', { form: { email: `${CANARY}@sample.example` } }],
		['the link of an invitation', `/invitation/${CANARY}`, {}],
		['the password of an invitation', `/invitation/${CANARY}`, { form: { password: CANARY, name: CANARY } }],
		['a calendar', `/calendar/${CANARY}.ics`, {}],
		[
			'what an identity provider sends back',
			`/sign-in/office/back?code=${CANARY}&state=${CANARY}&session_state=${CANARY}`,
			{},
		],
		[
			'the same at any other address',
			`/work?code=${CANARY}&state=${CANARY}&token=${CANARY}`,
			{ signedIn: true },
		],
		[
			'a change of password',
			'/account/password',
			{ form: { present: CANARY, password: CANARY, again: CANARY }, signedIn: true },
		],
		[
			'headers',
			'/work',
			{ headers: { authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}`, 'x-api-key': CANARY } },
		],
		['where somebody comes from', '/', { headers: { referer: `https://ta.example/invitation/${CANARY}` } }],
		[
			'a field that nobody asked for',
			'/sign-in',
			{ form: { token: CANARY, secret: CANARY, email: 'x', password: '' } },
		],
	])('%s', async (_what, path, sent) => {
		await send(path, sent)
		await lines()
		expect(written.join('')).not.toContain(CANARY)
	})

	test('a file and what it holds', async () => {
		const body = bodyOf([{ name: 'file', file: `${CANARY}.pdf`, content: pdf(CANARY) }])
		await send('/audit-seals/verify', { headers: { 'content-type': contentType } })
		const answer = await fetch(`${app.address}/audit-seals/verify`, {
			method: 'POST',
			headers: { 'content-type': contentType, origin: app.address },
			body: new Uint8Array(body),
		})
		await answer.arrayBuffer()
		await lines()
		expect(written.join('')).not.toContain(CANARY)
	})

	test('the session cookie, in requests and in answers', async () => {
		await send('/administration', { signedIn: true })
		await lines()
		for (const part of cookie.split('; ')) {
			const value = decodeURIComponent(part.split('=')[1] ?? '')
			expect(value.length).toBeGreaterThan(20)
			expect(written.join('')).not.toContain(value.split('.')[0])
		}
	})

	test('whatever depth it stands at', () => {
		log.info(
			{
				password: CANARY,
				token: CANARY,
				form: { password: CANARY, deep: { token: CANARY, secret: CANARY } },
			},
			'seen',
		)
		log.info({ req: { headers: { cookie: CANARY, authorization: CANARY, referer: CANARY } } }, 'seen')
		expect(written.join('')).not.toContain(CANARY)
	})
})

describe('a line says', () => {
	test('when (UTC), who, what, where, and under which number', async () => {
		await send('/administration/system-status', {
			signedIn: true,
			headers: { 'user-agent': 'Browser of the test' },
		})
		const line = (await lines()).find(({ req }) => req)
		expect(line).toMatchObject({
			time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
			actor: office.administrator.id,
			req: {
				id: expect.stringMatching(/^[0-9a-f]{16}$/),
				method: 'GET',
				url: '/administration/system-status',
				remoteAddress: expect.any(String),
			},
			res: { statusCode: 200 },
		})
	})

	test('who was refused what', async () => {
		const own = await cookieOf(ghana.drafter)
		written.length = 0
		const answer = await send('/administration/jobs', { headers: { cookie: own } })
		expect(answer.status).toBe(403)
		const line = (await lines()).find(({ req }) => req)
		expect(line).toMatchObject({
			actor: ghana.drafter.id,
			req: { url: '/administration/jobs' },
			res: { statusCode: 403 },
		})
	})
})

test('no input can begin a line of its own', async () => {
	const forged = '%0D%0A{"level":30,"msg":"forged"}'
	await send(`/requests?text=${forged}&after=${forged}`, {
		signedIn: true,
		headers: { 'user-agent': 'x\t{"msg":"forged"}' },
	})
	await send(`/nowhere/${forged}`)
	await send('/sign-in', { form: { email: 'a\r\n{"msg":"forged"}@x', password: 'p\r\nq' } })
	log.warn({ err: new Error('first\r\n{"msg":"forged"}') }, 'failed\n{"msg":"forged"}')
	await lines()
	for (const line of written) {
		expect(line.endsWith('}\n')).toBe(true)
		expect(line.trimEnd()).not.toMatch(/[\r\n\u2028\u2029]/)
		expect(JSON.parse(line).msg).not.toBe('forged')
	}
})
