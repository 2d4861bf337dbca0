import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { addAttachment } from '#app/domain/drafts/attachments.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { signInDatabase, withActor } from '#app/platform/database/database.server.ts'
import { fileToken, linkedBy } from '#app/platform/files/file-token.server.ts'
import { aRequest } from '#tests/support/builders.ts'
import { docx } from '#tests/support/files.ts'
import { received } from '#tests/support/mail-server.ts'
import { lenientIn } from '#tests/support/pages.ts'
import { egypt, ghana, office } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { addressOf, routes, useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
const cookies = new Map<string, string>()
const people = [ghana.drafter, ghana.focalPoint, egypt.drafter, office.officer, office.triage]
beforeAll(async () => {
	for (const person of people) cookies.set(person.id, await cookieOf(person))
})
let requestId: string
let fileId: string
beforeEach(async () => {
	requestId = await aRequest()
	const file = received('ملف "a" 100%.docx', docx())
	fileId = (await addAttachment(ghana.drafter, { requestId, classification: 'RESTRICTED', file })).id
})
afterEach(() => vi.useRealTimers())

const ask = (path: string, actor: Actor | null, headers = {}) => {
	const cookie = (actor && cookies.get(actor.id)) ?? ''
	return fetch(app.address + path, { redirect: 'manual', headers: { cookie, ...headers } })
}
const linkFor = async (actor: Actor) =>
	(await ask(`/requests/${requestId}/attachments/${fileId}`, actor)).headers.get('location') ?? ''
const sandboxed = /(^|, )sandbox; default-src 'none'$/

describe('a link to a file', () => {
	test('offers it as a download, under a path of its own, so that no browser runs it', async () => {
		const answer = await ask(await linkFor(ghana.drafter), ghana.drafter)
		expect(answer.status).toBe(200)
		expect(lenientIn(answer.headers)).toEqual([])
		expect(answer.headers.get('content-security-policy')).toMatch(sandboxed)
		expect(answer.headers.get('content-disposition')).toBe(
			`attachment; filename="___ _a_ 100_.docx"; filename*=UTF-8''${encodeURIComponent('ملف _a_ 100%.docx')}`,
		)
		expect(Buffer.from(await answer.arrayBuffer()).equals(docx())).toBe(true)
	})

	test('opens nothing for anyone else, nor in another session of the same person', async () => {
		const link = await linkFor(ghana.drafter)
		for (const other of [ghana.focalPoint, egypt.drafter, office.officer])
			expect((await ask(link, other)).status).toBe(404)
		expect((await ask(link, null)).status).toBe(302)
		await signInDatabase().account.deleteMany({ where: { userId: ghana.drafter.id } })
		const elsewhere = await cookieOf(ghana.drafter)
		expect((await ask(link, null, { cookie: elsewhere })).status).toBe(404)
		expect((await ask(link, ghana.drafter)).status).toBe(200)
	})

	test('is asked again whether the reader may see it', async () => {
		const link = await linkFor(ghana.drafter)
		await withActor(systemActor, (tx) =>
			tx.attachment.update({ where: { id: fileId }, data: { status: 'refused' } }),
		)
		expect((await ask(link, ghana.drafter)).status).toBe(404)
	})

	test('is not made for people who may not see it', async () => {
		for (const stranger of [egypt.drafter, office.officer])
			expect((await ask(`/requests/${requestId}/attachments/${fileId}`, stranger)).status).toBe(404)
		expect((await ask(`/requests/${await aRequest()}/attachments/${fileId}`, ghana.drafter)).status).toBe(404)
	})

	test('lives for five minutes, and says what it was made for or nothing', () => {
		vi.useFakeTimers()
		const viewer = { ...ghana.drafter, session: { id: 'one' } }
		const linked = { kind: 'attachment', of: 'request', file: 'file' } as const
		const token = fileToken(linked, viewer)
		expect(linkedBy(token, viewer)).toEqual(linked)
		vi.advanceTimersByTime(299_000)
		expect(linkedBy(token, viewer)).toEqual(linked)
		vi.advanceTimersByTime(2_000)
		expect(linkedBy(token, viewer)).toBeNull()
	})

	test('cannot be changed by a letter, nor made without the key', async () => {
		const link = await linkFor(ghana.drafter)
		const [payload = '', signature = ''] = link.replace('/files/', '').split('.')
		const parts = JSON.parse(Buffer.from(payload, 'base64url').toString())
		const forged = Buffer.from(JSON.stringify([...parts.slice(0, 5), parts[5] + 1])).toString('base64url')
		const tokens = [
			`${forged}.${signature}`,
			`${payload}.`,
			payload,
			`.${signature}`,
			`${payload}.${signature}.x`,
			'x',
		]
		for (const token of tokens) expect((await ask(`/files/${token}`, ghana.drafter)).status).toBe(404)
		expect((await ask('/files/%00', ghana.drafter)).status).toBe(400)
	})
})

describe('a part of a file', () => {
	const size = docx().length
	test.each([
		['bytes=0-3', 206, 0, 4],
		['bytes=10-', 206, 10, size],
		['bytes=-5', 206, size - 5, size],
		['bytes=0-999999', 206, 0, size],
		['bytes=5-2', 200, 0, size],
		['bytes=0-1,4-5', 200, 0, size],
		['lines=0-3', 200, 0, size],
		['bytes=-', 200, 0, size],
	])('%s', async (range, status, from, to) => {
		const answer = await ask(await linkFor(ghana.drafter), ghana.drafter, { range })
		expect(answer.status).toBe(status)
		const content = Buffer.from(await answer.arrayBuffer())
		expect(content.equals(docx().subarray(from, to))).toBe(true)
		expect(answer.headers.get('content-length')).toBe(String(to - from))
		expect(answer.headers.get('content-range')).toBe(
			status === 206 ? `bytes ${from}-${to - 1}/${size}` : null,
		)
		expect(answer.headers.get('content-security-policy')).toMatch(sandboxed)
	})

	test.each([`bytes=${size}-`, 'bytes=-0'])('%s is beyond its end', async (range) => {
		const answer = await ask(await linkFor(ghana.drafter), ghana.drafter, { range })
		expect(answer.status).toBe(416)
		expect(answer.headers.get('content-range')).toBe(`bytes */${size}`)
	})
})

test('whatever is given out to be kept can do nothing when it is opened', async () => {
	await aRequest({ status: 'review' })
	const { id } = await withActor(systemActor, (tx) =>
		tx.request.findFirstOrThrow({ where: { status: 'review' } }),
	)
	let given = 0
	// Anyone may read those, from other sites as well, and keep them.
	const closed = routes.filter(({ path }) => !/^\/?(open|embed|iati)\//.test(path ?? ''))
	for (const { path } of closed)
		for (const actor of [ghana.drafter, office.triage]) {
			const answer = await ask(
				addressOf(path, (name) => (name === 'requestId' ? id : 'not-there')),
				actor,
			)
			await answer.arrayBuffer()
			if (!answer.headers.get('content-disposition')?.startsWith('attachment')) continue
			expect(`${path} ${answer.headers.get('content-security-policy')}`).toMatch(sandboxed)
			expect(lenientIn(answer.headers)).toEqual([])
			given += 1
		}
	expect(given).toBeGreaterThan(4)
})
