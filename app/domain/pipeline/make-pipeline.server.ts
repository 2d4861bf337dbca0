import { sql } from 'kysely'
import { loadMatchingSettings } from '#app/domain/matching/matching-settings.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { newId } from '#app/platform/ids.server.ts'
import { openSolver } from '#app/platform/solver/solve-program.server.ts'
import { enqueueOnce } from '#app/queue/queue.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { totalsByCategory } from '#workflows/equipment/need-lines.ts'
import type { MatchingSettings } from '#workflows/matching/settings.ts'
import type { PipelineAnswers } from '#workflows/pipeline/answers.ts'
import { groupsOf, type PipelineGroup } from '#workflows/pipeline/groups.ts'
import { type PipelineNeed, usualAmounts } from '#workflows/pipeline/need.ts'
import { priceOf } from '#workflows/pipeline/price.ts'
import {
	answersFor,
	type OfferedNeed,
	offeredNeeds,
	removeWithdrawn,
	type Shares,
} from './offered-needs.server.ts'
import { loadPriceBook } from './unit-prices.server.ts'

type Gathered = {
	at: Date
	needs: (OfferedNeed & PipelineNeed)[]
	groups: PipelineGroup[]
	groupOf: ReadonlyMap<number, string>
	settings: MatchingSettings['pipeline']
	shares: Shares
}

/**
 * Prices and groups the unmet needs that donors may read of, works out what the usual amounts could meet, and replaces
 * the run before in one transaction: if it is stopped, that one remains.
 */
export async function makePipeline(): Promise<void> {
	const gathered = await withActor(systemActor, gather)
	const answers = new Map<number, PipelineAnswers>()
	const solver = openSolver()
	try {
		for (const amount of usualAmounts) answers.set(amount, await answersFor(gathered, amount, solver.ask))
	} finally {
		await solver.close()
	}
	await withActor(systemActor, (tx) => replace(tx, gathered, answers))
}

/** Has the pipeline made once a day, after midnight UTC, by a job of its own. */
export function makePipelineDaily(): Promise<void> {
	const today = new Date(dayOfUtc(now()))
	return withActor(systemActor, async (tx) => {
		if ((await tx.pipelineRun.count({ where: { madeAt: { gte: today } } })) === 0)
			await enqueueOnce(tx, 'make-pipeline', {})
	})
}

/** Takes out what was met or withdrawn since the last run. */
export const withdrawFromPipeline = () =>
	withActor(systemActor, (tx) => askIn(tx)(removeWithdrawn()).then(() => undefined))

async function gather(tx: Tx): Promise<Gathered> {
	const ask = askIn(tx)
	const at = now()
	const { pipeline: settings } = await loadMatchingSettings(ask)
	const [book, offered] = await Promise.all([loadPriceBook(ask, at), offeredNeeds(ask)])
	const needs = offered.map((need) => ({ ...need, price: priceOf(need, book, settings.supportCosts) }))
	const shares = { reserveShare: settings.pipelineReserve, stateShare: settings.pipelineState }
	return { at, needs, settings, shares, ...groupsOf(needs) }
}

async function replace(
	tx: Tx,
	{ at, needs, groups, groupOf, settings, shares }: Gathered,
	answers: ReadonlyMap<number, PipelineAnswers>,
): Promise<void> {
	// Two at the same time replace each other one after the other.
	await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended('pipeline', 0))::text`
	await tx.pipelineRun.deleteMany({})
	const id = newId()
	await tx.pipelineRun.create({
		data: {
			id,
			madeAt: at,
			support: settings.supportCosts,
			...shares,
			needs: needs.length,
			priced: needs.filter(({ price }) => price !== null).length,
			groups,
		},
	})
	const rows = needs.map(({ price, named, theme, taType, stateIso3: _, ...need }) => ({
		...need,
		// By category, since that is what donors read of a quantity.
		lines: totalsByCategory(need.lines),
		ta_type: taType,
		theme,
		state_iso3: named,
		group_key: groupOf.get(need.place) ?? null,
		low: price?.low ?? null,
		usd: price?.usd ?? null,
		high: price?.high ?? null,
		least: price?.least ?? null,
		basis: price?.basis ?? null,
		cases: price?.cases ?? null,
	}))
	await askIn(tx)(
		raw(sql`insert into pipeline_need (run_id, place, kind, ta_type, theme, region, state_iso3, quantity, lines, urgency,
			group_key, low, usd, high, least, basis, cases)
		select ${id}, place, kind, ta_type, theme, region, state_iso3, quantity, coalesce(lines, '[]'), urgency,
			group_key, low, usd, high, least, basis, cases
		from json_populate_recordset(null::pipeline_need, ${JSON.stringify(rows)}::json)`),
	)
	const sources = needs.map(({ place, needId, requestId, stateIso3, inReserve, points }) => ({
		place,
		need_id: needId,
		request_id: requestId,
		state_iso3: stateIso3,
		in_reserve: inReserve,
		points,
	}))
	await askIn(tx)(
		raw(sql`insert into pipeline_source (run_id, place, need_id, request_id, state_iso3, in_reserve, points)
		select ${id}, place, need_id, request_id, state_iso3, in_reserve, points
		from json_populate_recordset(null::pipeline_source, ${JSON.stringify(sources)}::json)`),
	)
	await tx.pipelineAnswer.createMany({
		data: [...answers].map(([amount, found]) => ({
			runId: id,
			amount,
			status: 'done' as const,
			progress: 100,
			askedAt: at,
			answers: found,
		})),
	})
}
