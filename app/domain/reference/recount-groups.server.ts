import { sql } from 'kysely'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import type { ReferenceList } from '#prisma/generated/client.ts'
import { storedDay } from '#workflows/clock/utc-day.ts'
import { stateGroups } from '#workflows/figures/definitions.ts'
import { isOneOf } from '#workflows/names.ts'
import { type Day, listDifference, type Memberships } from '#workflows/reference/reference-lists.ts'

type SavedList = { kind: string; validFrom: Day; entries: Memberships }
/** The list as it was, and all others of its kind. */
export type ListsBefore = { stored: ReferenceList | undefined; others: readonly ReferenceList[] }

/**
 * Has the needs counted again whose State a list puts into other groups on the day of their submission: those of the States
 * of which it says something else than before, from its first day on. A list that begins later changes none. For the system.
 */
export async function recountGroups(
	ask: Ask,
	list: SavedList,
	{ stored, others }: ListsBefore,
): Promise<void> {
	if (!isOneOf(stateGroups, list.kind)) return
	const firstDays = [list.validFrom, ...(stored ? [storedDay(stored.validFrom)] : [])].sort()
	const [since = list.validFrom] = firstDays
	const earlier = others.filter(({ validFrom }) => storedDay(validFrom) < since)
	const before: (Memberships | undefined)[] = [stored?.entries, earlier.at(0)?.entries]
	const changed = new Set(
		before.flatMap((entries = {}) => listDifference(entries, list.entries).map(({ iso3 }) => iso3)),
	)
	// Before the first list of its kind that list counts.
	const from = earlier.length > 0 ? since : '-infinity'
	await ask(
		raw(sql`select count_again(array(select 'request:' || id from request
			where state_iso3 = any (${[...changed]}::text[]) and submitted_at >= ${from}::timestamptz))`),
	)
}
