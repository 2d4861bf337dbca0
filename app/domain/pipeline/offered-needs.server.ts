import { sql } from 'kysely'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { isListed, shownToDonors, unmet } from '#app/domain/figures/donor-pipeline.server.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import type { Solver } from '#workflows/allocation/solver.ts'
import { isPriced, mostNeeds, oneGroup, type PipelineAnswers } from '#workflows/pipeline/answers.ts'
import { mostUrgent } from '#workflows/pipeline/most-urgent.ts'
import type { PipelineLine, PipelineNeed } from '#workflows/pipeline/need.ts'
import type { UrgentLimits } from '#workflows/pipeline/urgent-limits.ts'

type Row = Omit<PipelineNeed, 'place' | 'price' | 'lines'> & {
	needId: string
	requestId: string
	lines: PipelineLine[]
	urgency: string | null
	/** The State, where it may be named. */
	named: string | null
}

/** An unmet need as it is priced and grouped, with what is stored of it. */
export type OfferedNeed = Omit<PipelineNeed, 'price'> &
	Pick<Row, 'needId' | 'requestId' | 'urgency' | 'named'>

const lines = sql`(select coalesce(jsonb_agg(jsonb_build_object('category', line.category, 'unit', line.unit,
	'quantity', line.quantity, 'minimum', line.minimum_quantity) order by line.position), '[]')
	from need_line as line where line.need_id = need.id)`

// In an order that does not tell when each was submitted. A need of several themes counts under its first.
const offered = () =>
	raw(sql<Row>`
	select need.id as "needId", need.request_id as "requestId", need.kind::text as kind,
		${shownToDonors('type', sql`need.ta_type`)} as "taType", (${shownToDonors('themes', sql`need.themes`)})[1] as theme,
		state.region, state.subregion, need.state_iso3 as "stateIso3", state.ldc or state.lldc or state.sids as "inReserve",
		need.priority as points, ${shownToDonors('quantity', sql`need.quantity`)} as quantity,
		${shownToDonors('quantity', sql`need.minimum_quantity`)} as minimum,
		coalesce(${shownToDonors('quantity', lines)}, '[]') as lines,
		${shownToDonors('urgency', urgency)} as urgency, ${shownToDonors('state', sql`need.state_iso3`)} as named
	from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
	where ${unmet} and ${isListed} order by md5(need.id)`)

/** The unmet needs of all States that donors may read of, as far as they may. Requires system access. */
export async function offeredNeeds(ask: Ask): Promise<OfferedNeed[]> {
	const rows = await ask(offered())
	return rows.map((row, place) => ({ ...row, place }))
}

/** Whether the row of `pipeline_source` in a statement is of a need that is still offered as it was. */
const isOffered = sql`exists (select from need join request on request.id = need.request_id
	join pipeline_need as shown on shown.run_id = source.run_id and shown.place = source.place
	where need.id = source.need_id and ${unmet} and ${isListed}
		and (shown.usd is null or ${sharedFact('donor', 'quantity')})
		and (shown.state_iso3 is null or ${sharedFact('donor', 'state')}))`

/** Of these places of a run, those that are no longer offered, and whose requests the others are. Requires system access. */
export const requestsAt = (runId: string, places: readonly number[]) =>
	raw(sql<{ place: number; requestId: string; isOffered: boolean }>`
		select source.place, source.request_id as "requestId", ${isOffered} as "isOffered" from pipeline_source as source
		where source.run_id = ${runId} and source.place = any (${[...places]}::int[])`)

/** Removes what is no longer offered from every run. Requires system access. */
export const removeWithdrawn = () =>
	raw(sql`with gone as (delete from pipeline_source as source where not ${isOffered} returning run_id, place)
		delete from pipeline_need as shown using gone where shown.run_id = gone.run_id and shown.place = gone.place`)

/** Seconds for the solver. */
const SECONDS = 5

/** The shares of the most urgent needs, in per cent. */
export type Shares = Pick<UrgentLimits, 'reserveShare' | 'stateShare'>

type Asked = {
	needs: readonly PipelineNeed[]
	groupOf: ReadonlyMap<number, string>
	shares: Shares
}

/** Which of these needs an amount of whole dollars could meet, in the three ways. Rejects if the solver fails. */
export async function answersFor(
	{ needs, groupOf, shares }: Asked,
	amount: number,
	solver: Solver,
): Promise<PipelineAnswers> {
	const priced = needs.filter(isPriced)
	const limits = { amount, ...shares, seconds: SECONDS }
	return {
		most: mostNeeds(priced, amount),
		urgent: await mostUrgent(priced, limits, solver),
		group: oneGroup(priced, groupOf, amount),
	}
}
