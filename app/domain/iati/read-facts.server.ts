import { type RawBuilder, sql } from 'kysely'
import { type RowOf, sharedColumns } from '#app/domain/core/shared-facts.server.ts'
import { listingOf } from '#app/domain/reference/listing.ts'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, fixed, raw } from '#app/platform/database/statement.ts'
import type { DeliveryRecord } from '#workflows/delivery/plan.ts'
import type { DeliveryStatus } from '#workflows/delivery/status-facts.ts'
import { deliveryStatusesThat } from '#workflows/delivery/status-facts.ts'
import { begunStatuses, overStatuses } from '#workflows/iati/activity-status.ts'
import { namesOf } from '#workflows/names.ts'
import { statusEntries } from '#workflows/programme/statuses.ts'
import { ofFact } from '#workflows/shared-row.ts'
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
	/** Of each of its countries, whether it was in the list of ODA recipients when funding began; null where no list says. */
	recipients: (boolean | null)[]
	regions: string[]
	contributions: { donor: string; amount: number | null }[]
	budget: number | null
	currency: string | null
	from: string
	to: string
	/** When it was closed for the last time; null while it is not. */
	closedOn: string | null
	updatedAt: string
	deliveries: DeliveryFacts[]
}

const day = <Days extends string | null = string>(column: RawBuilder<unknown>) =>
	sql<Days>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD')`
