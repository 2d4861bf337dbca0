import { sql } from 'kysely'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { askIn, type Read } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { mayBegin } from './take-practice-step.server.ts'

/** Requests to choose from; an older one is reached from its own page. */
const MOST = 100

type Asked = { stateIso3: string | null; managers: string[]; id: string | null }

// A confidential request must not be known to exist, and a practice would tell.
const closed = statement(({ stateIso3, managers, id }: Asked) =>
	build
		.selectFrom('request as r')
		.where('r.status', '=', 'closed')
		.where('r.classification', '<>', 'CONFIDENTIAL')
		.where(sql<boolean>`(${id}::text is null or r.id = ${id}::text)`)
		.where(
			sql<boolean>`(r.state_iso3 = ${stateIso3}::text or exists (select from delivery as d
				where d.request_id = r.id and d.manager_id = any(${managers}::text[])))`,
		)
		.orderBy('r.ended_at', 'desc')
		.orderBy('r.id')
		.limit(sql.lit(MOST))
		.select(['r.id', 'r.reference', 'r.title', 'r.state_iso3 as stateIso3']),
)

const askedBy = ({ id, stateIso3, actingFor }: Actor, requestId: string | null): Asked => ({
	stateIso3,
	managers: [id, ...actingFor.map((post) => post.id)],
	id: requestId,
})

/** The closed request with this id, if the actor may begin a practice from it. */
export const sourcesOf = (tx: Tx, actor: Actor, requestId: string) =>
	askIn(tx)(closed, askedBy(actor, requestId))

const postsOfState = statement(({ iso3 }: { iso3: string }) =>
	build
		.selectFrom('post as p')
		.leftJoin('authority as a', 'a.id', 'p.authority_id')
		.where('p.state_iso3', '=', iso3)
		.where('p.closed_at', 'is', null)
		.orderBy('p.title')
		.orderBy('p.id')
		.limit(sql.lit(MOST))
		.select(['p.id', 'p.role', 'p.title', 'a.name as authority']),
)

/**
 * What a person chooses from who begins a practice or changes one: closed requests, and the posts of the State, which
 * are known to its own people alone. `iso3` is the State of a practice that is there already.
 */
export async function practiceChoices(read: Read, iso3: string | null = null) {
	const { actor } = read
	const ofState = actor.stateIso3 && (iso3 === null || iso3 === actor.stateIso3) ? actor.stateIso3 : null
	const [requests, posts] = await Promise.all([
		iso3 === null && mayBegin(actor) ? read(closed, askedBy(actor, null)) : [],
		ofState ? read.asSystem(postsOfState, { iso3: ofState }) : [],
	])
	return { requests, posts }
}
