import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test, vi } from 'vitest'
import { incomingFolder } from '#app/platform/files/incoming.server.ts'
import { withUpload } from '#app/platform/files/upload.server.ts'
import { pdf } from '#tests/support/files.ts'
import { bodyOf, uploadRequest } from '#tests/support/multipart.ts'

const megabyte = 1024 * 1024
const large = Buffer.alloc(3 * megabyte, 'large ')
const file = (name: string, content: Buffer) => ({ name: 'file', file: name, content })
const body = bodyOf([
	{ name: 'classification', value: 'RESTRICTED' },
	file('lettre signée.pdf', pdf()),
	file('large.pdf', large),
])
const hashOf = (content: Buffer) => createHash('sha256').update(content).digest('hex')
const left = () => (existsSync(incomingFolder()) ? readdirSync(incomingFolder()) : [])

test('files arrive whole, with their checksums, and are gone afterwards', async () => {
	const paths = await withUpload(uploadRequest(body), async ({ form, files }) => {
		expect(form.get('classification')).toBe('RESTRICTED')
		expect(files).toMatchObject([
			{ name: 'lettre signée.pdf', size: pdf().length, sha256: hashOf(pdf()) },
			{ name: 'large.pdf', size: large.length, sha256: hashOf(large) },
		])
		expect(readFileSync(files[1]?.path ?? '').equals(large)).toBe(true)
		return files.map(({ path }) => path)
	})
	expect(paths.map((path) => existsSync(path))).toEqual([false, false])
	expect(left()).toEqual([])
})

test('a field for files that was left empty brings none, an empty file is one', async () => {
	const empty = bodyOf([file('', Buffer.alloc(0)), { name: 'a', value: 'b' }])
	expect(await withUpload(uploadRequest(empty), async ({ files }) => files)).toEqual([])
	const nothing = bodyOf([file('nothing.pdf', Buffer.alloc(0))])
	const found = await withUpload(uploadRequest(nothing), async ({ files }) => files)
	expect(found).toMatchObject([{ name: 'nothing.pdf', size: 0 }])
})

test('a form without files is read as well', async () => {
	const request = new Request('http://site.example/', {
		method: 'POST',
		body: new URLSearchParams({ do: 'remove' }),
	})
	expect(await withUpload(request, async ({ form }) => form.get('do'))).toBe('remove')
})

test.each<[string, Parameters<typeof uploadRequest>[1]]>([
	['cut off in the middle of a file', { cut: megabyte, abort: true }],
	['that ends in the middle of a file', { cut: megabyte }],
	['that ends before the first file', { cut: 40 }],
	['without its last line', { cut: body.length - 4 }],
])('of an upload %s nothing is used and nothing is left', async (_, options) => {
	const use = vi.fn()
	await expect(withUpload(uploadRequest(body, options), use)).rejects.toMatchObject({
		code: 'invalid',
		reason: 'broken',
		errors: { file: 'broken' },
	})
	expect(use).not.toHaveBeenCalled()
	expect(left()).toEqual([])
})

test.each([
	['a file over ten megabytes', [file('a.pdf', Buffer.alloc(10 * megabyte + 1))], 'tooLarge'],
	['eleven files', Array.from({ length: 11 }, () => file('a.pdf', pdf())), 'tooManyAtOnce'],
	[
		'more than ten full files',
		Array.from({ length: 11 }, () => file('a.pdf', Buffer.alloc(10 * megabyte))),
		'tooLarge',
	],
])('%s is refused as a whole', async (_, parts, reason) => {
	const use = vi.fn()
	await expect(withUpload(uploadRequest(bodyOf(parts)), use)).rejects.toMatchObject({ reason })
	expect(use).not.toHaveBeenCalled()
	expect(left()).toEqual([])
})

test('ten megabytes are taken, and a failure of the one who uses them leaves nothing', async () => {
	const full = bodyOf([file('a.pdf', Buffer.alloc(10 * megabyte))])
	expect(await withUpload(uploadRequest(full), async ({ files }) => files[0]?.size)).toBe(10 * megabyte)
	await expect(withUpload(uploadRequest(full), () => Promise.reject(new Error('later')))).rejects.toThrow(
		'later',
	)
	expect(left()).toEqual([])
})

test('several at once do not disturb each other', async () => {
	const one = (text: string) =>
		withUpload(
			uploadRequest(bodyOf([file(`${text}.pdf`, Buffer.alloc(megabyte, text))])),
			async ({ files }) => readFileSync(files[0]?.path ?? '', 'latin1').slice(0, 1),
		)
	expect(await Promise.all(['a', 'b', 'c', 'd'].map(one))).toEqual(['a', 'b', 'c', 'd'])
})
