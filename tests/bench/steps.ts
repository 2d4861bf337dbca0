import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { startEmbeddedDatabase } from '#app/platform/database/open-database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { programs, startCluster } from '#tests/faults/cluster.ts'
import { scratchFolder } from '#tests/support/scratch.ts'
import { ofDriver, ofPgbench, ofProduct } from './contenders.ts'
import { drafter, openStepWorld, type StepWorld } from './step-world.ts'
import type { Figure } from './table.ts'

const TIMES = 2000

/** Returns the milliseconds that a chart needs to decide one step, from the stored snapshot to the next. */
async function decision(requestId: string): Promise<number> {
	const found = await withActor(systemActor, (tx) => subjects.request.find(askIn(tx), requestId))
	if (!found) throw new DomainError('not-found')
	const { workflow, snapshot, snapshotVersion, facts } = found
	const decide = () => {
		const here = workflow.restore(snapshot, snapshotVersion)
		return workflow.store(workflow.decide(here, { type: 'sendForEndorsement' }, drafter, facts).next)
	}
	for (let n = 0; n < TIMES; n++) decide() // warm-up: code is still being compiled
	const started = performance.now()
	for (let n = 0; n < TIMES; n++) decide()
	return (performance.now() - started) / TIMES
}

/** Returns the share of a decision in its step, without concurrent steps. */
function shareOfDecision(decided: number, stepsPerSecond: number): Figure {
	const step = 1000 / stepsPerSecond
	return {
		what: 'decision, of one step',
		value: `${decided.toFixed(3)} ms`,
		against: `step ${step.toFixed(1)} ms`,
		ratio: decided / step,
		aim: '<= 0.05',
		met: decided / step <= 0.05,
	}
}

const SECONDS = 4

/** The first steps of a process are slow: its code is still being compiled. */
async function warmUp(world: StepWorld) {
	await world.copy('warm', 1)
	await ofProduct(world, 'warm', { connections: 1, seconds: SECONDS })
}

/** Steps against the driver and against pgbench on a PostgreSQL server, with one connection and with eight. */
export async function stepsOnServer(): Promise<Figure[]> {
	if (!programs) return [{ what: 'step, PostgreSQL', value: 'no server is installed' }]
	const cluster = await startCluster()
	const folder = mkdtempSync(join(tmpdir(), 'ta-bench-'))
	try {
		const world = await openStepWorld({ connectionString: cluster.url })
		const runs = [1, 8].map((connections) => ({ connections, seconds: SECONDS }))
		const product: number[] = []
		for (const { connections } of runs)
			for (const set of ['product', 'driver', 'pgbench'])
				await world.copy(`${set}${connections}`, connections)
		await warmUp(world)
		for (const run of runs) product.push(await ofProduct(world, `product${run.connections}`, run))
		const decided = await decision('product1-0-0')
		await world.close()

		const figures: Figure[] = [shareOfDecision(decided, product[0] ?? 0)]
		for (const [at, run] of runs.entries()) {
			const own = product[at] ?? 0
			const driver = await ofDriver(world, { connectionString: cluster.url }, run)
			const pgbench = ofPgbench(world, folder, cluster.url, run)
			const what = `step, PostgreSQL, ${run.connections} at once`
			const value = `${own.toFixed(0)}/s`
			figures.push({ what, value, against: `driver ${driver.toFixed(0)}/s`, ratio: own / driver, aim: 0.75 })
			if (pgbench)
				figures.push({
					what,
					value,
					against: `pgbench ${pgbench.toFixed(0)}/s`,
					ratio: own / pgbench,
					aim: 0.25,
				})
		}
		return figures
	} finally {
		await cluster.remove()
		rmSync(folder, { recursive: true, force: true })
	}
}

/** Steps against the driver over the socket of the embedded database, which has one connection. */
export async function stepsEmbedded(): Promise<Figure[]> {
	const folder = scratchFolder('bench')
	const database = await startEmbeddedDatabase(folder)
	try {
		const run = { connections: 1, seconds: SECONDS }
		const world = await openStepWorld(database.connection)
		for (const set of ['product1', 'driver1']) await world.copy(set, 1)
		await warmUp(world)
		const own = await ofProduct(world, 'product1', run)
		await world.close()
		const driver = await ofDriver(world, database.connection, run)
		const against = `driver ${driver.toFixed(0)}/s`
		return [{ what: 'step, embedded', value: `${own.toFixed(0)}/s`, against, ratio: own / driver, aim: 0.75 }]
	} finally {
		await database.stop()
		rmSync(folder, { recursive: true, force: true })
	}
}
