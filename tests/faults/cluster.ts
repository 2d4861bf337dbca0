import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, chownSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { listenHere } from '#tests/support/listening.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { serverPrograms } from '#tests/support/server-programs.mjs'

/** The folder with the programs of a PostgreSQL server, or undefined if none is installed. */
export const programs = serverPrograms()

export type Cluster = {
	/** The process of the server, the parent of one process for each connection. */
	pid: () => number | undefined
	/** Connection of the application to its database. */
	url: string
	/** The same database as its superuser, who is not bound by row-level security. */
	adminUrl: string
	stop: () => Promise<void>
	start: () => Promise<void>
	/** Like `pg_ctl restart -m`: `fast` cuts every connection, `immediate` ends at once and recovers at the start. */
	restart: (mode: 'fast' | 'immediate') => Promise<void>
	remove: () => Promise<void>
}

const idOf = (kind: '-u' | '-g') => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8' }))
/** Whom programs run as that refuse to run as root. */
export const user = process.getuid?.() === 0 && programs ? { uid: idOf('-u'), gid: idOf('-g') } : {}

async function freePort(): Promise<number> {
	const probe = createServer()
	const port = await listenHere(probe)
	probe.close()
	await once(probe, 'close')
	return port
}

async function answering(server: ChildProcess, config: pg.ClientConfig) {
	for (let tries = 0; tries < 200; tries++) {
		if (server.exitCode !== null) throw new Error(`The database server ended with code ${server.exitCode}`)
		const client = new pg.Client(config)
		try {
			await client.connect()
			return client
		} catch {
			await pause(100) // not up yet
		}
	}
	throw new Error('The database server does not answer')
}

function createCluster(bin: string, folder: string, data: string) {
	mkdirSync(data, { recursive: true })
	chmodSync(folder, 0o755)
	if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
	const settings = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync']
	execFileSync(join(bin, 'initdb'), ['-D', data, ...settings], { ...user, cwd: data, stdio: 'ignore' })
}

async function createDatabase(admin: pg.ClientConfig) {
	const client = new pg.Client(admin)
	await client.connect()
	await client.query('create role app_login login nosuperuser createrole')
	await client.query('create database product owner app_login')
	await client.end()
}

/** Where its files are, in memory if absent, and settings that differ from those of PostgreSQL. */
export type ClusterOptions = { folder?: string; settings?: Record<string, string | number> }

/**
 * Starts a temporary PostgreSQL server with an empty database that can be stopped and started again; in a `folder` with
 * a cluster of an earlier run, that one.
 */
export async function startCluster(options: ClusterOptions = {}): Promise<Cluster> {
	const bin = installed()
	const folder = options.folder ?? scratchFolder('cluster')
	const data = join(folder, 'data')
	const isNew = !existsSync(data)
	if (isNew) createCluster(bin, folder, data)
	const { cluster, admin } = await serve(bin, folder, options.settings)
	if (isNew) await createDatabase(admin)
	return cluster
}

/** Copies a running server and starts the copy, which follows it by streaming and can only be read. */
export async function startReplica(of: Cluster, settings: ClusterOptions['settings'] = {}): Promise<Cluster> {
	const bin = installed()
	const folder = scratchFolder('replica')
	const data = join(folder, 'data')
	mkdirSync(data, { recursive: true })
	chmodSync(folder, 0o755)
	chmodSync(data, 0o700)
	if (user.uid !== undefined) chownSync(data, user.uid, user.gid)
	const copy = ['-D', data, '-d', of.adminUrl, '--write-recovery-conf', '--checkpoint=fast', '--no-sync']
	execFileSync(join(bin, 'pg_basebackup'), copy, { ...user, cwd: data, stdio: 'ignore' })
	return (await serve(bin, folder, { hot_standby: 'on', ...settings })).cluster
}

function installed(): string {
	if (!programs) throw new Error('No PostgreSQL server is installed (Debian: apt-get install postgresql)')
	return programs
}

/** Starts the server of a folder on a free port. */
async function serve(bin: string, folder: string, settings: ClusterOptions['settings'] = {}) {
	const data = join(folder, 'data')
	const port = await freePort()
	let server: ChildProcess | undefined
	const flags = [
		'-D',
		data,
		'-p',
		String(port),
		'-c',
		'listen_addresses=127.0.0.1',
		'-c',
		`unix_socket_directories=`,
		...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
	]
	const admin = { host: '127.0.0.1', port, user: 'postgres', database: 'postgres' }
	async function start() {
		server = spawn(join(bin, 'postgres'), flags, { ...user, cwd: data, stdio: 'ignore' })
		return answering(server, admin).then((client) => client.end())
	}
	async function stop(signal: NodeJS.Signals = 'SIGINT') {
		if (!server || server.exitCode !== null) return
		const exited = once(server, 'exit')
		server.kill(signal) // SIGINT: connections are cut at once
		await exited
	}
	process.once('exit', () => server?.kill('SIGQUIT'))

	await start()
	const cluster: Cluster = {
		pid: () => server?.pid,
		url: `postgres://app_login@127.0.0.1:${port}/product`,
		adminUrl: `postgres://postgres@127.0.0.1:${port}/product`,
		start,
		stop: () => stop(),
		async restart(mode) {
			await stop(mode === 'fast' ? 'SIGINT' : 'SIGQUIT')
			await start()
		},
		async remove() {
			await stop('SIGQUIT')
			rmSync(folder, { recursive: true, force: true })
		},
	}
	return { cluster, admin }
}
