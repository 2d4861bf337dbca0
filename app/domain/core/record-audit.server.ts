import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'

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
	/** The moment of the step, where more than the audit keeps it. */
	at?: Date
	/** True for what stays inside the office; a State never sees such an entry. */
	internal?: boolean
	/** Whose step this follows from, when the system acts. */
	onBehalfOf?: string | undefined
}

/** Adds one entry to the audit, in the caller's transaction; answers its id. The database links and seals it. */
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
