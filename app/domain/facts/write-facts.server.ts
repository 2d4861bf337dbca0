import { sql } from 'kysely'
import { loadClockSettings } from '#app/domain/core/load-clock-settings.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { factSource } from './fact-source.server.ts'
import { factsOfRequest, type NeedFact } from './facts-of-request.ts'

/**
 * Writes the facts of a request as they should be now, within a transaction with system access, and removes those of
 * needs that are gone. Returns how many were not as they should be.
 */
export async function writeFacts(ask: Ask, requestId: string): Promise<number> {
	const source = await factSource(ask, requestId)
	if (!source) return (await ask(removal(requestId, []))).length
	const { dutyStation, calendarFor } = await loadClockSettings(ask)
	const facts = factsOfRequest(source, { dutyStation, calendarOf: calendarFor(source.stateIso3) })
	const ids = facts.map(({ need_id }) => need_id)
	const [gone, written] = await Promise.all([
		ask(removal(requestId, ids)),
		ask(upsert(facts, source.isRemoved)),
	])
	return gone.length + written.length
}

const removal = (requestId: string, kept: string[]) =>
	raw(
		sql`delete from need_fact where request_id = ${requestId} and need_id <> all (${kept}::text[]) returning need_id`,
	)

/** Once the content of a request is removed, its facts keep what was read from the answers. */
const keptAfterRemoval: readonly string[] = ['consents', 'urgency', 'level'] satisfies (keyof NeedFact)[]

/** Only what differs is written. */
function upsert(facts: readonly NeedFact[], isRemoved: boolean) {
	const [first] = facts
	if (!first) return raw(sql`select where false`)
	const names = Object.keys(first)
	const columns = sql.join(names.map((name) => sql.ref(name)))
	const values = names.map((name) =>
		isRemoved && keptAfterRemoval.includes(name)
			? sql`need_fact.${sql.ref(name)}`
			: sql`excluded.${sql.ref(name)}`,
	)
	const present = names.map((name) => sql`need_fact.${sql.ref(name)}`)
	return raw(sql`insert into need_fact (${columns})
		select ${columns} from json_populate_recordset(null::need_fact, ${JSON.stringify(facts)}::json)
		on conflict (need_id) do update set (${columns}) = row(${sql.join(values)})
		where (${sql.join(present)}) is distinct from (${sql.join(values)})
		returning need_id`)
}

/** The version of the index with which facts are written. */
const FACTS_SINCE = 3

/** Whether every need has its facts: figures that were counted before would be too small. */
export async function areFactsComplete(ask: Ask): Promise<boolean> {
	const [found] = await ask(
		raw(
			sql<{
				is: boolean
			}>`select exists (select from search_walk where complete_version >= ${sql.lit(FACTS_SINCE)}) as is`,
		),
	)
	return found?.is ?? false
}
