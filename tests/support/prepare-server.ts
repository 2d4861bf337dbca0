import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { scratchFolder } from './scratch.ts'
import { serverPrograms } from './server-programs.mjs'
import { fillTemplate, type Template } from './templates.ts'

const password = 'only-for-tests'
type Admin = { host: string; port: number; user: string; password: string }
type Running = { admin: Admin; remove: () => Promise<void> }

// One for all files of a process.
const holder = globalThis as typeof globalThis & { testServer?: Promise<Running> | undefined }

/** Starts a temporary PostgreSQL server with the template databases of the test files, once for all projects. */
export async function prepareServer(project: TestProject): Promise<Running> {
	holder.testServer ??= startServer()
	const running = await holder.testServer
	project.provide('server', running.admin)
	return running
}

async function startServer(): Promise<Running> {
	const programs = serverPrograms()
	if (!programs) throw new Error('No PostgreSQL server is installed (Debian: apt-get install postgresql)')
	const folder = scratchFolder('server')
	let server: ChildProcess | undefined
	const remove = async () => {
		if (server && server.exitCode === null && server.signalCode === null) {
			const exited = once(server, 'exit')
			server.kill('SIGQUIT') // immediately: nothing of it is needed
			await exited
		}
		rmSync(folder, { recursive: true, force: true })
	}
	// The cluster must not remain after an interrupted run.
	process.once('exit', () => server?.kill('SIGQUIT'))
	try {
		const port = await freePort()
		server = start(programs, folder, port)
		const admin = { host: '127.0.0.1', port, user: 'postgres', password }
		await answering(server, admin)
		await run(admin, `create role app_login login nosuperuser createrole password '${password}'`)
		await createTemplate(admin, 'template1', 'migrated')
		await createTemplate(admin, 'migrated', 'world')
		return { admin, remove }
	} catch (error) {
		await remove()
		throw error
	}
}

// PostgreSQL refuses to run as root; it then runs as Debian's postgres user, or as nobody.
function unprivileged() {
	if (process.getuid?.() !== 0) return {}
	const idOf = (kind: '-u' | '-g') => {
		for (const name of ['postgres', 'nobody'])
			try {
				return Number(execFileSync('id', [kind, name], { stdio: ['ignore', 'pipe', 'ignore'] }))
			} catch {} // no such user: the next
		throw new Error('There is no user that the server could run as')
	}
	return { uid: idOf('-u'), gid: idOf('-g') }
}

function start(programs: string, folder: string, port: number) {
	const data = join(folder, 'data')
	const user = unprivileged()
	mkdirSync(data)
	chmodSync(folder, 0o755)
	if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
	const settings = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
	execFileSync(join(programs, 'initdb'), ['-D', data, ...settings], { ...user, cwd: data, stdio: 'ignore' })
	const options = {
		listen_addresses: '127.0.0.1',
		port,
		unix_socket_directories: '',
		fsync: 'off',
		synchronous_commit: 'off',
		full_page_writes: 'off',
		// Four files at a time, of which some start servers of the application.
		max_connections: 200,
		// No maintenance is needed during the tests: their databases exist for seconds.
		autovacuum: 'off',
		checkpoint_timeout: '1h',
		max_wal_size: '4GB',
		wal_level: 'minimal',
		max_wal_senders: 0,
		// Nearly empty databases for seconds: planning under the policies again for each value costs more than running.
		plan_cache_mode: 'force_generic_plan',
		log_min_messages: 'panic',
	}
	const flags = Object.entries(options).flatMap(([name, value]) => ['-c', `${name}=${value}`])
	return spawn(join(programs, 'postgres'), ['-D', data, ...flags], { ...user, cwd: data, stdio: 'ignore' })
}

async function freePort(): Promise<number> {
	const probe = createServer().listen(0, '127.0.0.1')
	await once(probe, 'listening')
	const address = probe.address()
	probe.close()
	await once(probe, 'close')
	return typeof address === 'object' && address ? address.port : 0
}

async function answering(server: ChildProcess, connection: pg.ClientConfig) {
	for (let tries = 0; tries < 600; tries++) {
		if (server.exitCode !== null) throw new Error(`The test server ended with code ${server.exitCode}`)
		const client = new pg.Client(connection)
		try {
			await client.connect()
			return await client.end()
		} catch {
			await new Promise((resolve) => setTimeout(resolve, 100)) // not up yet
		}
	}
	throw new Error('The test server does not answer')
}

async function run(admin: Admin, sql: string) {
	const client = new pg.Client({ ...admin, database: 'postgres' })
	await client.connect()
	await client.query(sql).finally(() => client.end())
}

async function createTemplate(admin: Admin, from: string, name: Template) {
	await run(admin, `create database ${name} template ${from} owner app_login`)
	await fillTemplate(name, { ...admin, user: 'app_login', database: name, max: 4 })
}

declare module 'vitest' {
	interface ProvidedContext {
		/** Connection to the temporary server as its superuser. */
		server: Admin
	}
}
