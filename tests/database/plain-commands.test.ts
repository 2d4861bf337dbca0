import { mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { lockFolder, socketFolder } from '#app/platform/database/open-database.server.ts'
import { listMigrations } from '#prisma/known-migrations.ts'
import { migrate } from '#prisma/migrate.ts'
import { mayMount, smallDisk } from '#tests/support/bucket.ts'
import { openEmptyDatabase, type TestDatabase } from '#tests/support/database.ts'
import { listenHere } from '#tests/support/listening.ts'
import { type Ran, runCommand, scratchFolder } from '#tests/support/scratch.ts'

const onServer = process.env.TEST_DATABASE === 'postgres'
const folder = scratchFolder('commands')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const enough = {
	AUTH_SECRET: 'x'.repeat(32),
	SAMPLE_WORLD: 'true',
	DATA_DIR: join(folder, 'data'),
	PORT: '0',
}
const programs: [string, string[]][] = [
	['web', []],
	['worker', []],
	['invite-administrator', ['First Person', 'first@office.example']],
	['versions', []],
	['verify-audit', []],
	['iati', [join(folder, 'publisher.json'), folder]],
	['rotate-factor-key', []],
	['backup', [join(folder, 'to')]],
]
const argsOf = (name: string) => programs.find(([one]) => one === name)?.[1] ?? []
const run = (name: string, settings: Record<string, string> = {}) =>
	runCommand(name, argsOf(name), { ...enough, ...settings })

/** Whether it ended with an error in one line with this text, without a stack trace. */
function isPlain({ code, out, err }: Ran, said: RegExp) {
	expect(code).toBeGreaterThan(0)
	expect(err).toMatch(said)
	expect(err.trim().split('\n')).toHaveLength(1)
	expect(out + err).not.toMatch(/\n\s+at |node:internal|file:\/\//)
}

describe.skipIf(onServer)('without a database', () => {
	test.each(programs)('%s names a wrong setting in one line', async (name, args) => {
		const settings = { ...enough, DATABASE_POOL: 'many', PORT: 'x' }
		isPlain(
			await runCommand(name, args, settings),
			/^The environment is not right: PORT: .+; DATABASE_POOL: /,
		)
	})

	test('invite-administrator names every setting it misses in one line', async () => {
		const ran = await runCommand('invite-administrator', argsOf('invite-administrator'), {})
		isPlain(ran, /^The environment is not right: AUTH_SECRET: needed, and not set; SMTP_URL: needed/)
	})

	test.each(programs)('%s says that the database does not answer', async (name, args) => {
		const away = { ...enough, DATABASE_URL: 'postgres://app_login:x@127.0.0.1:1/product' }
		isPlain(
			await runCommand(name, args, away),
			/^The database does not answer at 127\.0\.0\.1:1\. Check DATABASE_URL/,
		)
	})

	test.each(['versions', 'verify-audit', 'rotate-factor-key', 'backup'])(
		'%s does not create a missing database',
		async (name) => {
			isPlain(await run(name), /^There is no database in .* Check DATA_DIR, or set DATABASE_URL/)
		},
	)

	test.each(['web', 'invite-administrator', 'versions', 'backup'])(
		'%s says that the data folder is locked',
		async (name) => {
			const dataDir = join(folder, 'locked')
			mkdirSync(join(dataDir, 'database'), { recursive: true })
			const lock = await lockFolder(socketFolder(dataDir))
			const ran = await run(name, { DATA_DIR: dataDir })
			lock.close()
			isPlain(ran, /^Another process is using the data folder .* Stop it first\.$/m)
		},
	)

	test('the server says that another program has its port', async () => {
		const taken = createServer()
		const port = await listenHere(taken)
		const settings = { SAMPLE_WORLD: 'false', SMTP_URL: 'smtp://127.0.0.1:1', LOG_LEVEL: 'silent' }
		const ran = await run('web', { ...settings, PORT: String(port), DATA_DIR: join(folder, 'port') })
		taken.close()
		isPlain(ran, new RegExp(`^Another program is listening at 127\\.0\\.0\\.1:${port}\\.`))
	}, 120_000)

	test('a file that is not there is named', async () => {
		const args = [join(folder, 'no-seal.json')]
		const ran = await runCommand('restore', args, enough)
		isPlain(ran, /holds no backup, or one that was broken off/)
	})

	test.skipIf(!mayMount)(
		'the server says that its data folder cannot be written or has no room',
		async () => {
			const disk = smallDisk(8)
			try {
				disk.freeze()
				isPlain(
					await run('web', { DATA_DIR: disk.folder }),
					/^The (file system|folder) cannot be (written|made): /,
				)
				disk.thaw()
				disk.fill()
				const full = await run('web', { DATA_DIR: disk.folder })
				isPlain(full, /^(The embedded database cannot be opened: its folder|No room is left)/)
			} finally {
				disk.remove()
			}
		},
		120_000,
	)
})

describe.runIf(onServer)('on a server', () => {
	let empty: TestDatabase
	let url: string
	const asAdmin = async (...statements: string[]) => {
		const client = new pg.Client({ ...inject('server'), database: new URL(url).pathname.slice(1) })
		await client.connect()
		for (const sql of statements) await client.query(sql)
		await client.end()
	}
	beforeAll(async () => {
		empty = await openEmptyDatabase()
		url = 'DATABASE_URL' in empty.place ? empty.place.DATABASE_URL : ''
	})
	afterAll(() => empty.stop())

	test.each(['worker', 'versions', 'verify-audit', 'rotate-factor-key', 'backup'])(
		'%s says of an empty database to start the server first',
		async (name) => {
			isPlain(await run(name, { DATABASE_URL: url }), /^The database is empty: start the server first/)
		},
	)

	test('the commands say that there is no such database', { timeout: 240_000 }, async () => {
		const nowhere = new URL(url)
		nowhere.pathname = '/nowhere'
		for (const name of ['web', 'versions'])
			isPlain(await run(name, { DATABASE_URL: nowhere.href }), /^There is no such database: .*nowhere/)
	})

	test('the server says that its login has no right to make tables', async () => {
		await asAdmin(`do $$ begin create role stranger login; exception when duplicate_object then null; end $$`)
		const stranger = new URL(url)
		stranger.username = 'stranger'
		isPlain(
			await run('web', { DATABASE_URL: stranger.href }),
			/^The login has no right to do this: .*owner\.sql/,
		)
	})

	test('the commands say that the database refuses the login', {
		timeout: 240_000,
	}, async () => {
		const unknown = new URL(url)
		unknown.username = 'unknown_login'
		for (const name of ['web', 'worker', 'backup'])
			isPlain(
				await run(name, { DATABASE_URL: unknown.href }),
				/^The database refuses the login: .*unknown_login/,
			)
	})

	test('a worker of a newer release waits for its server, and an upgrade says what it asks of people', async () => {
		const before = listMigrations().filter(({ name }) => name < '20261126153951')
		await migrate(empty.connection, before)
		isPlain(
			await run('worker', { DATABASE_URL: url }),
			/^The database is of an older release: start the server/,
		)
		const { out } = await run('versions', { DATABASE_URL: url })
		expect(out).toContain('After this upgrade  Second factor: ')
	})
})
