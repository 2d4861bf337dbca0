import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockFolder, socketFolder } from '#app/platform/database/open-database.server.ts'

let folder: string
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a folder is locked once, and free again when its lock is closed', async () => {
	const lock = await lockFolder(folder)
	await expect(lockFolder(folder)).rejects.toThrow('Another process is using')
	await new Promise((resolve) => lock.close(resolve))
	const again = await lockFolder(folder)
	again.close()
})

test('the file that a killed process left behind locks no one out', async () => {
	const path = join(folder, 'lock')
	const dead = createServer().listen(path)
	await new Promise((resolve) => dead.once('listening', resolve))
	// No process listens, but the file exists: as the kernel leaves it after a kill.
	await new Promise((resolve) => dead.close(resolve))
	writeFileSync(path, '')
	const lock = await lockFolder(folder)
	lock.close()
})

test('a deep data folder gets a place for its sockets that is short enough', () => {
	const deep = mkdtempSync(
		join(folder, 'a-very-long-name-for-a-folder-that-nobody-would-choose-but-somebody-has-'),
	)
	const sockets = socketFolder(deep)
	expect(sockets.length).toBeLessThan(90)
	rmSync(sockets, { recursive: true })
	expect(socketFolder(folder)).toBe(join(folder, 'sockets'))
})
