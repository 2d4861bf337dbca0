import { type RawBuilder, sql } from 'kysely'
import type { MembersOfGroup } from '#app/forms/group-of-states.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Ask, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { Day } from '#workflows/reference/reference-lists.ts'
import { type RegionalGroup, regionalGroups } from '#workflows/reference/regional-groups.ts'
import { statesListed } from './listing.ts'

/** Of each of these groups the list that applies on a day: the newest that had begun, also after its last day. */
const listsOf = (groups: readonly string[], on: RawBuilder<unknown>) =>
	sql`(select distinct on (kind) * from reference_list where kind = ${anyOf(groups)} and valid_from <= ${on}
		order by kind, valid_from desc)`

const current = statement(({ today }: { today: Day }) =>
	build
		.selectFrom(
			sql<{
				kind: RegionalGroup
				valid_from: string
				note: string
			}>`${listsOf(regionalGroups, sql`${today}::date`)}`.as('list'),
		)
		.select(['list.kind as code', sql<Day>`list.valid_from::text`.as('from'), 'list.note'])
		.select(statesListed(sql`${today}::date`).as('states')),
)

/**
 * The groups with their members of today, in the order of `regionalGroups`. Without those that have no list yet or no
 * member any more. Everyone may read them.
 */
export async function readRegionalGroups(ask: Ask): Promise<MembersOfGroup[]> {
	const found = await ask(current, { today: dayOfOffice(now()) })
	return regionalGroups.flatMap((code) =>
		found.filter((group) => group.code === code && group.states.length > 0),
	)
}

/** Whether a State, an expression of its code, is a member of one of these groups today. Looked up once in a statement. */
export const isMemberOf = (groups: readonly string[], iso3: RawBuilder<unknown>) => {
	const today = sql`${dayOfOffice(now())}::text::date`
	return sql`${iso3} = any (array(select unnest(${statesListed(today)}) from ${listsOf(groups, today)} as list))`
}

/** The same for a page or a form. */
export const listRegionalGroups = (actor: Actor) => readAs(actor, readRegionalGroups)
