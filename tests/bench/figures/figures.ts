import { sql } from 'kysely'
import { countFigures } from '#app/domain/figures/cube/count-figures.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import {
	connectDatabase,
	disconnectDatabase,
	queuePool,
	withActor,
	withSystemForLong,
} from '#app/platform/database/database.server.ts'
import { compiled, raw } from '#app/platform/database/statement.ts'
import { migrate } from '#prisma/migrate.ts'
import { insertReference } from '#prisma/seed/insert-reference.ts'
import { startCluster } from '#tests/faults/cluster.ts'
import { kinds, themes, trainingLevels, urgencies } from '#workflows/vocabulary.ts'
import type { Options } from '../options.ts'
import { processorTime } from '../process-time.ts'
import { type Figure, print } from '../table.ts'

const AT_ONCE = 10_000

/**
 * Adds so many facts of needs without records behind them: of ten years, of all States of the product, with one or two
 * themes; three of four needs were decided, each further step was taken by two of three, and one of 20 is CONFIDENTIAL.
 */
async function fillFacts(count: number): Promise<void> {
	for (let from = 0; from < count; from += AT_ONCE) await add(from, Math.min(from + AT_ONCE, count) - 1)
	await queuePool().query('analyze need_fact')
}

/** By the driver: on a machine with other work, Prisma would end such a transaction before it is done. */
const add = (from: number, to: number) =>
	withSystemForLong((client) => client.query(compiled(facts(from, to))))

const facts = (from: number, to: number) =>
	raw(sql`
		insert into need_fact (need_id, request_id, state_iso3, region, subregion, groups, officer_id, classification, consents,
			kind, themes, urgency, level, status, is_part, party, party_since, due_at, submitted_at, decided_at, accepted_at,
			offered_at, confirmed_at, delivered_at, evaluated_at, ended_at, outcome, decision_gross, decision_net, offer_gross,
			offer_net, confirmation_gross, confirmation_net, delivery_gross, delivery_net, whole_gross, unodc_net, office_net,
			programme_net, state_net, partner_net, learners, pieces, currency, reserved, committed, spent)
		select 'bench' || n, 'bench' || n / 2, s.iso3, s.region, s.subregion,
			array_remove(array[case when s.ldc then 'ldc' end, case when s.lldc then 'lldc' end, case when s.sids then 'sids' end], null),
			'officer' || n % 40, case when n % 20 = 0 then 'CONFIDENTIAL' else 'RESTRICTED' end, '{}',
			kind, case when n % 2 = 0 then array[theme] else array[theme, other] end,
			(${urgencies}::text[])[1 + n % ${urgencies.length}::int], case when kind = 'training' then (${trainingLevels}::text[])[1 + n % 2] end,
			case when steps > 6 then 'evaluated' else 'accepted' end, n % 15 = 0, case when steps <= 6 then 'office' end,
			case when steps <= 6 then at + steps * gap end, case when steps <= 6 then at + steps * gap * 2 end, at,
			case when steps > 0 then at + gap end, case when steps > 1 then at + gap end, case when steps > 2 then at + 2 * gap end,
			case when steps > 3 then at + 3 * gap end, case when steps > 4 then at + 5 * gap end,
			case when steps > 5 then at + 6 * gap end, case when steps > 6 then at + 6 * gap end,
			case when steps > 5 then 'FULLY_MET' end,
			case when steps > 0 then days end, case when steps > 0 then days / 2 end, case when steps > 2 then days end,
			case when steps > 2 then days / 3 end, case when steps > 3 then days end, case when steps > 3 then days / 4 end,
			case when steps > 4 then days * 2 end, case when steps > 4 then days end, case when steps > 6 then days * 6 end,
			case when steps > 6 then days * 4 end, case when steps > 6 then days * 3 end, case when steps > 6 then days end,
			case when steps > 6 then days end, case when steps > 6 then 0 end,
			case when steps > 4 and kind = 'training' then '[{"sex":"female","n":8},{"sex":"male","n":12}]'::jsonb else '[]' end,
			case when steps > 4 and kind = 'equipment' then '[{"category":"vehicle","unit":"piece","n":3}]'::jsonb else '[]' end,
			case when steps > 2 then (array['USD', 'EUR', 'XOF'])[1 + n % 3] end, case when steps = 3 then 1000.5 else 0 end,
			case when steps > 3 then 2000.25 else 0 end, case when steps > 4 then 1500.75 else 0 end
		from (
			select n, (array(select iso3 from state order by iso3))[1 + n % (select count(*)::int from state)] as iso3,
				(${kinds}::text[])[1 + n % ${kinds.length}::int] as kind,
				(${themes}::text[])[1 + n % ${themes.length}::int] as theme, (${themes}::text[])[1 + (n * 7 + 3) % ${themes.length}::int] as other,
				now() - (n::bigint * 7919 % 3650) * interval '1 day' - (n % 86400) * interval '1 second' as at,
				least(7, floor(-ln(1 - (n::bigint * 104729 % 1000003) / 1000003.0) / 0.3)::int) as steps,
				(5 + n::bigint * 31 % 70)::int as days, (7 + n::bigint * 31 % 98) * interval '1 day' as gap
			from generate_series(${from}::int, ${to}::int) as n
		) as drawn join state as s using (iso3)`)

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
