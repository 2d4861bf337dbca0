import { rmSync } from 'node:fs'
import type { PoolConfig } from 'pg'
import { indexTouched } from '#app/domain/search/index-touched.server.ts'
import { newestHits } from '#app/domain/search/newest-hits.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { queuePool, withActor } from '#app/platform/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/open-database.server.ts'
import { readAs } from '#app/platform/read.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { programs, startCluster } from '#tests/faults/cluster.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import type { Options } from '../options.ts'
import { openStepWorld, round, type StepWorld } from '../step-world.ts'
import { type Figure, print } from '../table.ts'
import { fillEntries } from './fill-entries.ts'

const ROUNDS = 15
const INDEXED = 100
const STEPS = 15
/** The embedded database is for installations of this size at most. */
const MOST_EMBEDDED = 100_000

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN
const questions = {
	common: `'training':*`,
	middling: `'boat':*`,
	rare: `'magnifier':*`,
	two: `'training':* & 'w7'`,
}

/** `npm run bench -- search 100000 1000000`: what a search costs among so many entries, under row-level security. */
export async function search({ sizes }: Options): Promise<void> {
	for (const size of sizes.length > 0 ? sizes : [MOST_EMBEDDED]) {
		if (programs) print(await onServer(size))
		if (size <= MOST_EMBEDDED) print(await embedded(size))
	}
}

async function onServer(size: number): Promise<Figure[]> {
	const cluster = await startCluster()
	try {
		return await measure('PostgreSQL', { connectionString: cluster.url, max: 4 }, size, 50)
	} finally {
		await cluster.remove()
	}
}

async function embedded(size: number): Promise<Figure[]> {
	const folder = scratchFolder('bench-search')
	const database = await startEmbeddedDatabase(folder)
	try {
		return await measure('embedded', database.connection, size, 100)
	} finally {
		await database.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}

async function measure(where: string, connection: PoolConfig, size: number, aim: number): Promise<Figure[]> {
	const world = await openStepWorld(connection)
	const about = `search, ${where}, ${size} entries`
	const written = await indexing(world, about)
	const readers = {
		drafter: { ...personOf('focalPoint.ghana'), stateIso3: 'AAX' },
		triageOfficer: personOf('triage'),
		caseOfficer: { ...personOf('case.africa'), regions: ['002', '019'] },
		programmeManager: { ...personOf('case.africa'), role: 'programmeManager', regions: [] },
	} satisfies Record<string, Actor>
	const { caseOfficer, programmeManager } = readers
	await fillEntries(size, { officer: caseOfficer.id, manager: programmeManager.id, donor: 'donor' })
	const figures = [written, await space(about, size)]
	for (const [role, actor] of Object.entries(readers))
		figures.push(await asked(`${about}, ${role}`, actor, aim))
	figures.push(await growth(world, about))
	await world.close()
	return figures
}

/** The worst of the questions, each the median of several rounds. */
async function asked(what: string, actor: Actor, aim: number): Promise<Figure> {
	const each: [string, number, number][] = []
	for (const [name, query] of Object.entries(questions)) {
		const times: number[] = []
		let found = 0
		for (let n = 0; n < ROUNDS; n++) {
			const started = performance.now()
			const { hits } = await readAs(actor, (read) => newestHits(read, { query, codes: [], before: null }))
			times.push(performance.now() - started)
			found = hits.length
		}
		each.push([name, median(times), found])
	}
	const worst = Math.max(...each.map(([, time]) => time))
	const against = each.map(([name, time, found]) => `${name} ${time.toFixed(1)} (${found})`).join(', ')
	return { what, value: `${worst.toFixed(1)} ms`, against, aim: `<= ${aim} ms`, met: worst <= aim }
}

const entries = () => withActor(systemActor, (tx) => tx.searchEntry.count())

/** How fast one worker writes entries of requests that have changed. */
async function indexing(world: StepWorld, about: string): Promise<Figure> {
	await indexTouched()
	const before = await entries()
	await world.copy('indexed', INDEXED)
	const started = performance.now()
	await indexTouched()
	const rate = ((await entries()) - before) / ((performance.now() - started) / 1000)
	return {
		what: `${about}, entries written`,
		value: `${rate.toFixed(0)}/s`,
		aim: '>= 200/s',
		met: rate >= 200,
	}
}

async function space(about: string, size: number): Promise<Figure> {
	const { rows } = await queuePool().query(
		`select pg_relation_size('search_entry_words') as index, pg_table_size('search_entry') as table`,
	)
	const megabytes = (bytes: string) => Number(bytes) / 1024 / 1024
	const each = (megabytes(rows[0].index) / size) * 100_000
	return {
		what: `${about}, index for 100,000`,
		value: `${each.toFixed(0)} MB`,
		against: `table ${megabytes(rows[0].table).toFixed(0)} MB in all`,
		aim: '<= 60 MB',
		met: each <= 60,
	}
}

/** What a step costs more because its changes are noted: with and without the triggers, in turn. */
async function growth(world: StepWorld, about: string): Promise<Figure> {
	const times = { enable: [] as number[], disable: [] as number[] }
	await world.copy('steps', 1)
	let { revision } = world
	for (let n = 0; n < STEPS; n++)
		for (const how of ['disable', 'enable'] as const) {
			for (const table of ['request', 'need'])
				await queuePool().query(`alter table ${table} ${how} trigger touch_search_of_change`)
			// The first step after a change of the tables plans its statements again.
			revision = await round('steps-0-0', revision)
			const started = performance.now()
			revision = await round('steps-0-0', revision)
			times[how].push(performance.now() - started)
		}
	const [noted, plain] = [median(times.enable), median(times.disable)]
	const ratio = noted / plain
	return {
		what: `${about}, two steps`,
		value: `${noted.toFixed(1)} ms`,
		against: `not noted ${plain.toFixed(1)} ms`,
		aim: '<= 1.05',
		ratio,
		met: ratio <= 1.05,
	}
}
