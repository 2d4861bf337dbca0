import { sql } from 'kysely'
import { namesOf } from '#app/domain/core/names-of.server.ts'
import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import type { SignInEventKind } from '#app/platform/sign-in-events.server.ts'
import { anyOf, build, statement } from '#app/platform/statement.ts'

const PAGE = 50
/** A search for a name considers at most this many people. */
const PEOPLE = 50

export type SignInLogFilter = {
	kind?: SignInEventKind | undefined
	/** Part of a name or an address. */
	person?: string | undefined
	from?: string | undefined
	to?: string | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/** The sign-in log, the latest first, 50 at a time. */
export function listSignInLog(actor: Actor, filter: SignInLogFilter = {}) {
	requireRole(actor, 'administrator')
	return readAs(actor, async (read) => {
		const people = filter.person ? (await read(named, { text: filter.person })).map(({ id }) => id) : null
		const found = await read(matching(filter, people))
		const page = found.slice(0, PAGE)
		const last = page.at(-1)
		const names = await namesOf(
			read,
			page.flatMap(({ personId }) => personId ?? []),
		)
		return {
			rows: page.map(({ personId, ...event }) => ({
				...event,
				who: personId && (names.get(personId) ?? personId),
			})),
			next: found.length > PAGE && last ? writeCursor(last) : null,
		}
	})
}
export type SignInLogRow = Awaited<ReturnType<typeof listSignInLog>>['rows'][number]

/** People whose name or address contains the text. */
const named = statement(({ text }: { text: string }) =>
	build
		.selectFrom('person')
		.where(sql<boolean>`position(lower(${text}) in lower(name || chr(10) || email)) > 0`)
		.limit(PEOPLE)
		.select('id'),
)

const DAY = 24 * 60 * 60 * 1000

/** The conditions of a filter and of the cursor, which comes strictly after the last row of the page before. */
function matching({ kind, from, to, after }: SignInLogFilter, people: string[] | null) {
	const beyond = readCursor(after)
	return build
		.selectFrom('sign_in_event')
		.$if(kind !== undefined, (all) => all.where('kind', '=', `${kind}`))
		.$if(people !== null, (all) => all.where('person_id', '=', anyOf(people ?? [])))
		.$if(from !== undefined, (all) => all.where('at', '>=', new Date(`${from}`)))
		.$if(to !== undefined, (all) => all.where('at', '<', new Date(new Date(`${to}`).getTime() + DAY)))
		.$if(beyond !== null, (all) =>
			all.where((of) => of(of.refTuple('at', 'id'), '<', of.tuple(beyond?.at as Date, `${beyond?.id}`))),
		)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(PAGE + 1)
		.select([
			'id',
			'at',
			'kind',
			'person_id as personId',
			'path',
			'network',
			'user_agent as userAgent',
			'detail',
		])
}
