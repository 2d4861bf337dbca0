import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { beforeAll, describe, expect, test } from 'vitest'
import { aRequest } from '#tests/support/builders.ts'
import { ghana } from '#tests/support/people.ts'
import { cookieOf } from '#tests/support/sign-in.ts'
import { useWholeApp } from '#tests/support/whole-app.ts'
import { useWorld } from '#tests/support/world.ts'

useWorld()
const app = useWholeApp()
let cookie: string
let files: string
beforeAll(async () => {
	cookie = await cookieOf(ghana.drafter)
	files = `/requests/${await aRequest()}/draft/attachments`
})

const piece = Buffer.alloc(64 * 1024, 'a')
const boundary = 'boundary-of-the-test'
const multipart = `multipart/form-data; boundary=${boundary}`
const plain = 'application/x-www-form-urlencoded'
const fileHead = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="big.pdf"\r\nContent-Type: application/pdf\r\n\r\n`

type Sent = {
	path: string
	type: string
	size: number
	head?: string
	chunked?: boolean
	close?: boolean
	language?: string
}

/** Sends a whole body before it reads the response, as a browser does. */
async function sendAll({
	path,
	type,
	size,
	head = '',
	chunked = false,
	close = false,
	language = 'en',
}: Sent) {
	const socket = connect(Number(new URL(app.address).port), '127.0.0.1')
	await once(socket, 'connect')
	let failed: Error | null = null
	socket.once('error', (error) => {
		failed = error
	})
	socket.pause()
	const length = chunked ? 'Transfer-Encoding: chunked' : `Content-Length: ${head.length + size}`
	const lines = [
		`POST ${path} HTTP/1.1`,
		`Host: ${new URL(app.address).host}`,
		`Origin: ${app.address}`,
		`Cookie: ${cookie}; language=${language}`,
		`Content-Type: ${type}`,
		length,
		`Connection: ${close ? 'close' : 'keep-alive'}`,
	]
	const write = async (bytes: string | Buffer) => {
		const framed = chunked
			? Buffer.concat([
					Buffer.from(`${bytes.length.toString(16)}\r\n`),
					Buffer.from(bytes),
					Buffer.from('\r\n'),
				])
			: bytes
		if (failed || socket.write(framed)) return
		const heard = new AbortController()
		const either = ['drain', 'close'].map((event) => once(socket, event, { signal: heard.signal }))
		await Promise.race(either).finally(() => heard.abort())
	}
	socket.write(`${lines.join('\r\n')}\r\n\r\n`)
	if (head) await write(head)
	for (let sent = 0; sent < size && !failed; sent += piece.length)
		await write(piece.subarray(0, Math.min(piece.length, size - sent)))
	if (chunked) socket.write('0\r\n\r\n')
	const answer = await wholeAnswer(socket).catch((error: Error) => `reset: ${error.message}`)
	socket.destroy()
	return {
		failed,
		answer,
		status: Number(/^HTTP\/1\.1 (?:100 .*?\r\n\r\nHTTP\/1\.1 )?(\d{3})/s.exec(answer)?.[1] ?? 0),
	}
}

/** Returns the complete response; a kept-alive connection remains open after it, as with a browser. */
async function wholeAnswer(socket: Socket) {
	let answer = ''
	for await (const chunk of socket.setEncoding('latin1')) {
		answer += chunk
		const head = /^HTTP\/1\.1 [^1][\s\S]*?\r\n\r\n/m.exec(answer)
		if (!head) continue
		const length = /^content-length: (\d+)/im.exec(head[0])?.[1]
		const end = head.index + head[0].length + Number(length)
		if (length === undefined ? answer.endsWith('\r\n0\r\n\r\n') : answer.length >= end) break
	}
	return Buffer.from(answer, 'latin1').toString('utf8')
}

const MB = 1024 * 1024

describe.each([false, true])(
	'a body beyond the limit, sent whole before the answer is read (last of its connection: %s)',
	(close) => {
		test.each([
			['a form', plain, false],
			['a form without a length', plain, true],
			['a form of parts', multipart, false],
			['a form of parts without a length', multipart, true],
		] as const)('%s gets the page, and no reset', async (_, type, chunked) => {
			const { status, answer, failed } = await sendAll({
				path: '/sign-in',
				type,
				size: 12 * MB,
				chunked,
				close,
			})
			expect(failed).toBeNull()
			expect(status).toBe(413)
			expect(answer).toContain('Too much data sent at once')
		})
	},
)

test.each([
	['ar', 'أُرسل قدر كبير'],
	['es', 'Demasiados datos enviados'],
	['fr', 'Trop de données'],
	['ru', 'За один раз отправлено слишком много'],
	['zh', '一次发送的数据过多'],
])('the page is in the language of the reader (%s)', async (language, words) => {
	// Signed-in people have their own language; here no one is signed in.
	const answer = await fetch(`${app.address}/sign-in`, {
		method: 'POST',
		body: 'x'.repeat(2_200_000),
		headers: { origin: app.address, 'content-type': plain, cookie: `language=${language}` },
	})
	expect(answer.status).toBe(413)
	expect(await answer.text()).toContain(words)
})

test('a form that states no length is asked to state it', async () => {
	const { status } = await sendAll({ path: '/sign-in', type: plain, size: 1000, chunked: true })
	expect(status).toBe(411)
})

test.each([
	['one file beyond its limit', 12 * MB, false],
	['a body beyond the limit of all files', 130 * MB, false],
	['a body beyond the limit of all files, without a length', 130 * MB, true],
])('%s is reported at the field', async (_, size, chunked) => {
	const { status, answer, failed } = await sendAll({
		path: files,
		type: multipart,
		head: fileHead,
		size,
		chunked,
	})
	expect(failed).toBeNull()
	expect(status).toBe(422)
	expect(answer).toMatch(/10\sMB/)
})

test('an upload without a session leads to sign in, and is not cut off', async () => {
	const kept = cookie
	cookie = ''
	const { status, failed } = await sendAll({
		path: files,
		type: multipart,
		head: fileHead,
		size: 12 * MB,
		close: true,
	})
	cookie = kept
	expect(failed).toBeNull()
	expect(status).toBe(302)
})
