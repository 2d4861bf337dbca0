import { type RawBuilder, sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import type { UsedCapacity } from '#workflows/equipment/category-capacity.ts'
import type { CohortFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { contributionFacts } from './capacity-for.server.ts'

type Row = Omit<ProgrammeFacts, 'cohorts' | 'contributions'> & {
	cohorts: CohortFacts[] | null
	donors: string[]
	given: Stored.StoredContributions
}

// A list that was never set is null in the database.
const lists = sql`
	coalesce(countries, '{}') as countries, coalesce(regions, '{}') as regions,
	coalesce(excluded_countries, '{}') as "excludedCountries", coalesce(themes, '{}') as themes,
	coalesce(topics, '{}') as topics, coalesce(ta_types, '{}') as "taTypes",
	coalesce(categories, '{}') as categories, coalesce(institution_types, '{}') as "institutionTypes",
	coalesce(delivery_modes, '{}') as "deliveryModes", coalesce(languages, '{}') as languages,
	coalesce(donors, '{}') as donors`

/** What a programme has of each category, beside what is reserved of it: nothing is read for those that state none. */
const usedCapacities = (stateIso3: string) => sql<UsedCapacity[]>`
	case when programme.capacities = '[]' then '[]' else (
	select jsonb_agg(stated || (
		select jsonb_build_object('taken', coalesce(sum(kept.quantity), 0),
			'takenByState', coalesce(sum(kept.quantity) filter (where kept.state_iso3 = ${stateIso3}), 0))
		from reserved_sum as kept where kept.programme_id = programme.id
			and kept.category = stated ->> 'category' and kept.unit = stated ->> 'unit'))
	from jsonb_array_elements(programme.capacities) as stated) end`

/** What is reserved, of which sums are kept, by programme, by State and by cohort. */
const facts = (stateIso3: string, one: { programme: RawBuilder<unknown>; reserved: RawBuilder<unknown> }) =>
	build.selectFrom(
		sql<{ rows: string }>`(
		with reserved as materialized (
			select programme_id, state_iso3, cohort_id, sum(quantity) as quantity, sum(amount) as amount,
				sum(unpriced) as unpriced
			from reserved_sum ${one.reserved} group by 1, 2, 3
		)
		select coalesce(json_agg(fact order by code collate "C"), '[]')::text as rows from (
		select programme.id, code, status::text as status, kind::text as kind, level, ${lists},
			oda_only as "odaOnly", requires_law as "requiresLaw", requires_trainers as "requiresTrainers",
			requires_due_diligence as "requiresDueDiligence", capacity, ${usedCapacities(stateIso3)} as capacities,
			minimum_per_state as "minimumPerState", maximum_per_state as "maximumPerState",
			funding_from::text as "fundingFrom", funding_to::text as "fundingTo",
			last_commitment::text as "lastCommitment",
			budget, cost_per_unit as "costPerUnit", currency, contributions as given, cohorts,
			coalesce(held.quantity, 0) as taken, coalesce(held.by_state, 0) as "takenByState",
			coalesce(held.neighbours, false) as "withNeighbours",
			coalesce(promised, '{}') as promised
		from programme
		left join (
			select programme_id, sum(quantity) as quantity,
				sum(quantity) filter (where state_iso3 = ${stateIso3}) as by_state,
				bool_or(state_iso3 <> ${stateIso3} and state_iso3 in (
					select iso3 from state
					where subregion = (select subregion from state where iso3 = ${stateIso3}))) as neighbours
			from reserved group by programme_id
		) held on held.programme_id = programme.id
		left join (
			select programme_id, jsonb_object_agg(state_iso3, amount) as promised from (
				select programme_id, state_iso3,
					sum(amount + unpriced * coalesce(cost_per_unit, 0)) as amount
				from reserved join programme on programme.id = programme_id group by 1, 2
			) of_state group by programme_id
		) spent on spent.programme_id = programme.id
		left join (
			select cohort.programme_id, jsonb_agg(jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on,
				'seats', seats, 'taken', coalesce(seated.quantity, 0)) order by starts_on, cohort.id) as cohorts
			from cohort left join (
				select cohort_id, sum(quantity) as quantity from reserved group by cohort_id
			) seated on seated.cohort_id = cohort.id
			group by cohort.programme_id
		) dated on dated.programme_id = programme.id
		where true ${one.programme}
		) fact)`.as('catalogue'),
	)

type ProgrammeFactsArgs = { stateIso3: string; programmeId: string }

const all = statement(({ stateIso3 }: Pick<ProgrammeFactsArgs, 'stateIso3'>) =>
	facts(stateIso3, { programme: sql``, reserved: sql`` }).select('rows'),
)
const ofOne = statement(({ stateIso3, programmeId }: ProgrammeFactsArgs) =>
	facts(stateIso3, {
		programme: sql`and programme.id = ${programmeId}`,
		reserved: sql`where programme_id = ${programmeId}`,
	}).select('rows'),
)

/**
 * The facts of every programme, or of one, for the matching rules, as seen for a State. Requires access to all
 * reservations, of which the database keeps the sums. Returned as one JSON text:
 * reading thousands of rows with a dozen lists each takes longer than ranking them.
 */
export async function programmeFacts(
	ask: Ask,
	stateIso3: string,
	programmeId?: string,
): Promise<ProgrammeFacts[]> {
	const [found] = programmeId ? await ask(ofOne, { stateIso3, programmeId }) : await ask(all, { stateIso3 })
	const rows: Row[] = JSON.parse(found?.rows ?? '[]')
	return rows.map(({ cohorts, donors, given, ...programme }) => ({
		...programme,
		cohorts: cohorts ?? [],
		contributions: contributionFacts(donors, given),
	}))
}
