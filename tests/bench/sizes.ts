import pg from 'pg'
import { newId, withFixedIds } from '#app/platform/ids.server.ts'
import { personOf } from '#prisma/seed/sample-people.ts'
import { startServer } from '#tests/e2e/server.ts'
import { type Cluster, programs, startCluster } from '#tests/faults/cluster.ts'
import { signIn, type Visitor } from '#tests/faults/visitor.ts'
import { growRequest } from './grown-request.ts'
import type { Figure } from './table.ts'

const ROUNDS = 40

type Pair = { little: string; much: string }

/** Creates a request with 20 needs and 500 history entries, and one with one need and 20 entries. */
async function requests({ adminUrl }: Cluster): Promise<Pair> {
	const sample = await withFixedIds('sample/ghana.document-training', async () => newId())
	const client = new pg.Client(adminUrl)
	await client.connect()
	const little = await growRequest(client, sample, { needs: 1, entries: 20 })
	const much = await growRequest(client, sample, { needs: 20, entries: 500 })
	await client.end()
	return { little, much }
}

async function opening(visitor: Visitor, path: string) {
	const started = performance.now()
	const answer = await visitor.get(path)
	await answer.text()
	if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
	return performance.now() - started
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

/** Measures the same page of both requests in turn, so that other load slows both. */
async function compare(visitor: Visitor, page: string, { little, much }: Pair): Promise<Figure> {
	const times = { little: [] as number[], much: [] as number[] }
	for (let n = 0; n < ROUNDS; n++) {
		times.little.push(await opening(visitor, `/requests/${little}${page}`))
		times.much.push(await opening(visitor, `/requests/${much}${page}`))
	}
	const [base, time] = [median(times.little), median(times.much)]
	return {
		what: `${page ? 'history' : 'request'} page, 20 needs and 500 entries`,
		value: `${time.toFixed(0)} ms`,
		against: `1 and 20: ${base.toFixed(0)} ms`,
		ratio: base / time,
		aim: 0.5,
	}
}

/** Measures how much longer a large request takes to open than a small one, on a PostgreSQL server. */
export async function sizes(): Promise<Figure[]> {
	if (!programs) return [{ what: 'large request', value: 'no server is installed' }]
	const cluster = await startCluster()
	const server = await startServer({ DATABASE_URL: cluster.url })
	try {
		const pair = await requests(cluster)
		const officer = await signIn(server.address, personOf('case.africa').email)
		return [await compare(officer, '', pair), await compare(officer, '/history', pair)]
	} finally {
		await server.stop()
		await cluster.remove()
	}
}
