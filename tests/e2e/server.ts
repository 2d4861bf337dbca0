import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type RunningServer = {
	address: string
	dataDir: string
	stop: () => Promise<void>
	kill: () => Promise<void>
}

/** A port of this machine that nobody listens on. */
export const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const server = createServer().once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as { port: number }
			server.close(() => resolve(port))
		})
	})

/** Starts the built product as people run it: a process of its own with the sample world, on a free port. */
export async function startServer(settings: Record<string, string> = {}): Promise<RunningServer> {
	const port = Number(settings.PORT ?? (await freePort()))
	const dataDir = settings.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'ta-e2e-'))
	const address = `http://127.0.0.1:${port}`
	const env = {
		...process.env,
		VITEST: '',
		NODE_ENV: 'production' as const,
		SAMPLE_WORLD: 'true',
		LOG_LEVEL: 'error',
		AUTH_SECRET: 'a secret that only the browser tests know',
		SIGN_IN_LIMIT: '100000',
		MAIL_ACTS_PER_MINUTE: '100000',
		MAIL_ACTS_PER_HOUR: '100000',
		MAIL_GATHER_SECONDS: '0',
		APP_URL: address,
		...settings,
		PORT: String(port),
		DATA_DIR: dataDir,
	}
	const child = fork('app/server/main.ts', {
		execArgv: ['--import', 'tsx'],
		env,
		stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
	})
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
	await Promise.race([
		new Promise((resolve) => child.once('message', resolve)),
		ended.then(() => Promise.reject(new Error('The server stopped before it was ready'))),
	])
	const end = async (signal: NodeJS.Signals) => {
		if (child.exitCode === null) child.kill(signal)
		await ended
	}
	return {
		address,
		dataDir,
		kill: () => end('SIGKILL'),
		async stop() {
			await end('SIGTERM')
			if (!settings.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
		},
	}
}
