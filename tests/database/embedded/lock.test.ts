import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { rmSync, statSync } from 'node:fs'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { present } from '#tests/support/present.ts'
import { scratchFolder } from '#tests/support/scratch.ts'

const folder = scratchFolder('lock')
const children: ChildProcess[] = []
afterAll(() => {
	for (const child of children) child.kill('SIGKILL')
	rmSync(folder, { recursive: true, force: true })
})

const program = `
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
startEmbeddedDatabase(${JSON.stringify(folder)}).then(
	() => console.log('started'),
	(error) => { console.log(error.message); process.exit(7) },
)`

function holder() {
	const args = ['--import', 'tsx', '--input-type=module', '--eval', program]
	const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
	children.push(child)
	return child
}

async function firstLine(child: ChildProcess) {
	const [text] = await once(present(child.stdout), 'data')
	return String(text).trim()
}

async function query(connection: pg.PoolConfig, sql: string) {
	const client = new pg.Client(connection)
	await client.connect()
	return client.query(sql).finally(() => client.end())
}

test('a second process is refused the folder, and gets it after the first was killed', async () => {
	const first = holder()
	expect(await firstLine(first)).toBe('started')

	const second = holder()
	const line = await firstLine(second)
	expect(line).toContain('Another process is using the data folder')
	expect(await once(second, 'exit')).toEqual([7, null])
	await expect(startEmbeddedDatabase(folder)).rejects.toThrow('Another process is using')

	first.kill('SIGKILL')
	await once(first, 'exit')
	const database = await startEmbeddedDatabase(folder)
	expect((await query(database.connection, 'select 1 as one')).rows).toEqual([{ one: 1 }])
	await database.stop()
})

test('data committed before a kill survives it', async () => {
	const child = holder()
	expect(await firstLine(child)).toBe('started')
	const connection = { host: `${folder}/sockets`, port: 5432, user: 'app_login', database: 'postgres' }
	await query(connection, 'create table kept (n int)')
	await query(connection, 'insert into kept select generate_series(1, 100)')
	child.kill('SIGKILL')
	await once(child, 'exit')

	const database = await startEmbeddedDatabase(folder)
	expect((await query(database.connection, 'select count(*)::int as n from kept')).rows).toEqual([{ n: 100 }])
	await database.stop()
})

test('no other user of the machine may enter the folder of the sockets', async () => {
	expect(statSync(`${folder}/sockets`).mode & 0o777).toBe(0o700)
})
