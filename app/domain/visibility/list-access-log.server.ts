import { namesOf } from '#app/domain/core/names-of.server.ts'
import type { AccessedItem } from '#app/domain/core/record-access.server.ts'
import type { Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Role } from '#workflows/roles.ts'

const told: readonly string[] = [
	...(['focalPoint', 'mission', 'triageOfficer', 'headquartersApprover', 'administrator'] as const),
] satisfies Role[]
const SHOWN = 200

const entries = build
	.selectFrom('access_log_entry')
	.orderBy('at', 'desc')
	.orderBy('id', 'desc')
	.limit(SHOWN)
	.select(['id', 'at', 'person_id as personId', 'role', 'what'])
const ofRequest = statement(({ requestId }: { requestId: string }) =>
	entries.where('request_id', '=', requestId),
)

/** The access log of a request, the latest first; null for readers it does not concern. */
export async function listAccessOfRequest(read: Read, { requestId }: { requestId: string }) {
	if (!told.includes(read.actor.role)) return null
	const found = await read(ofRequest, { requestId })
	const names = await namesOf(
		read,
		found.map(({ personId }) => personId),
	)
	return found.map(({ id, at, personId, role: of, what }) => ({
		id,
		at,
		role: of as Role,
		what: what as AccessedItem,
		name: names.get(personId) ?? null,
	}))
}