const moment = (column: RawBuilder<unknown>) =>
	sql<string>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`

/** Whether a State is in the list of ODA recipients that applies on a day; null where no list says. */
const isRecipient = (iso3: RawBuilder<unknown>, on: RawBuilder<unknown>) =>
	sql<boolean | null>`(${listingOf({ kind: 'oda', iso3, on })} ->> 'isListed')::boolean`

const closedOn = day<string | null>(sql`(select max(entry.at) from audit_entry as entry
	where entry.type like 'programme.%' and entry.event ->> 'programmeId' = programme.id and entry.type = ${statusEntries.close})`)

// Identifiers of samples begin with that of a publisher that does not exist: their preview has that of the one entered.
const programmes = (ofSamples: boolean) => sql<Omit<ProgrammeFacts, 'deliveries'>>`
	select id, code, case when not sample then iati_id end as "iatiId", titles, summary, kind::text as kind, status::text as status,
		coalesce(countries, '{}') as countries, coalesce(regions, '{}') as regions,
		array(select ${isRecipient(sql`country`, sql`funding_from`)} from unnest(countries) as country) as recipients,
		coalesce((select jsonb_agg(jsonb_build_object('donor', name, 'amount',
			(select given -> 'amount' from jsonb_array_elements(contributions) as given where given ->> 'donor' = name limit 1)))
			from unnest(donors) as name), '[]') as contributions,
		budget, currency, funding_from::text as "from", funding_to::text as "to",
		case when status = 'closed' then ${closedOn} end as "closedOn", ${moment(sql`updated_at`)} as "updatedAt"
	from programme where sample = ${ofSamples} and status <> 'draft' order by code`

/** What was agreed with the State, by the day on which it confirmed the offer, in whole units of the programme's currency. */
const committed = sql<{ day: string; amount: number }[]>`(
	select coalesce(jsonb_agg(jsonb_build_object('day', ${day(sql`confirmed_at`)}, 'amount', amount) order by confirmed_at, id), '[]')
	from reservation where reservation.need_id = delivery.need_id and reservation.programme_id = delivery.programme_id
		and confirmed_at is not null and released_at is null and amount > 0)`

const learners = sql<
	{ sex: string; n: number }[]
>`(select coalesce(jsonb_agg(told order by told.sex), '[]') from (
	select sex::text as sex, count(*)::int as n from nominee
	where delivery_id = delivery.id and nominee.status = 'confirmed' and delivery.status
		in ${fixed(deliveryStatusesThat('taught'))}
	group by sex) as told)`

const reached = sql<number | null>`case delivery.kind
	when 'equipment' then (select sum(ok)::float8 from equipment_line where delivery_id = delivery.id
		and delivery.status in ${fixed(deliveryStatusesThat('handedOver'))})
	when 'advisory' then (select sum(half_days)::float8 / 2 from expert_day where delivery_id = delivery.id)
	end`

/** The days that the steps of a delivery have stated, without their words. */
const steps = sql<DeliveryRecord>`(select coalesce(jsonb_object_agg(step.key, jsonb_strip_nulls(jsonb_build_object(
		'at', step.value -> 'at', 'startsOn', step.value -> 'startsOn', 'endsOn', step.value -> 'endsOn',
		'expectedOn', step.value -> 'expectedOn'))), '{}') from jsonb_each(delivery.record) as step)`

/** When a delivery came to one of these statuses: for the first or for the last time. */
const entered = (which: 'min' | 'max', statuses: readonly DeliveryStatus[]) =>
	day<string | null>(sql`(select ${sql.raw(which)}(entry.at) from audit_entry as entry
		where entry.request_id = delivery.request_id and entry.delivery_id = delivery.id
			and entry."to" is distinct from entry."from" and entry."to" = ${anyOf(statuses)})`)

/** What is published of a delivery, each value with the fact that it tells. No text of a State is among it. */
const published = {
	stateIso3: ofFact('state', sql<string>`delivery.state_iso3`),
	stateNames: ofFact('state', sql<Record<string, string>>`state.names`),
	isRecipient: ofFact(
		'state',
		isRecipient(sql`delivery.state_iso3`, sql`(delivery.opened_at at time zone 'UTC')::date`),
	),
	kind: ofFact('kind', sql<Kind>`delivery.kind::text`),
	status: ofFact('status', sql<DeliveryStatus>`delivery.status`),
	/** When the State confirmed the offer, when the assistance began, and when the delivery was over. */
	openedOn: ofFact('dates', day(sql`delivery.opened_at`)),
	begunOn: ofFact('dates', entered('min', begunStatuses)),
	overOn: ofFact(
		'dates',
		sql<
			string | null
		>`case when delivery.status = ${anyOf(overStatuses)} then ${entered('max', overStatuses)} end`,
	),
	steps: ofFact('dates', steps),
	quantity: ofFact('quantity', sql<number>`delivery.quantity`),
	committed: ofFact('amounts', committed),
	/** The participants who were trained, by sex; empty where nothing was taught. */
	learners: ofFact('results', learners),
	/** Goods handed over, or days of experts. */
	reached: ofFact('results', reached),
}
/** The facts that tell of a delivery in a file: whatever of them a State withdraws leaves it at once. */
export const publishedFacts = [...new Set(namesOf(published).map((name) => published[name].fact))]

// An activity of IATI has a place, a type, a status and a date, and this product describes it by its quantity.
const shown = sharedColumns('public', ['state', 'kind', 'status', 'dates', 'quantity'], published)

/** What is published of a delivery: null for what its State has not agreed to. */
export type DeliveryFacts = RowOf<typeof shown> & { id: string; updatedAt: string }

const deliveries = sql<DeliveryFacts & { programmeId: string }>`
	select delivery.id, delivery.programme_id as "programmeId", ${moment(sql`delivery.updated_at`)} as "updatedAt", ${shown.columns}
	from delivery join request on request.id = delivery.request_id join state on state.iso3 = delivery.state_iso3
	where ${shown.isShown}
	order by delivery.opened_at, delivery.id`

/**
 * What may be published of programmes and their deliveries, read by the system at one moment; nothing of the sample
 * world and no drafts. A delivery is left out unless its State has agreed to all that an activity must say. `ofSamples`: of
 * the sample world instead, for a preview of it.
 */
export function readFacts(ofSamples = false): Promise<ProgrammeFacts[]> {
	return readAs(systemActor, async (read) => {
		const [found, parts] = await Promise.all([read(raw(programmes(ofSamples))), read(raw(deliveries))])
		const byProgramme = new Map<string, DeliveryFacts[]>(found.map(({ id }) => [id, []]))
		for (const { programmeId, ...delivery } of parts) byProgramme.get(programmeId)?.push(delivery)
		return found.map((programme) => ({ ...programme, deliveries: byProgramme.get(programme.id) ?? [] }))
	})
}
