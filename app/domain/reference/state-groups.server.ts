import { sql } from 'kysely'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { dayOfOffice } from '#workflows/calendars/day-of.ts'
import type { StateGroup } from '#workflows/figures/definitions.ts'
import { listingOf } from './listing.ts'

/** Whether a State is in the list of a group as at a day; as it was where no list had begun. */
const inGroup = (kind: StateGroup, today: string) =>
	sql<boolean>`coalesce((${listingOf({ kind, iso3: sql.ref('state.iso3'), on: sql`${today}::date` })} ->> 'isListed')::boolean,
		${sql.ref(`state.${kind}`)})`

const applied = statement(({ today }: { today: string }) => {
	const [ldc, lldc, sids] = [inGroup('ldc', today), inGroup('lldc', today), inGroup('sids', today)]
	return build
		.updateTable('state')
		.set({ ldc, lldc, sids })
		.where(sql<boolean>`(state.ldc, state.lldc, state.sids) is distinct from (${ldc}, ${lldc}, ${sids})`)
		.returning('iso3')
})

/**
 * Gives every State the groups that the lists name as at today: least developed, landlocked developing and small island
 * developing. Only States whose groups change are written. For the system.
 */
export async function applyStateGroups(ask: Ask): Promise<void> {
	await ask(applied, { today: dayOfOffice(now()) })
}
