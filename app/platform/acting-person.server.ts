import type { Actor, StandIn } from './actor.ts'
import { now } from './clock.server.ts'
import { signInDatabase } from './database.server.ts'

type Row = Pick<Actor, 'id' | 'name' | 'role' | 'language' | 'donor' | 'regions' | 'nationality'> & {
	state_iso3: string | null
	authority_id: string | null
	recused_from: string[]
	stands_in_for: (Omit<StandIn, 'until'> & { until: string })[]
}

/**
 * A person as they may act at this very moment; null for whoever is suspended or is not there. Read anew for each
 * request, so that a post filled for a time ends with that time.
 */
export async function findActingPerson(id: string): Promise<Actor | null> {
	const [person] = await signInDatabase().$queryRaw<Row[]>`select * from acting_person(${id}, ${now()})`
	if (!person) return null
	const { state_iso3, authority_id, recused_from, stands_in_for, ...own } = person
	return {
		...own,
		stateIso3: state_iso3,
		authorityId: authority_id,
		recusedFrom: recused_from,
		standsInFor: stands_in_for.map((post) => ({ ...post, until: new Date(post.until) })),
	}
}
