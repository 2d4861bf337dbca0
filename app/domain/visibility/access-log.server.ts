import { sql } from 'kysely'
import { idsOfPeopleNamed, namesOf } from '#app/domain/core/names-of.server.ts'
import type { AccessedItem } from '#app/domain/core/record-access.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenMoments, rowsInArms } from '#app/domain/lists/rows-in-arms.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { AccessLogFilter } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { Role } from '#workflows/roles.ts'

type Access = { id: string; at: Date; who: string | null; role: Role; what: AccessedItem; stateIso3: string }

/** The access log of all requests, without anything that tells one from another but its State. */
const accesses = (people: string[] | null): Listing<AccessLogFilter, 'at', 'state' | 'what', Access> => ({
	sorts: { at: { column: sql`t.at`, type: 'timestamptz', valueOf: ({ at }) => at } },
	rowsPassing: ({ state, what, from, to }, wanted) =>
		rowsInArms(
			sql`access_log_entry as t`,
			{ column: sql`t.state_iso3`, values: state },
			[
				...(what ? [sql`t.what = ${anyOf(what)}`] : []),
				...(people ? [sql`t.person_id = ${anyOf(people)}`] : []),
				...betweenMoments(sql`t.at`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('access_log_entry as e', 'e.id', 'x.id')
			.leftJoin('person as p', 'p.id', 'e.person_id')
			.orderBy('x.place')
			.select(['e.id', 'e.at', 'p.name as who', 'e.state_iso3 as stateIso3'])
			.select([sql<Role>`e.role`.as('role'), sql<AccessedItem>`e.what`.as('what')]),
	facets: { state: { by: sql`t.state_iso3` }, what: { by: sql`t.what` } },
	counted: 'at',
})

/** How the access log is read. */
export const accessLogSource = listSource({
	list: lists['access-log'],
	listing: async (read, { person }) => accesses(await idsOfPeopleNamed(read, person?.[0])),
	exported: (rows) => rows,
})

/** The access log as an address asks for it, the latest first, for an administrator, who does not see the requests. */
export function getAccessLog(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readLogs')
	return readAs(actor, async (read) => ({
		...(await readFrom(read, accessLogSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type AccessLog = Awaited<ReturnType<typeof getAccessLog>>

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
	if (!may(read.actor, 'knowAccess')) return null
	const found = await read(ofRequest, { requestId })
	const names = await namesOf(
		read,
		found.map(({ personId }) => personId),
	)
	return found.map(({ id, at, personId, role: of, what }) => ({
		id,
		at,
		role: of as Role, // of a person
		what: what as AccessedItem, // as `recordAccess` wrote it
		name: names.get(personId) ?? null,
	}))
}
