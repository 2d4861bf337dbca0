import { type InferResult, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { urgency } from '#app/domain/core/needs-in-view.server.ts'
import { groupsOn } from '#app/domain/reference/listing.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, fixed, statement } from '#app/platform/database/statement.ts'
import { deliveryStatusesThat } from '#workflows/delivery/status-facts.ts'
import { consents } from '#workflows/sharing.ts'

/** The consents that the State has given, by name. */
const given = sql<string[]>`array(select name from unnest(${sql.val(consents)}::text[]) as name
	where r.answers #> array['about', name] = 'true'::jsonb)`

/** A need stays in the groups that its State was in when it submitted the request, whichever lists follow. */
const groups = groupsOn({
	iso3: sql.ref('r.state_iso3'),
	on: sql`(r.submitted_at at time zone 'UTC')::date`,
})

/** Participants of courses that have been held, and pieces handed over in good order; `of` is the delivery's need. */
const learners = sql<
	{ sex: string; n: number }[]
>`(select coalesce(jsonb_agg(told order by told.sex), '[]') from (
	select nominee.sex::text as sex, count(*)::int as n from nominee join delivery on delivery.id = nominee.delivery_id
	where delivery.need_id = need.id and nominee.status = 'confirmed'
		and delivery.status in ${fixed(deliveryStatusesThat('taught'))}
	group by nominee.sex) as told)`
const pieces = sql<
	{ category: string | null; unit: string | null; n: number }[]
>`(select coalesce(jsonb_agg(told order by told.category, told.unit), '[]') from (
	select need_line.category, need_line.unit, sum(line.ok)::int as n
	from equipment_line as line join delivery on delivery.id = line.delivery_id left join need_line on need_line.id = line.need_line_id
	where delivery.need_id = need.id and delivery.status in ${fixed(deliveryStatusesThat('handedOver'))} and line.ok > 0
	group by need_line.category, need_line.unit) as told)`
const expertHalfDays = sql<number>`(select coalesce(sum(half_days), 0)::int from expert_day
	join delivery on delivery.id = expert_day.delivery_id where delivery.need_id = need.id)`

/** Amounts are decimals, as text: a number of JavaScript would round them. */
const heldSum = (isConfirmed: boolean) => sql<string>`(select coalesce(sum(amount), 0)::text from reservation
	where need_id = need.id and released_at is null and (confirmed_at is not null) = ${sql.lit(isConfirmed)})`
/** Contracts and budgets of courses; those in another currency than the programme's are of no reservation. */
const spent = sql<string>`(select coalesce(sum(amount), 0)::text from (
	select contract.amount::numeric from equipment_contract as contract join delivery on delivery.id = contract.delivery_id
	where delivery.need_id = need.id and contract.currency = p.currency
	union all select (item ->> 'amount')::numeric from course join delivery on delivery.id = course.delivery_id
		cross join jsonb_array_elements(course.budget) as item
	where delivery.need_id = need.id and course.currency = p.currency) as paid)`

const requestOf = ({ id }: { id: string }) =>
	build
		.selectFrom('request as r')
		.innerJoin('state as s', 's.iso3', 'r.state_iso3')
		.where('r.id', '=', id)
		.where('r.submitted_at', 'is not', null)
		.select((of) => [
			'r.id',
			'r.status',
			'r.classification',
			'r.state_iso3 as stateIso3',
			's.region',
			's.subregion',
			groups.as('groups'),
			given.as('consents'),
			'r.officer_id as officerId',
			'r.submitted_at as submittedAt',
			'r.ended_at as endedAt',
			sql<boolean>`r.content_removed_at is not null`.as('isRemoved'),
			jsonArrayFrom(
				of
					.selectFrom('clock_run as c')
					.whereRef('c.request_id', '=', 'r.id')
					.orderBy('c.started_at')
					.orderBy('c.stopped_at')
					.select([
						'c.need_id as needId',
						'c.party',
						'c.stage',
						'c.started_at as startedAt',
						'c.stopped_at as stoppedAt',
						'c.due_at as dueAt',
					]),
			).as('runs'),
			jsonArrayFrom(
				of
					.selectFrom('audit_entry as a')
					.whereRef('a.request_id', '=', 'r.id')
					.where('a.need_id', 'is not', null)
					.where('a.delivery_id', 'is', null)
					.where('a.to', 'is not', null)
					.whereRef('a.to', 'is distinct from', 'a.from')
					.orderBy('a.at')
					.orderBy('a.position')
					.select(['a.need_id as needId', 'a.from', 'a.to', 'a.at']),
			).as('steps'),
			jsonArrayFrom(
				of
					.selectFrom('need')
					.leftJoin('programme as p', 'p.id', 'need.programme_id')
					.whereRef('need.request_id', '=', 'r.id')
					.select([
						'need.id',
						'need.kind',
						'need.themes',
						'need.status',
						'need.quantity',
						'need.manager_id as managerId',
						'need.programme_id as programmeId',
						'need.outcome',
						'need.outcome_at as outcomeAt',
						sql<boolean>`need.parent_id is not null`.as('isPart'),
						urgency.as('urgency'),
						sql<string | null>`need.answers #>> '{training,level}'`.as('level'),
						learners.as('learners'),
						pieces.as('pieces'),
						expertHalfDays.as('expertHalfDays'),
						'p.currency',
						heldSum(false).as('reserved'),
						heldSum(true).as('committed'),
						spent.as('spent'),
					]),
			).as('needs'),
		])

const source = statement(requestOf)

/** What the facts of a request are made of; moments within lists are text. */
export type FactSource = InferResult<ReturnType<typeof requestOf>>[number]

/** Reads what the facts of a request are made of, with system access; null if it is not there or not submitted. */
export async function factSource(ask: Ask, requestId: string): Promise<FactSource | null> {
	const [found] = await ask(source, { id: requestId })
	return found ?? null
}
