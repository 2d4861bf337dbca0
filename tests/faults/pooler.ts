import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '#tests/e2e/server.ts'
import { eventually } from '#tests/support/eventually.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { poolerProgram } from '#tests/support/server-programs.mjs'
import { type Cluster, user } from './cluster.ts'

/** Whether PgBouncer is installed. */
export const isPoolerHere = poolerProgram() !== undefined

export type Pooler = { url: string; remove: () => Promise<void> }

/**
 * Starts PgBouncer in front of a server, set as our documentation says: a connection to the server is lent for one
 * transaction. Few of them, so that successive transactions of one client use different ones.
 */
export async function startPooler(of: Cluster): Promise<Pooler> {
	const program = poolerProgram()
	if (!program) throw new Error('PgBouncer is not installed (Debian: apt-get install pgbouncer)')
	const folder = scratchFolder('pooler')
	const port = await freePort()
	const { hostname, port: behind } = new URL(of.url)
	const settings = [
		'[databases]',
		`product = host=${hostname} port=${behind} dbname=product`,
		'[pgbouncer]',
		'listen_addr = 127.0.0.1',
		`listen_port = ${port}`,
		'unix_socket_dir =',
		'auth_type = trust',
		`auth_file = ${join(folder, 'users.txt')}`,
		'pool_mode = transaction',
		'default_pool_size = 6',
		'server_round_robin = 1',
		'max_prepared_statements = 1000',
		'ignore_startup_parameters = options',
	]
	writeFileSync(join(folder, 'users.txt'), '"app_login" ""\n')
	writeFileSync(join(folder, 'pgbouncer.ini'), `${settings.join('\n')}\n`)
	chmodSync(folder, 0o755)
	const child = spawn(program, ['-q', join(folder, 'pgbouncer.ini')], { ...user, stdio: 'ignore' })
	process.once('exit', () => child.kill('SIGKILL'))
	const url = `postgres://app_login@127.0.0.1:${port}/product`
	await eventually('a pooler that answers', () => answers(url))
	return {
		url,
		async remove() {
			const ended = once(child, 'exit')
			child.kill('SIGKILL')
			await ended
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

async function answers(connectionString: string): Promise<boolean> {
	const client = new pg.Client({ connectionString })
	try {
		await client.connect()
		return true
	} catch {
		return false
	} finally {
		await client.end().catch(() => {})
	}
}
