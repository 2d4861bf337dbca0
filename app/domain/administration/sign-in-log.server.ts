import { sql } from 'kysely'
import { idsOfPeopleNamed } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import type { Listing } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenMoments, rowsInArms } from '#app/domain/lists/rows-in-arms.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { SignInLogFilter } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'

type Event = {
	id: string
	at: Date
	kind: string
	/** The name of the person, or the id of one who is no longer known. */
	who: string | null
	path: string | null
	network: string | null
	agent: string | null
	detail: string | null
}

/** The sign-in log; of the people named in the filter where there are any. */
const events = (people: string[] | null): Listing<SignInLogFilter, 'at', 'kind', Event> => ({
	sorts: { at: { column: sql`t.at`, type: 'timestamptz', valueOf: ({ at }) => at } },
	rowsPassing: ({ kind, from, to }, wanted) =>
		rowsInArms(
			sql`sign_in_event as t`,
			{ column: sql`t.kind`, values: kind },
			[
				...(people ? [sql`t.person_id = ${anyOf(people)}`] : []),
				...betweenMoments(sql`t.at`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('sign_in_event as e', 'e.id', 'x.id')
			.leftJoin('person as p', 'p.id', 'e.person_id')
			.orderBy('x.place')
			.select(['e.id', 'e.at', 'e.kind', 'e.path', 'e.network', 'e.user_agent as agent', 'e.detail'])
			.select((of) => of.fn.coalesce('p.name', 'e.person_id').as('who')),
	facets: { kind: { by: sql`t.kind` } },
	counted: 'at',
})

/** How the sign-in log is read. */
export const signInLogSource = listSource({
	list: lists['sign-in-log'],
	listing: async (read, { person }) => events(await idsOfPeopleNamed(read, person?.[0])),
	exported: (rows) => rows,
})

/** The sign-in log as an address asks for it, the latest first. */
export function getSignInLog(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readLogs')
	return readAs(actor, async (read) => ({
		...(await readFrom(read, signInLogSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type SignInLog = Awaited<ReturnType<typeof getSignInLog>>
