import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'

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
export async function recordAudit(tx: Tx, actor: Actor, { data, ...entry }: Entry): Promise<string> {
	const id = newId()
	// Not `create`: that reads the row back, and whoever adds an entry need not be allowed to see it.
	await tx.auditEntry.createMany({
		data: {
			revision: 0,
			at: now(),
			...entry,
			id,
			chain: entry.requestId ?? 'office',
			event: data as Prisma.InputJsonObject,
			actorId: actor.id,
			actorRole: actor.role,
		},
	})
	return id
}
