import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import { namesOf } from './names-of.server.ts'

type Entry = {
	/** Its id, where the caller must know it before the entry is written. */
	id?: string
	type: EntryType
	data: object
	requestId?: string | null
	needId?: string | null
	deliveryId?: string | null
	stateIso3?: string | null
	from?: string
	to?: string
	revision?: number
	/** The time of the step, where it is also stored elsewhere. */
	at?: Date
	/** True for what stays inside UNODC; a State never sees such an entry. */
	internal?: boolean
	/** Person whose step caused this one, when the system acts; by default the one in whose place a deputy acts. */
	onBehalfOf?: string | undefined
}

/** Adds one entry to the audit trail, in the caller's transaction; returns its id. The database links and seals it. */
export async function recordAudit(tx: Tx, actor: Actor, entry: Entry): Promise<string> {
	const {
		id = newId(),
		requestId = null,
		needId = null,
		deliveryId = null,
		stateIso3 = null,
		at = now(),
	} = entry
	const {
		from = null,
		to = null,
		revision = 0,
		internal = false,
		onBehalfOf = actor.inPlaceOf ?? null,
	} = entry
	// Every step writes one, and SQL costs a quarter of the client's own insert.
	await tx.$executeRaw`
		insert into audit_entry (id, chain, at, type, request_id, need_id, delivery_id, state_iso3,
			actor_id, actor_role, on_behalf_of, event, "from", "to", revision, internal)
		values (${id}, ${requestId ?? 'office'}, ${at}, ${entry.type}, ${requestId}, ${needId}, ${deliveryId}, ${stateIso3},
			${actor.id}, ${actor.role}, ${onBehalfOf}, ${JSON.stringify(entry.data)}::jsonb, ${from}, ${to}, ${revision}, ${internal})`
	return id
}

type Change<Value> = { key: string; from: Value; to: Value }

/** Records in UNODC's audit trail the old and new value of a setting, and updates running clocks. */
export async function recordSetting<Value extends object>(tx: Tx, actor: Actor, change: Change<Value>) {
	await recordAudit(tx, actor, { type: 'setting.changed', data: change })
	await enqueue(tx, 'recount-clocks', {})
}

const MOST = 50

const changes = statement(({ starts }: { starts: string[] }) =>
	build
		.selectFrom('audit_entry')
		.where('chain', '=', 'office')
		.where('type', '=', sql.lit('setting.changed')) // as in the condition of the index
		.where(sql<boolean>`exists (select from unnest(${starts}::text[]) as start
			where starts_with(event ->> 'key', start))`)
		.orderBy('position', 'desc')
		.limit(MOST)
		.select(['id', 'at', 'actor_id as actorId', 'event']),
)

/** Changes of the settings whose key begins with one of `starts`, the latest first: who, when, from what, to what. */
export async function settingHistory<Value>(ask: Ask, ...starts: string[]) {
	const found = await ask(changes, { starts })
	const names = await namesOf(
		ask,
		found.map(({ actorId }) => actorId),
	)
	return found.map(({ id, at, actorId, event }) => {
		// As recorded when the setting was changed.
		const { key, from, to } = event as { key: string; from: Value; to: Value }
		return { id, at, by: names.get(actorId) ?? actorId, key: key.slice(key.indexOf('.') + 1), from, to }
	})
}
