// From a fresh clone to a running application: installs what is missing, builds if sources are newer, serves with the
// sample world. Plain JavaScript without dependencies, since it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt, isInstalled, root, withSamplePages } from './prepared.mjs'

// Every error is reported in one line.
process.on('uncaughtException', ({ message }) => {
	console.error(message)
	process.exit(1)
})

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Node 20.19 or newer is needed; this is ${process.versions.node}.`)
	process.exit(1)
}

function run(what, command, args, env = process.env) {
	console.log(`${what} …`)
	const { status, stderr } = spawnSync(command, args, {
		cwd: root,
		stdio: ['ignore', 'ignore', 'pipe'],
		shell: process.platform === 'win32',
		encoding: 'utf8',
		env,
	})
	if (status !== 0) {
		console.error(stderr)
		console.error(`${what} failed: ${command} ${args.join(' ')}`)
		process.exit(status ?? 1)
	}
}

/** Returns a secret of this installation, created once and stored beside its data. */
function secret(dataDir) {
	const file = join(dataDir, 'secret')
	mkdirSync(dataDir, { recursive: true })
	if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 })
	return readFileSync(file, 'utf8').trim()
}

if (!isInstalled()) run('Installing packages', 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
if (!isBuilt()) run('Building', 'npm', ['run', 'build'], withSamplePages)

const dataDir = process.env.DATA_DIR ?? join(root, 'data')
const port = process.env.PORT ?? '3000'
const address = process.env.APP_URL ?? `http://localhost:${port}`
const env = {
	NODE_ENV: 'production',
	SAMPLE_WORLD: 'true',
	LOG_LEVEL: 'warn',
	...process.env,
	DATA_DIR: dataDir,
	PORT: port,
	APP_URL: address,
	AUTH_SECRET: process.env.AUTH_SECRET ?? secret(dataDir),
}

console.log(
	existsSync(join(dataDir, 'database'))
		? 'Starting …'
		: 'Starting, and filling the sample world (a minute at most) …',
)
const server = spawn(process.execPath, ['build/server/web.js'], {
	cwd: root,
	env,
	stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
server.on('exit', (code) => process.exit(code ?? 1))
server.on('message', ({ accounts, password }) => {
	console.log(`\nReady: ${address}\n\nSample accounts, all with the password  ${password}\n`)
	for (const { post, email } of accounts) console.log(`  ${post.padEnd(34)} ${email}`)
	console.log(
		`\nWhere a one-time code is asked for, the page of the sample world shows it.\nE-mails are kept, not sent: ${address}/dev/inbox\nStop with Ctrl+C; the data stays in ${dataDir}\n`,
	)
})
