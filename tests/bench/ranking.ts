import pg from 'pg'
import { needFacts } from '#app/domain/matching/matching-facts.server.ts'
import { programmeFacts } from '#app/domain/matching/programme-facts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { programs, startCluster } from '#tests/faults/cluster.ts'
import { rankProgrammes } from '#workflows/matching/match-programme.ts'
import { openStepWorld } from './step-world.ts'
import type { Figure } from './table.ts'

const MANY = 2000
const ROUNDS = 40
const DAY = '2026-11-24'

/** Copies the sample catalogue up to so many programmes, every fourth with a reservation. */
async function fillCatalogue(client: pg.Client, needId: string) {
	await client.query(
		`insert into programme
		with sample as (
			select old, row_number() over (order by id) as place, count(*) over () as of from programme old)
		select (jsonb_populate_record(old, jsonb_build_object('id', 'p' || n, 'code', 'P' || n))).*
		from sample, generate_series(1, $1 - of) n where place = n % of + 1`,
		[MANY],
	)
	await client.query(
		`insert into reservation (id, programme_id, need_id, state_iso3, quantity, held_at, expires_at)
		select gen_random_uuid(), programme.id, need.id, need.state_iso3, 1, now(), now()
		from programme, need, generate_series(1, 4) where need.id = $1 and right(programme.id, 1) in ('1', '5')`,
		[needId],
	)
}

const median = (times: number[]) => times.sort((one, other) => one - other)[times.length >> 1] ?? Number.NaN

async function taken(work: () => Promise<unknown>) {
	const started = performance.now()
	await work()
	return performance.now() - started
}

/** Runs the whole ranking: the facts of the need and of each programme, and the order. */
const rank = (needId: string) =>
	withActor(systemActor, async (tx) => {
		const need = await needFacts(askIn(tx), needId)
		return rankProgrammes(need, await programmeFacts(askIn(tx), need.stateIso3), DAY)
	})

/**
 * Measures the ranking of 2,000 programmes for one need against reading their rows by plain SQL; in turn, so that both
 * are slowed alike.
 */
export async function ranking(): Promise<Figure[]> {
	if (!programs) return [{ what: `ranking of ${MANY} programmes`, value: 'no server is installed' }]
	const cluster = await startCluster()
	const client = new pg.Client(cluster.adminUrl)
	try {
		const world = await openStepWorld({ connectionString: cluster.url })
		await world.copy('rank', 1)
		await client.connect()
		await fillCatalogue(client, 'rank-0-1')
		const times: Record<'plain' | 'ranked', number[]> = { plain: [], ranked: [] }
		for (let n = 0; n < ROUNDS; n++) {
			times.plain.push(await taken(() => client.query('select * from programme')))
			times.ranked.push(await taken(() => rank('rank-0-1')))
		}
		await world.close()
		const [plain, ranked] = [median(times.plain), median(times.ranked)]
		const [value, against] = [`${ranked.toFixed(1)} ms`, `select * ${plain.toFixed(1)} ms`]
		const ratio = ranked / plain
		return [{ what: `ranking of ${MANY} programmes`, value, against, ratio, aim: '<= 3', met: ratio <= 3 }]
	} finally {
		await client.end()
		await cluster.remove()
	}
}
