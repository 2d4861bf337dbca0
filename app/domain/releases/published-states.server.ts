import { sql } from 'kysely'
import { groupsOn } from '#app/domain/reference/listing.ts'
import { systemActor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { type PublishedStates, setOf } from './count/published-states.ts'

/** The groups of every State on each day on which a list of groups began, and before all of them. */
const sets = statement(({ asAt }: { asAt: Date }) =>
	build
		.with('days', (days) =>
			days
				.selectFrom('reference_list')
				.where('kind', 'in', [...stateGroups])
				.where('valid_from', '<=', asAt)
				.select('valid_from as day')
				.union(days.selectNoFrom(sql<Date>`'-infinity'::date`.as('day'))),
		)
		.selectFrom(['state', 'days'])
		.distinct()
		.select(groupsOn({ iso3: sql.ref('state.iso3'), on: sql.ref('days.day') }).as('groups')),
)

const parties = statement((_: object) =>
	build
		.selectFrom('state')
		.groupBy(sql`1`)
		.select(sql<string>`coalesce(subregion, '')`.as('subregion'))
		.select(sql<number>`count(*)::int`.as('count')),
)

/**
 * What everyone knows of States as at a day, by the lists that are stored. A need is counted in the groups of the day of its
 * submission, so that those of earlier lists are among them.
 */
export async function publishedStates(asAt: Date): Promise<PublishedStates> {
	const [groups, counts] = await readAs(systemActor, (read) =>
		Promise.all([read(sets, { asAt }), read(parties, {})]),
	)
	return {
		sets: [...new Set(groups.map((row) => setOf((group) => row.groups.includes(group))))].sort(),
		parties: new Map(counts.map(({ subregion, count }) => [subregion, count])),
	}
}
