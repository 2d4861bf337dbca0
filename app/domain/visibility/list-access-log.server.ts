import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { AccessedItem } from '#app/domain/core/record-access.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn, readAs } from '#app/platform/read.server.ts'
import type { Role } from '#workflows/roles.ts'

const told: readonly string[] = [
	...(['focalPoint', 'mission', 'triageOfficer', 'headquartersApprover', 'administrator'] as const),
] satisfies Role[]
const SHOWN = 200

/** The access log, the latest first; null for readers it does not concern. */
export async function listAccessOfRequest(tx: Tx, { role }: Actor, where: { requestId?: string }) {
	if (!told.includes(role)) return null
	const found = await tx.accessLogEntry.findMany({
		where,
		orderBy: [{ at: 'desc' }, { id: 'desc' }],
		take: SHOWN,
	})
	const names = await namesOf(
		askIn(tx),
		found.map(({ personId }) => personId),
	)
	return found.map(({ id, at, personId, role: of, what, stateIso3 }) => ({
		id,
		at,
		stateIso3,
		role: of as Role,
		what: what as AccessedItem,
		name: names.get(personId) ?? null,
	}))
}
export type Reads = NonNullable<Awaited<ReturnType<typeof listAccessOfRequest>>>

/** The same for all requests, for an administrator, who does not see their titles. */
export function listAccessLog(actor: Actor): Promise<Reads> {
	requireRole(actor, 'administrator')
	return readAs(actor, (read) => read.models(async (tx) => (await listAccessOfRequest(tx, actor, {})) ?? []))
}
