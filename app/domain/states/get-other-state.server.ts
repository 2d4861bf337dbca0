import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { isStateRole } from '#workflows/roles.ts'

/** Practices that are listed; the list of practices has them all. */
const MOST_PRACTICES = 10

type Of = { iso3: string }

const published = statement(({ iso3 }: Of) =>
	build
		.selectFrom('practice')
		.where('state_iso3', '=', iso3)
		.where('status', '=', 'published')
		.orderBy('updated_at', 'desc')
		.orderBy('id')
		.limit(sql.lit(MOST_PRACTICES + 1))
		.select(['id', 'title', 'published_at as publishedAt']),
)

/** The good practices that a State has published, the latest first, and whether there are more than are listed. */
export async function publishedBy(read: Read, iso3: string) {
	const rows = await read(published, { iso3 })
	return { rows: rows.slice(0, MOST_PRACTICES), hasMore: rows.length > MOST_PRACTICES }
}
export type PublishedPractices = Awaited<ReturnType<typeof publishedBy>>

const named = statement(({ iso3 }: Of) =>
	build.selectFrom('state').where('iso3', '=', iso3).select(['iso3', 'names']),
)

/** Whether a person is of another State, and so reads nothing of this one but its name and its practices. */
export const isOfOtherState = ({ role, stateIso3 }: Pick<Actor, 'role' | 'stateIso3'>, iso3: string) =>
	isStateRole(role) && stateIso3 !== iso3

/** What the people of one State read of another one. `not-found` where there is no such State. */
export function getOtherState(actor: Actor, iso3: string, language: Language) {
	return readAs(actor, async (read) => {
		const [[state], practices] = await Promise.all([read(named, { iso3 }), publishedBy(read, iso3)])
		if (!state) throw new DomainError('not-found')
		return { reader: 'other' as const, iso3, name: textIn(state.names, language) || iso3, practices }
	})
}
