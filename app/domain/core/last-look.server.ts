import { type RawBuilder, sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'

/** What a person can look at: a record, or the list of notifications, which has no id. */
type Looked =
	| { kind: 'request' | 'need' | 'delivery' | 'programme'; id: string }
	| { kind: 'notifications'; id: '' }

/** The last look of a person, and that of their visit before it. */
type Look = { at: Date; since: Date | null }

/** Looks within this time are one visit: what was new at its beginning is marked until its end. */
const VISIT = 30 * 60_000

const lookOf = statement(({ personId, kind, id }: { personId: string; kind: string; id: string }) =>
	build
		.selectFrom('last_look')
		.where('person_id', '=', personId)
		.where('kind', '=', kind)
		.where('record_id', '=', id)
		.select(['at', 'since']),
)

/** The reader's last look; null if there was none. */
export async function findLook(ask: Ask, { id: personId }: Actor, looked: Looked): Promise<Look | null> {
	const [look] = await ask(lookOf, { personId, ...looked })
	return look ?? null
}

/** Whether a look at this moment begins another visit. */
export const beginsVisit = (look: Look | null, at: Date) => !look || at.getTime() - look.at.getTime() >= VISIT

/** The moment up to which the reader knows what was looked at; null at the first visit. */
export function knownUntil(look: Look | null, at = now()): Date | null {
	if (!look) return null
	return beginsVisit(look, at) ? look.at : (look.since ?? look.at)
}

/** The same in a statement that reads a row `look`, so that it finds what came after that moment, too. */
export const lookKnownUntil = () =>
	sql<Date>`case when look.at > ${new Date(now().getTime() - VISIT)} then coalesce(look.since, look.at) else look.at end`

/** The last look, and the moment of this one, before anything was read: what comes meanwhile is not known yet. */
type Looks = { look: Look | null; at: Date }

/**
 * Records that the actor looks at it. Called only where something may have changed since, so that reading writes little.
 */
export const recordLook = (
	tx: Tx,
	{ id: personId }: Actor,
	{ kind, id: recordId }: Looked,
	{ look, at }: Looks,
) => {
	const seen = { at, since: knownUntil(look, at) }
	return tx.lastLook.upsert({
		where: { personId_kind_recordId: { personId, kind, recordId } },
		create: { personId, kind, recordId, ...seen },
		update: seen,
	})
}

/** The same in a transaction of its own, for a page that has read all. */
export const rememberLook = (actor: Actor, looked: Looked, looks: Looks) =>
	withActor(actor, (tx) => recordLook(tx, actor, looked, looks))

/** Who has just changed it knows it as it is: called by the step that changes it, after it. */
export async function rememberOwnChange(tx: Tx, actor: Actor, looked: Looked) {
	const look = await findLook(askIn(tx), actor, looked)
	await recordLook(tx, actor, looked, { look, at: now() })
}

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
