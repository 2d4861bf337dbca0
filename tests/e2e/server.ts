import { fork } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { inject } from 'vitest'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { requests } from '#prisma/data/samples.ts'
import { engine } from '#tests/support/engine.mjs'
import { eventually } from '#tests/support/eventually.ts'
import { present } from '#tests/support/present.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { createWorld, dropWorld, inWorld, seeded, type WorldPlace, worldIsFilled } from './walk-data.ts'

let opened = 0

export type RunningServer = {
	address: string
	pid: number
	dataDir: string
	stop: () => Promise<void>
	kill: () => Promise<void>
}

/** Returns a free port of this machine. */
export const freePort = () =>
	new Promise<number>((resolve, reject) => {
		const server = createServer().once('error', reject)
		server.listen(0, '127.0.0.1', () => {
			const address = server.address()
			const port = address !== null && typeof address === 'object' ? address.port : Number.NaN
			server.close(() => resolve(port))
		})
	})

/**
 * Starts the built application as in production: a separate process with the sample world, on a free port; in the
 * folder of a release if one is given.
 */
export async function startServer(
	settings: Record<string, string> = {},
	folder = process.cwd(),
): Promise<RunningServer> {
	const port = Number(settings.PORT ?? (await freePort()))
	const dataDir = settings.DATA_DIR ?? mkdtempSync(join(tmpdir(), 'ta-e2e-'))
	const address = `http://127.0.0.1:${port}`
	const env = {
		...process.env,
		VITEST: '',
		NODE_ENV: 'production' as const,
		SAMPLE_WORLD: 'true',
		LOG_LEVEL: 'error',
		// That of `vitest.config.ts`: operations of the domain in the process of a test read what the server has sealed.
		AUTH_SECRET: 'a-secret-of-the-tests-and-nothing-else',
		SIGN_IN_LIMIT: '100000',
		MAIL_ACTS_PER_MINUTE: '100000',
		MAIL_ACTS_PER_HOUR: '100000',
		WORK_POINTS: '100000',
		WORK_POINTS_PER_MINUTE: '100000',
		MAIL_GATHER_SECONDS: '0',
		// No balancer has to notice.
		DRAIN_SECONDS: '0',
		APP_URL: address,
		...settings,
		PORT: String(port),
		DATA_DIR: dataDir,
	}
	const child = fork('build/server/web.js', {
		cwd: folder,
		execArgv: [],
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
		pid: present(child.pid),
		dataDir,
		kill: () => end('SIGKILL'),
		async stop() {
			await end('SIGTERM')
			if (!settings.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
		},
	}
}

export type World = RunningServer &
	WorldPlace & {
		end: () => Promise<void>
		/** Stops the server, works on its world by operations of the domain, and starts it again at its address. */
		meanwhile: <T>(work: () => Promise<T>) => Promise<T>
	}

/** Waits until the sample world is filled, which other tests do not wait for. */
export async function untilFilled(folder: string) {
	const file = join(folder, worldIsFilled)
	await eventually('the sample world is filled', async () => existsSync(file), 540)
	const failure = readFileSync(file, 'utf8')
	if (failure) throw new Error(`The sample world was not filled: ${failure}`)
}

/**
 * Starts a server on a new copy of the sample world, for one test file or one walk; `end` stops it and removes the
 * copy. `before` changes the copy while nobody uses it.
 */
export async function openWorld(
	settings: Record<string, string> = {},
	before?: (place: WorldPlace) => Promise<void>,
): Promise<World> {
	const folder = scratchFolder('walk')
	await untilFilled(inject('seededWorld'))
	// A socket cannot be copied; each server creates its own.
	cpSync(inject('seededWorld'), folder, { recursive: true, filter: (path) => !path.endsWith('sockets') })
	const onServer = engine === 'postgres' ? inject('server') : undefined
	const name = `walk_${process.pid}_${Date.now()}_${opened++}`
	const databaseUrl = onServer && (await createWorld(onServer, name, seeded))
	const place = { dataDir: folder, databaseUrl }
	await before?.(place)
	const asked = { ...settings, DATA_DIR: folder, ...(databaseUrl && { DATABASE_URL: databaseUrl }) }
	let server = await startServer(asked)
	const { port } = new URL(server.address)
	return {
		...server,
		databaseUrl,
		stop: () => server.stop(),
		kill: () => server.kill(),
		async meanwhile(work) {
			await server.stop()
			const done = await inWorld(place, work)
			server = await startServer({ ...asked, PORT: port })
			return done
		},
		async end() {
			await server.stop()
			if (onServer) await dropWorld(onServer, name)
			rmSync(folder, { recursive: true, force: true })
		},
	}
}

/** The title of a sample request, by its key. */
export const titleOf = (key: string) => String(requests.find((request) => request.key === key)?.about.title)

/** Follows a link. */
export async function follow(page: Page, link: Locator) {
	await page.goto((await link.first().getAttribute('href')) ?? '')
}

/** Returns the path of a sample request. */
export const pathOf = async (key: string) =>
	`/requests/${await withFixedIds(`sample/${key}`, async () => newId())}`

/** Opens the page of a sample request; some roles see only its reference in their lists. */
export async function openRequest(page: Page, key: string) {
	const path = await pathOf(key)
	await page.goto(path)
	return path
}
