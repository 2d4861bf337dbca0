import type { Tx } from '#app/platform/database.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import type { CohortFacts, ProgrammeFacts } from '#workflows/matching/facts.ts'
import { contributionFacts } from './capacity-for.server.ts'

type Row = Omit<ProgrammeFacts, 'cohorts' | 'contributions'> & {
	cohorts: CohortFacts[] | null
	donors: string[]
	given: unknown
}

const listColumns = {
	countries: 'countries',
	regions: 'regions',
	excludedCountries: 'excluded_countries',
	themes: 'themes',
	topics: 'topics',
	taTypes: 'ta_types',
	categories: 'categories',
	institutionTypes: 'institution_types',
	deliveryModes: 'delivery_modes',
	languages: 'languages',
	donors: 'donors',
} satisfies Partial<Record<keyof Row, string>>

// A list that was never set is null in the database.
const lists = Prisma.raw(
	Object.entries(listColumns)
		.map(([name, column]) => `coalesce(programme.${column}, '{}') as "${name}"`)
		.join(', '),
)

/**
 * The facts of every programme, or of one, for the matching rules, as seen for a State. Requires access to all
 * reservations; the database sums them, since a catalogue of thousands has many more. Returned as one JSON text:
 * reading thousands of rows with a dozen lists each takes longer than ranking them.
 */
export async function programmeFacts(
	tx: Tx,
	stateIso3: string,
	programmeId: string | null = null,
): Promise<ProgrammeFacts[]> {
	const [found] = await tx.$queryRaw<[{ rows: string }]>`
		select coalesce(json_agg(fact order by code collate "C"), '[]')::text as rows from (
		select programme.id, code, status::text as status, kind::text as kind, level, ${lists},
			oda_only as "odaOnly", requires_law as "requiresLaw", requires_trainers as "requiresTrainers",
			requires_due_diligence as "requiresDueDiligence", capacity,
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
			from reservation where released_at is null group by programme_id
		) held on held.programme_id = programme.id
		left join (
			select programme_id, jsonb_object_agg(state_iso3, amount) as promised from (
				select programme_id, state_iso3,
					sum(coalesce(amount, quantity::bigint * coalesce(cost_per_unit, 0))) as amount
				from reservation join programme on programme.id = programme_id
				where released_at is null group by 1, 2
			) of_state group by programme_id
		) spent on spent.programme_id = programme.id
		left join (
			select cohort.programme_id, jsonb_agg(jsonb_build_object('startsOn', starts_on, 'endsOn', ends_on,
				'seats', seats, 'taken', coalesce(seated.quantity, 0)) order by starts_on, cohort.id) as cohorts
			from cohort left join (
				select cohort_id, sum(quantity) as quantity from reservation
				where released_at is null group by cohort_id
			) seated on seated.cohort_id = cohort.id
			group by cohort.programme_id
		) dated on dated.programme_id = programme.id
		where ${programmeId}::text is null or programme.id = ${programmeId}
		) fact`
	return (JSON.parse(found.rows) as Row[]).map(({ cohorts, donors, given, ...programme }) => ({
		...programme,
		cohorts: cohorts ?? [],
		contributions: contributionFacts(donors, given),
	}))
}
