import { sql } from 'kysely'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { type RowOf, sharedColumns, sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { unmet } from '#app/domain/figures/donor-pipeline.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import type { Solver } from '#workflows/allocation/solver.ts'
import { namesOf } from '#workflows/names.ts'
import { isPriced, mostNeeds, oneGroup, type PipelineAnswers } from '#workflows/pipeline/answers.ts'
import { mostUrgent } from '#workflows/pipeline/most-urgent.ts'
import type { PipelineLine, PipelineNeed } from '#workflows/pipeline/need.ts'
import type { UrgentLimits } from '#workflows/pipeline/urgent-limits.ts'
import { ofFact } from '#workflows/shared-row.ts'
import type { SharedFact } from '#workflows/sharing.ts'
import type { Kind } from '#workflows/vocabulary.ts'

const lines = sql<
	PipelineLine[]
>`(select coalesce(jsonb_agg(jsonb_build_object('category', line.category, 'unit', line.unit,
	'quantity', line.quantity, 'minimum', line.minimum_quantity) order by line.position), '[]')
	from need_line as line where line.need_id = need.id)`

/** What donors read of a need in the pipeline, by the facts that its State agreed to; `named`: its State. */
const shown = sharedColumns('donor', ['kind'], {
	kind: ofFact('kind', sql<Kind>`need.kind::text`),
	taType: ofFact('type', sql<string | null>`need.ta_type`),
	theme: ofFact('themes', sql<string | null>`need.themes[1]`),
	region: ofFact('region', sql<string | null>`state.region`),
	quantity: ofFact('quantity', sql<number | null>`need.quantity`),
	minimum: ofFact('quantity', sql<number | null>`need.minimum_quantity`),
	lines: ofFact('quantity', lines),
	urgency: ofFact('urgency', urgency),
	named: ofFact('state', sql<string>`need.state_iso3`),
})

/** Whose need it is and how it is chosen: never shown. */
type Source = Pick<PipelineNeed, 'subregion' | 'stateIso3' | 'inReserve' | 'points'> & {
	needId: string
	requestId: string
}
type Row = RowOf<typeof shown> & Source

/** An unmet need as it is priced and grouped, with what is stored of it. */
export type OfferedNeed = Omit<PipelineNeed, 'price'> &
	Pick<Row, 'needId' | 'requestId' | 'urgency' | 'named'>

// In an order that does not tell when each was submitted. A need of several themes counts under its first.
const offered = () =>
	raw(sql<Row>`
	select need.id as "needId", need.request_id as "requestId", ${shown.columns}, state.subregion,
		need.state_iso3 as "stateIso3", state.ldc or state.lldc or state.sids as "inReserve", need.priority as points
	from need join request on request.id = need.request_id join state on state.iso3 = need.state_iso3
	where ${unmet} and ${shown.isShown} order by md5(need.id)`)

/** The unmet needs of all States that donors may read of, as far as they may. Requires system access. */
export async function offeredNeeds(ask: Ask): Promise<OfferedNeed[]> {
	const rows = await ask(offered())
	return rows.map((row, place) => ({ ...row, lines: row.lines ?? [], isNamed: row.named !== null, place }))
}

/** What a run keeps of a need, by the fact that it tells. */
const kept = {
	ta_type: 'type',
	theme: 'themes',
	region: 'region',
	state_iso3: 'state',
	quantity: 'quantity',
	usd: 'quantity',
	urgency: 'urgency',
} as const satisfies Record<string, SharedFact>
const stillShared = namesOf(kept).map(
	(column) => sql`(shown.${sql.ref(column)} is null or ${sharedFact('donor', kept[column])})`,
)

/** Whether the row of `pipeline_source` in a statement is of a need that is still offered as it was. */
const isOffered = sql`exists (select from need join request on request.id = need.request_id
	join pipeline_need as shown on shown.run_id = source.run_id and shown.place = source.place
	where need.id = source.need_id and ${unmet} and ${shown.isShown} and ${sql.join(stillShared, sql` and `)})`

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

type AnswersForInput = {
	needs: readonly PipelineNeed[]
	groupOf: ReadonlyMap<number, string>
	shares: Shares
}

/** Which of these needs an amount of whole dollars could meet, in the three ways. Rejects if the solver fails. */
export async function answersFor(
	{ needs, groupOf, shares }: AnswersForInput,
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
