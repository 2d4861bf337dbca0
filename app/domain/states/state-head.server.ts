import { sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole, isStateRole } from '#workflows/roles.ts'

/** As far as needs and deliveries are counted for the tabs. */
export const MOST_IN_TABS = 99

const limit = sql.lit(MOST_IN_TABS + 1)

/** The needs of submitted requests, and the deliveries, of the State of a row: as many as the reader may see. */
export const workOfState = [
	sql<number>`(select count(*)::int from (select 1 from need as n join request as r on r.id = n.request_id
		where n.state_iso3 = state.iso3 and r.submitted_at is not null and r.archived_at is null
		limit ${limit}) as counted)`.as('needs'),
	sql<number>`(select count(*)::int from (select 1 from delivery as d
		where d.state_iso3 = state.iso3 limit ${limit}) as counted)`.as('deliveries'),
] as const

/** Whether a person reads the record of this State: its own people, and UNODC. */
export const readsStateRecord = ({ role, stateIso3 }: Pick<Actor, 'role' | 'stateIso3'>, iso3: string) =>
	isStateRole(role) ? stateIso3 === iso3 : isOfficeRole(role)

/** Where those who keep contacts and entries of States go on. */
export const keepsContacts = ({ role }: Pick<Actor, 'role'>) => may({ role }, 'keepStateRegister')

/** Whether a person reads the needs and deliveries of the States whose records they read: an administrator does not. */
export const readsStateWork = ({ role }: Pick<Actor, 'role'>) => !may({ role }, 'administerSystem')

const head = statement(({ iso3 }: { iso3: string }) =>
	build.selectFrom('state').where('iso3', '=', iso3).select(['iso3', 'names']).select(workOfState),
)

/** The name of a State for the head of its pages of work, with the entries on them. Others are told that there is none (`not-found`). */
export async function headOfState(read: Read, iso3: string, language: Language) {
	const { actor } = read
	if (!readsStateRecord(actor, iso3) || !readsStateWork(actor)) throw new DomainError('not-found')
	const [row] = await read(head, { iso3 })
	if (!row) throw new DomainError('not-found')
	return {
		iso3,
		name: textIn(row.names, language) || iso3,
		ofOffice: isOfficeRole(actor.role),
		mayOpenContacts: keepsContacts(actor),
		count: { needs: row.needs, deliveries: row.deliveries, most: MOST_IN_TABS },
	}
}

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
