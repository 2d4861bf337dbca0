import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { writeFacts } from '#app/domain/facts/write-facts.server.ts'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { walkIndex } from '#app/domain/search/walk-index.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { startServer } from '#tests/e2e/server.ts'
import { inWorld } from '#tests/e2e/walk-data.ts'
import { type Cluster, startCluster } from '#tests/faults/cluster.ts'
import { multiply } from './multiply/multiply.ts'

export type BenchWorld = Cluster & { dataDir: string }

/** Requests in the world; 0 is the sample world alone. */
type Where = { size: number; folder?: string | undefined }

const settings = { shared_buffers: '1GB', max_wal_size: '8GB', max_connections: 100, autovacuum: 'off' }
const whileFilling = { ...settings, fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Of the migrations and the stories of the sample world: a world made for others is not used. */
function version(): string {
	const hash = createHash('sha256')
	for (const folder of ['prisma/migrations', 'prisma/seed', 'prisma/data', 'tests/bench/world'])
		for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
			if (/\.(sql|ts|json)$/.test(name)) hash.update(readFileSync(join(folder, name)))
	return hash.digest('hex').slice(0, 8)
}

const folderOf = ({ size, folder }: Where) =>
	join(folder ?? join(tmpdir(), 'ta-bench-worlds'), `${size}-${version()}`)

/** Writes the facts that figures are counted from, which are copied with their requests. */
const writeAllFacts = () =>
	withActor(systemActor, async (tx) => {
		for (const { id } of await tx.request.findMany({ select: { id: true } })) await writeFacts(askIn(tx), id)
	})

/** Autovacuum is off in these worlds, and the planner must know how many figures there are. */
async function analyzeFigures(adminUrl: string) {
	const client = new pg.Client(adminUrl)
	await client.connect()
	await client.query('analyze figure').finally(() => client.end())
}

/** Makes the world unless it is there already; returns its folder, and the seconds that it took. */
export async function makeWorld(where: Where): Promise<{ folder: string; seconds?: number }> {
	const folder = folderOf(where)
	if (existsSync(join(folder, 'made'))) return { folder }
	const started = Date.now()
	const unfinished = `${folder}.unfinished`
	rmSync(unfinished, { recursive: true, force: true })
	mkdirSync(unfinished, { recursive: true })
	const cluster = await startCluster({ folder: unfinished, settings: whileFilling })
	try {
		const own = { DATABASE_URL: cluster.url, DATA_DIR: join(unfinished, 'files'), WORKER: 'elsewhere' }
		const server = await startServer(own)
		await server.stop()
		const inside = (work: () => Promise<unknown>) =>
			inWorld({ dataDir: own.DATA_DIR, databaseUrl: cluster.url }, work)
		if (where.size > 0) {
			await inside(writeAllFacts)
			await multiply(cluster.adminUrl, where.size)
		}
		// Half an hour for 100,000 requests: the search has a measurement of its own among so many entries.
		else await inside(() => walkIndex())
		await inside(countFigures)
		await analyzeFigures(cluster.adminUrl)
	} finally {
		await cluster.stop()
	}
	writeFileSync(join(unfinished, 'made'), '')
	renameSync(unfinished, folder)
	return { folder, seconds: (Date.now() - started) / 1000 }
}

/** Starts the server of a world, which is made if it is not there; pages change little, so it is used as it is. */
export async function openWorld(where: Where): Promise<BenchWorld> {
	const { folder } = await makeWorld(where)
	return { ...(await startCluster({ folder, settings })), dataDir: join(folder, 'files') }
}

/** Starts the server of a copy of a world, for what changes it. */
export async function openCopy(where: Where): Promise<BenchWorld> {
	const { folder } = await makeWorld(where)
	const copy = `${folder}.copy`
	rmSync(copy, { recursive: true, force: true })
	execFileSync('cp', ['-a', '--reflink=auto', folder, copy])
	return { ...(await startCluster({ folder: copy, settings })), dataDir: join(copy, 'files') }
}
