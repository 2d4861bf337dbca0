import pg from 'pg'
import { getHistory } from '#app/domain/requests/get-history.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { connectDatabase, disconnectDatabase, withActor } from '#app/platform/database/database.server.ts'
import { startQueue } from '#app/queue/queue.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { seedSampleWorld } from '#prisma/seed/sample-world.ts'
import { type Cluster, programs, startCluster } from '#tests/faults/cluster.ts'
import type { Figure } from './table.ts'

const ROUNDS = 30
const BLOCKS = 6
const AIM = 1.3

const readers = { 'of its State': 'focalPoint.ghana', 'of the office': 'case.africa' }

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Runs the queries of the pages of a request and of its history. */
async function read(who: string, requestId: string) {
	const actor = personOf(who)
	return [await getRequest(actor, requestId), await getHistory(actor, requestId)]
}

/** Turns row-level security on or off for all tables; the queries are the same, but find some more rows. */
const guard = (admin: pg.Client, how: 'enable' | 'disable') =>
	admin.query(`do $$ declare name text; begin
		for name in select tablename from pg_tables where schemaname = 'public' and tablename <> '_prisma_migrations' loop
			execute format('alter table %I ${how} row level security', name);
		end loop;
	end $$`)

async function compare(admin: pg.Client, what: string, who: string, requestId: string): Promise<Figure> {
	const times: Record<'enable' | 'disable', number[]> = { enable: [], disable: [] }
	for (let block = 0; block < BLOCKS; block++)
		for (const how of ['enable', 'disable'] as const) {
			await guard(admin, how)
			for (let n = 0; n < ROUNDS; n++) {
				const started = performance.now()
				await read(who, requestId)
				if (n >= 5) times[how].push(performance.now() - started) // the first runs make new plans
			}
		}
	await guard(admin, 'enable')
	const [guarded, open] = [median(times.enable), median(times.disable)]
	const ratio = guarded / open
	return {
		what: `request and history, reader ${what}`,
		value: `${guarded.toFixed(1)} ms`,
		against: `without policies ${open.toFixed(1)} ms`,
		ratio,
		aim: `<= ${AIM}`,
		met: ratio <= AIM,
	}
}

async function filled({ url }: Cluster) {
	await migrate({ connectionString: url })
	connectDatabase({ connectionString: url, max: 4 })
	const boss = await startQueue({ alone: true })
	await seedSampleWorld()
	const where = { stateIso3: 'GHA', submittedAt: { not: null }, officerId: personOf('case.africa').id }
	const found = await withActor(systemActor, (tx) => tx.request.findFirstOrThrow({ where }))
	const close = async () => {
		await boss.stop({ graceful: false, wait: true })
		await disconnectDatabase()
	}
	return { requestId: found.id, close }
}

/** Measures the cost of row-level security: the same queries with and without it, on a PostgreSQL server, in turn. */
export async function isolation(): Promise<Figure[]> {
	if (!programs) return [{ what: 'cost of isolation', value: 'no server is installed' }]
	const cluster = await startCluster()
	const admin = new pg.Client(cluster.adminUrl)
	try {
		const world = await filled(cluster)
		await admin.connect()
		const figures: Figure[] = []
		for (const [what, who] of Object.entries(readers))
			figures.push(await compare(admin, what, who, world.requestId))
		await world.close()
		return figures
	} finally {
		await admin.end()
		await cluster.remove()
	}
}
