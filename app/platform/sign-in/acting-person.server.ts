import type { ActingFor, ActingSession, Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { signInDatabase } from '#app/platform/database/database.server.ts'
import { readUnsigned } from '#app/platform/database/read.server.ts'
import { env } from '#app/platform/env.server.ts'
import { isOfficeRole } from '#workflows/roles.ts'

type Own = Pick<Actor, 'id' | 'name' | 'role' | 'language' | 'donor' | 'regions' | 'nationality'>
type Row = Own & {
	state_iso3: string | null
	authority_id: string | null
	may_export: boolean
	recused_from: string[]
	stands_in_for: (Omit<ActingFor, 'until'> & { until: string })[]
}
type SessionRow = Row & {
	session_id: string
	expires_at: Date
	opened_at: Date
	factor_at: Date | null
	confirmed_at: Date | null
	last_seen_at: Date
	has_factor: boolean
	new_notices: number
}

const actorOf = (row: Row): Actor => ({
	id: row.id,
	name: row.name,
	role: row.role,
	language: row.language,
	donor: row.donor,
	regions: row.regions,
	nationality: row.nationality,
	stateIso3: row.state_iso3,
	authorityId: row.authority_id,
	mayExport: row.may_export,
	recusedFrom: row.recused_from,
	actingFor: row.stands_in_for.map((post) => ({ ...post, until: new Date(post.until) })),
})

/**
 * Returns a person with the posts they may act in now; null if suspended or not found. Read on each request, so that
 * acting as a deputy ends on time.
 */
export async function findActingPerson(id: string): Promise<Actor | null> {
	const [person] = await signInDatabase().$queryRaw<Row[]>`select * from acting_person(${id}, ${now()})`
	return person ? actorOf(person) : null
}

// The number for the header of every page is counted here, since it would be one more statement anywhere else.
const session = `select session.id as session_id, session.expires_at, acting.*,
		count_new_notices(acting.id, acting.role, coalesce(acting.state_iso3, ''), array_to_string(acting.regions, ','),
			coalesce(acting.donor, ''), (select coalesce(string_agg(post ->> 'id', ','), '')
				from jsonb_array_elements(acting.stands_in_for) as post), $2) as new_notices
	from session cross join lateral acting_session(session.id, $2) acting
	where session.token = $1 and session.expires_at > $3`

type FoundSession = {
	actor: Actor & { session: ActingSession }
	lastSeenAt: Date
	expiresAt: Date
	/** Notifications since the person last opened their list, counted up to 100. */
	newNotices: number
}

/**
 * Returns the person of the session with this token, with the last activity in it and its latest end; null if it has
 * ended or the person may not act. Ends by the clock of this machine, as cookies do.
 */
export async function findActingSession(token: string): Promise<FoundSession | null> {
	const values = [token, now(), new Date()]
	const [row] = await readUnsigned<SessionRow>({ name: 'session', text: session, values })
	if (!row) return null
	const opened = {
		id: row.session_id,
		openedAt: row.opened_at,
		factorAt: row.factor_at,
		confirmedAt: row.confirmed_at,
		hasFactor: row.has_factor,
	}
	return {
		actor: { ...actorOf(row), session: opened },
		lastSeenAt: row.last_seen_at,
		expiresAt: row.expires_at,
		newNotices: row.new_notices,
	}
}

const MINUTE = 60_000

/** Milliseconds without activity after which a session ends (promise 1). */
export const idleLimit = ({ role }: Pick<Actor, 'role'>) =>
	(isOfficeRole(role) ? env.IDLE_MINUTES_OFFICE : env.IDLE_MINUTES) * MINUTE

/** The page asks here how long its session lasts. */
const CLOCK = '/session'

/** Whether a request shows activity of a person: periodic requests of a script do not, what it sends does. */
export function isSignOfLife(request: Request): boolean {
	if (request.method !== 'GET') return true
	return request.headers.get('sec-fetch-dest') !== 'empty' && new URL(request.url).pathname !== CLOCK
}
