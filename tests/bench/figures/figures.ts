import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import {
	connectDatabase,
	disconnectDatabase,
	withActor,
	withSystemForLong,
} from '#app/platform/database.server.ts'
import { migrate } from '#prisma/migrate.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { startCluster } from '#tests/faults/cluster.ts'
import type { Options } from '../options.ts'
import { processorTime } from '../process-time.ts'
import { type Figure, print } from '../table.ts'
import { fillFacts } from './fill-facts.ts'

/** Seconds for a million facts; fewer facts in proportion. */
const AIM = 60

/** `npm run bench -- figures 100000 1000000`: how long the figures of so many needs take, on a server. */
export async function figures({ sizes }: Options): Promise<void> {
	const cluster = await startCluster()
	try {
		await migrate({ connectionString: cluster.url })
		// One connection, so that the processor time of its server process is that of the count.
		connectDatabase({ connectionString: cluster.url, max: 1 })
		await insertReference()
		for (const size of (sizes.length > 0 ? sizes : [100_000]).toSorted((one, other) => one - other))
			print([await counted(size)])
		await disconnectDatabase()
	} finally {
		await cluster.remove()
	}
}

async function counted(size: number): Promise<Figure> {
	await withSystemForLong((client) => client.query('delete from need_fact'))
	await fillFacts(size)
	const process = await withActor(
		systemActor,
		(tx) => tx.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`,
	)
	const pid = process[0]?.pid ?? 0
	const [before, started] = [processorTime(pid), performance.now()]
	await countFigures()
	const seconds = (performance.now() - started) / 1000
	const cells = await withActor(systemActor, (tx) => tx.figure.count())
	const aim = (AIM * size) / 1_000_000
	return {
		what: `figures of ${size} needs`,
		value: `${seconds.toFixed(1)} s`,
		against: `${(processorTime(pid) - before).toFixed(1)} s of a processor, ${cells} cells`,
		aim: `<= ${aim} s`,
		met: seconds <= aim,
	}
}
