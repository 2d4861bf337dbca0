import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'

type Entry = {
	/** `<chart>.<event>`, or what happened outside the charts, such as `request.created`. */
	type: string
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
	/** Person whose step caused this one, when the system acts. */
	onBehalfOf?: string | undefined
}

/** Adds one entry to the audit trail, in the caller's transaction; returns its id. The database links and seals it. */
export async function recordAudit(tx: Tx, actor: Actor, entry: Entry): Promise<string> {
	const id = newId()
	const { requestId = null, needId = null, deliveryId = null, stateIso3 = null, at = now() } = entry
	const { from = null, to = null, revision = 0, internal = false, onBehalfOf = null } = entry
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

/** Changes of the settings whose key begins with one of `starts`, the latest first: who, when, from what, to what. */
export async function settingHistory<Value>(tx: Tx, ...starts: string[]) {
	const found = await tx.auditEntry.findMany({
		where: {
			chain: 'office',
			type: 'setting.changed',
			OR: starts.map((start) => ({ event: { path: ['key'], string_starts_with: start } })),
		},
		orderBy: { position: 'desc' },
		take: MOST,
		select: { id: true, at: true, actorId: true, event: true },
	})
	const people = await tx.person.findMany({
		where: { id: { in: found.map(({ actorId }) => actorId) } },
		select: { id: true, name: true },
	})
	const names = new Map(people.map(({ id, name }) => [id, name]))
	return found.map(({ id, at, actorId, event }) => {
		const { key, from, to } = event as unknown as { key: string; from: Value; to: Value }
		return { id, at, by: names.get(actorId) ?? actorId, key: key.slice(key.indexOf('.') + 1), from, to }
	})
}
