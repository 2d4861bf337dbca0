import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import type { Ask } from '#app/platform/read.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'

/** Looks that a filter compares with what happened since: the latest of a person. */
const MOST_LOOKS = 1_000

// By the index of each kind of record.
const entryOf = (personId: string, column: RawBuilder<unknown>) => sql`(select true from audit_entry as entry
	where ${column} = look.record_id and entry.at > look.at and entry.actor_id <> ${personId} limit 1)`

/**
 * Whether another person did something after the look of a row `look`, as far as the reader may read the history. Who
 * changes a programme knows it then: see `changeProgramme`.
 */
const isChanged = (personId: string) => sql<boolean>`coalesce(case look.kind
	when 'request' then ${entryOf(personId, sql`entry.request_id`)}
	when 'need' then ${entryOf(personId, sql`entry.need_id`)}
	when 'delivery' then ${entryOf(personId, sql`entry.delivery_id`)}
	when 'programme' then (select changed.updated_at > look.at from programme as changed where changed.id = look.record_id)
	end, false)`

type RecordKind = 'request' | 'need' | 'delivery' | 'programme'

/** Whether the record of a row has changed since the reader looked at it; not for one never looked at. */
export const recordChanged = (
	personId: string,
	kind: RecordKind,
	id: RawBuilder<unknown>,
) => sql<boolean>`coalesce((select ${isChanged(personId)} from last_look as look
	where look.person_id = ${personId} and look.kind = ${sql.lit(kind)} and look.record_id = ${id}), false)`

/**
 * The ids of the records of a kind that have changed since the reader looked at them, of the 1,000 looked at last. For a
 * condition: `t.id = any (…)`.
 */
export const idsOfChanged = (personId: string, kind: RecordKind) => sql`array(select look.record_id from (
		select * from last_look as seen where seen.person_id = ${personId} and seen.kind = ${sql.lit(kind)}
		order by seen.at desc limit ${sql.lit(MOST_LOOKS)}) as look
	where ${isChanged(personId)})`

const changedAmong = statement(({ personId, ids }: { personId: string; ids: string[] }) =>
	build
		.selectFrom('last_look as look')
		.where('look.person_id', '=', personId)
		.where('look.kind', 'in', ['request', 'need', 'delivery'])
		.where('look.record_id', '=', anyOf(ids))
		.where(isChanged(personId))
		.select('look.record_id as id'),
)

/** Of these records, those that have changed since the reader looked at them. */
export async function changedRecords(ask: Ask, { id: personId }: Actor, ids: string[]): Promise<Set<string>> {
	if (ids.length === 0) return new Set()
	return new Set((await ask(changedAmong, { personId, ids })).map(({ id }) => id))
}
