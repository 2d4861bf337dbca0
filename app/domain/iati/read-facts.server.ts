import { type RawBuilder, sql } from 'kysely'
import { sharedFact } from '#app/domain/core/shared-facts.server.ts'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/** What is published of a programme; days are `YYYY-MM-DD`, amounts whole units of its currency. */
export type ProgrammeFacts = {
	id: string
	code: string
	iatiId: string | null
	titles: Record<string, string>
	summary: Record<string, string>
	kind: Kind
	status: string
	countries: string[]
	regions: string[]
	contributions: { donor: string; amount: number | null }[]
	budget: number | null
	currency: string | null
	from: string
	to: string
	updatedAt: string
	deliveries: DeliveryFacts[]
}

/** What is published of a delivery: no text of a State is among it. */
export type DeliveryFacts = {
	id: string
	stateIso3: string
	stateNames: Record<string, string>
	status: string
	openedOn: string
	updatedAt: string
	/** Null where the State has not agreed that quantities are published. */
	quantity: number | null
	spent: { day: string; amount: number; currency: string }[]
	/** The participants who were trained, by sex; empty where the quantity is null or nothing was taught. */
	learners: { sex: string; n: number }[]
	/** Goods handed over, or days of experts; null as above. */
	reached: number | null
}

const day = (column: RawBuilder<unknown>) => sql<string>`to_char(${column}, 'YYYY-MM-DD')`
const moment = (column: RawBuilder<unknown>) =>
	sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

// Identifiers of samples begin with that of a publisher that does not exist: their preview has that of the one entered.
const programmes = (ofSamples: boolean) => sql<Omit<ProgrammeFacts, 'deliveries'>>`
	select id, code, case when not sample then iati_id end as "iatiId", titles, summary, kind::text as kind, status::text as status,
		coalesce(countries, '{}') as countries, coalesce(regions, '{}') as regions,
		coalesce((select jsonb_agg(jsonb_build_object('donor', name, 'amount',
			(select given -> 'amount' from jsonb_array_elements(contributions) as given where given ->> 'donor' = name limit 1)))
			from unnest(donors) as name), '[]') as contributions,
		budget, currency, ${day(sql`funding_from`)} as "from", ${day(sql`funding_to`)} as "to",
		${moment(sql`updated_at`)} as "updatedAt"
	from programme where sample = ${ofSamples} and status <> 'draft' order by code`

/** Contracts by the day they were recorded, budgets of courses by their last day once it has passed. */
const spent = sql<DeliveryFacts['spent']>`(select coalesce(jsonb_agg(paid order by paid.day), '[]') from (
	select ${day(sql`recorded_at`)} as day, amount::float8 as amount, currency from equipment_contract
	where delivery_id = delivery.id
	union all select (select max(held) from unnest(days) as held), (item ->> 'amount')::float8, currency
	from course cross join jsonb_array_elements(budget) as item
	where delivery_id = delivery.id and currency is not null and cardinality(days) > 0) as paid where paid.amount > 0)`

const learners = sql<
	DeliveryFacts['learners']
>`(select coalesce(jsonb_agg(told order by told.sex), '[]') from (
	select sex::text as sex, count(*)::int as n from nominee
	where delivery_id = delivery.id and nominee.status = 'confirmed' and delivery.status in
		('held', 'learningEvaluated', 'certified', 'followUp', 'resultsReview', 'closed')
	group by sex) as told)`

const reached = sql<number | null>`case delivery.kind
	when 'equipment' then (select sum(ok)::float8 from equipment_line where delivery_id = delivery.id
		and delivery.status in ('handedOver', 'installed', 'checks', 'closed'))
	when 'advisory' then (select sum(half_days)::float8 / 2 from expert_day where delivery_id = delivery.id)
	end`

/** Only of requests whose State has agreed that it is named, and quantities where it has agreed to those. */
const deliveries = sql<DeliveryFacts & { programmeId: string }>`
	select delivery.id, programme_id as "programmeId", delivery.state_iso3 as "stateIso3", state.names as "stateNames",
		delivery.status, ${day(sql`opened_at`)} as "openedOn", ${moment(sql`delivery.updated_at`)} as "updatedAt",
		case when ${sharedFact('public', 'quantity')} then quantity end as quantity, ${spent} as spent,
		${learners} as learners, ${reached} as reached
	from delivery join request on request.id = delivery.request_id join state on state.iso3 = delivery.state_iso3
	where ${sharedFact('public', 'state')} and ${sharedFact('public', 'kind')}
	order by delivery.opened_at, delivery.id`

/**
 * What may be published of programmes and their deliveries, read by the system at one moment; nothing of the sample
 * world and no drafts. A delivery is left out unless its State has agreed to be named in public. `ofSamples`: of the sample
 * world instead, for a preview of it.
 */
export function readFacts(ofSamples = false): Promise<ProgrammeFacts[]> {
	return readAs(systemActor, async (read) => {
		const [found, parts] = await Promise.all([read(raw(programmes(ofSamples))), read(raw(deliveries))])
		const byProgramme = new Map<string, DeliveryFacts[]>(found.map(({ id }) => [id, []]))
		for (const { programmeId, ...delivery } of parts) byProgramme.get(programmeId)?.push(delivery)
		return found.map((programme) => ({ ...programme, deliveries: byProgramme.get(programme.id) ?? [] }))
	})
}
