import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { diskStorage, s3Storage } from '#app/platform/files/file-storage.server.ts'
import { bucket } from '#tests/support/bucket.ts'

const folder = mkdtempSync(join(tmpdir(), 'ta-storage-'))
const path = join(folder, 'arrived')
const content = Buffer.alloc(300_000, 'content ')
const cloud = await bucket('files')
const keys = { accessKeyId: 'key', secretAccessKey: 'secret' }

beforeAll(() => writeFileSync(path, content))
afterAll(() => {
	cloud.close()
	rmSync(folder, { recursive: true, force: true })
})

describe.each([
	['a folder', diskStorage(join(folder, 'files'))],
	['a bucket', s3Storage({ bucket: 'files', region: 'us-east-1', endpoint: cloud.endpoint, ...keys })],
])('%s', (_, storage) => {
	const listed = async () => {
		const found: string[] = []
		for await (const { key, storedAt } of storage.list()) {
			expect(storedAt).toBeInstanceOf(Date)
			found.push(key)
		}
		return found
	}

	test('keeps a file as it is, lists it and lets go of it', async () => {
		expect(await listed()).toEqual([])
		await storage.put('one', path)
		await storage.put('two', path)
		expect((await buffer(await storage.get('one'))).equals(content)).toBe(true)
		expect((await listed()).sort()).toEqual(['one', 'two'])
		await storage.remove('one')
		await storage.remove('one')
		await expect(storage.get('one')).rejects.toThrow()
		expect(await listed()).toEqual(['two'])
	})

	test('keeps nothing of a file that cannot be read', async () => {
		await expect(storage.put('three', join(folder, 'nowhere'))).rejects.toThrow()
		expect(await listed()).toEqual(['two'])
	})
})

test('only the product may look into the folder, and no key leads out of it', async () => {
	expect(statSync(join(folder, 'files')).mode & 0o777).toBe(0o700)
	for (const name of readdirSync(join(folder, 'files')))
		expect(statSync(join(folder, 'files', name)).mode & 0o777).toBe(0o600)
	const storage = diskStorage(join(folder, 'files'))
	for (const key of ['../arrived', '/etc/passwd', '..', ''])
		await expect(async () => storage.get(key)).rejects.toThrow()
})

test('a bucket that refuses keeps nothing', async () => {
	const storage = s3Storage({ bucket: 'other', region: 'us-east-1', endpoint: cloud.endpoint, ...keys })
	await expect(storage.put('one', path)).rejects.toThrow()
	expect([...cloud.files.keys()]).toEqual(['two'])
})
