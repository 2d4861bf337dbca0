import { fork } from 'node:child_process'
import { once } from 'node:events'
import pg from 'pg'
import { type RunningServer, startServer } from '#tests/e2e/server.ts'
import { signIn } from '#tests/faults/visitor.ts'
import { present } from '#tests/support/present.ts'
import { timeOfTree } from '../process-time.ts'
import { openTap } from '../wire/tap.ts'
import type { BenchWorld } from '../world/world.ts'
import { type Counted, countPages } from './count.ts'
import { type Driven, drive, type Load } from './load.ts'
import { findPages } from './page-list.ts'
import { type Page, type Reader, readers } from './readers.ts'

/** Processor time of a view at the floor, in milliseconds: the same statements by the driver, the same bytes. */
async function measureFloor(
	{ executed, br, isSlow }: Counted,
	url: string,
	databasePid: number,
	load: Load,
): Promise<number | null> {
	const child = fork('tests/bench/pages/floor-server.mjs', { execArgv: [] })
	try {
		child.send({ url, statements: executed, bytes: br })
		const [port] = await once(child, 'message')
		const target = { addresses: [`http://127.0.0.1:${port}`], path: '/', cookie: '' }
		if (!isSlow) await drive(target, { ...load, views: load.views / 2 })
		const time = () => timeOfTree(present(child.pid)) + timeOfTree(databasePid)
		const before = time()
		const { views } = await drive(target, load)
		return ((time() - before) * 1000) / views
	} catch (error) {
		console.error(`floor: ${error instanceof Error ? error.message : error}`)
		return null
	} finally {
		child.kill()
	}
}

/** A web process as in an installation of several: no worker in it, and sessions that outlive the measurement. */
const startWeb = (databaseUrl: string, dataDir: string): Promise<RunningServer> =>
	startServer({
		DATABASE_URL: databaseUrl,
		DATA_DIR: dataDir,
		WORKER: 'elsewhere',
		IDLE_MINUTES: '600',
		IDLE_MINUTES_OFFICE: '600',
		CONFIRMED_MINUTES: '600',
	})

/** Signs everyone in; the cookies are valid at every process of the same database. */
async function signInAll(address: string, who: Reader[]): Promise<Map<Reader, string>> {
	const cookies = new Map<Reader, string>()
	for (const reader of new Set(who)) {
		const email = readers[reader]
		cookies.set(reader, email ? (await signIn(address, email)).cookie : 'language=en')
	}
	return cookies
}

/** Processor time of one view in milliseconds, and how long it takes. */
export type Cost = Driven & { web: number; database: number }

export type Measured = Counted & {
	cost: Cost
	floor: number | null
	/** With eight connections: views a second of one and of two web processes. */
	loaded?: [one: Cost, two: Cost]
}

// A number of views, not a time: on a busy machine fewer would be measured, while code is still being compiled.
const alone: Load = { connections: 1, views: 20, seconds: 30 }
const eight: Load = { connections: 8, views: 48, seconds: 60 }
const warmUp = 8
/** A page that takes seconds shows as much in three views. */
const few: Load = { connections: 1, views: 3, seconds: 10 }

type Choice = {
	only: (page: Page, reader: Reader) => boolean
	/** More than usual, for processes whose code is compiled. */
	views?: number | undefined
}

/** Counts statements and bytes of the chosen pages behind a tap. */
export async function countWorld(world: Pick<BenchWorld, 'adminUrl' | 'url' | 'dataDir'>, { only }: Choice) {
	const client = new pg.Client(world.adminUrl)
	await client.connect()
	const found = await findPages(client).finally(() => client.end())
	const pages = found
		.map((page) => ({ ...page, readers: page.readers.filter((reader) => only(page, reader)) }))
		.filter((page) => page.readers.length > 0)
	const tap = await openTap(world.url)
	const web = await startWeb(tap.url, world.dataDir)
	try {
		const cookies = await signInAll(
			web.address,
			pages.flatMap((page) => page.readers),
		)
		return { counted: await countPages(web.address, tap, pages, cookies), cookies }
	} finally {
		await web.stop()
		await tap.close()
	}
}

/**
 * Measures every page of a world for each of its readers. Processor time is that of the web processes and of the
 * database server, from the accounting of the operating system: other work on the machine changes it little.
 */
export async function measureWorld(world: BenchWorld, choice: Choice): Promise<Measured[]> {
	const databasePid = world.pid()
	if (!databasePid) throw new Error('The database server does not run')
	const { counted, cookies } = await countWorld(world, choice)
	const webs = [await startWeb(world.url, world.dataDir), await startWeb(world.url, world.dataDir)]
	const run = async (one: Counted, processes: number, load: Load): Promise<Cost> => {
		const used = webs.slice(0, processes)
		const cookie = cookies.get(one.reader) ?? ''
		const target = { addresses: used.map(({ address }) => address), path: one.page.path, cookie }
		const ofWeb = () => used.reduce((sum, { pid }) => sum + timeOfTree(pid), 0)
		if (!one.isSlow) await drive(target, { ...load, views: (choice.views ?? warmUp) * processes })
		const before = { web: ofWeb(), database: timeOfTree(databasePid) }
		const driven = await drive(target, load)
		const each = (seconds: number) => (seconds * 1000) / driven.views
		return {
			...driven,
			web: each(ofWeb() - before.web),
			database: each(timeOfTree(databasePid) - before.database),
		}
	}
	try {
		const measured: Measured[] = []
		const loadedPages = new Set<Page>()
		const measure = async (one: Counted): Promise<Measured> => {
			const load = one.isSlow ? few : { ...alone, views: choice.views ?? alone.views }
			const cost = await run(one, 1, load)
			const line: Measured = { ...one, cost, floor: await measureFloor(one, world.url, databasePid, load) }
			// The first reader of a page represents the others.
			if (one.page.underLoad && !one.isSlow && !loadedPages.has(one.page)) {
				loadedPages.add(one.page)
				line.loaded = [await run(one, 1, eight), await run(one, 2, eight)]
			}
			return line
		}
		for (const one of counted) {
			const name = `${one.page.name}, ${one.reader}`
			try {
				const line = await measure(one)
				measured.push(line)
				console.error(`${name}: ${line.cost.web.toFixed(1)} + ${line.cost.database.toFixed(1)} ms`)
			} catch (error) {
				// A page that takes too long for the application is named; the others are measured.
				console.error(`${name}: ${error instanceof Error ? error.message : error}`)
			}
		}
		return measured
	} finally {
		for (const web of webs) await web.stop()
	}
}
