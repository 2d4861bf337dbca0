import { sql } from 'kysely'
import { now } from '#app/platform/clock.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { build, raw, statement } from '#app/platform/database/statement.ts'
import { ANALYSIS_VERSION } from './entry.ts'

/** Tries after which a subject waits for its next change, or for another version of the analysis. */
export const MOST_TRIES = 5

/** Notes that a subject could not be indexed; returns how often that has been so. */
export async function noteFault(ask: Ask, subject: string, error: unknown): Promise<number> {
	const [fault] = await ask(
		raw(sql<{ tries: number }>`insert into search_fault as known (subject, reason, version, at)
			values (${subject}, ${reasonOf(error)}, ${ANALYSIS_VERSION}, ${now()})
			on conflict (subject) do update set reason = excluded.reason, version = excluded.version, at = excluded.at,
				tries = case known.version when excluded.version then known.tries + 1 else 1 end
			returning tries`),
	)
	return fault?.tries ?? 1
}

/** What was indexed is no fault any more. */
export const clearFaults = (subjects: readonly string[]) =>
	raw(sql`delete from search_fault where subject = any (${subjects}::text[])`)

type FromDatabase = { code?: unknown; constraint?: unknown; column?: unknown; table?: unknown }

const FUNCTION = /^\s+at (?:async )?([\w.$]+) \(/m
/** Longer ones say nothing more. */
const MOST = 200

/**
 * What kind of error, and where: of the database its code and the name of the constraint or column, of our code the
 * function. Never the message, which can quote what people wrote.
 */
function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return 'unknown'
	// Those of the database have more than others.
	const { code, constraint, column, table } = error as Error & FromDatabase
	const named = [code, constraint ?? column ?? table].filter((each) => typeof each === 'string')
	const stack = error.stack ?? ''
	const [, place] = FUNCTION.exec(stack.slice(stack.indexOf(error.message) + error.message.length)) ?? []
	return [error.name, ...(named.length > 0 ? named : [place && `in ${place}`])]
		.filter(Boolean)
		.join(' ')
		.slice(0, MOST)
}

const SHOWN = 50
const newest = statement((_: object) =>
	build
		.selectFrom('search_fault')
		.orderBy('at', 'desc')
		.orderBy('subject')
		.limit(SHOWN)
		.select(['subject', 'reason']),
)
const counted = statement((_: object) =>
	build.selectFrom('search_fault').select(({ fn }) => fn.countAll<string>().as('count')),
)

/** How many subjects are not indexed, and the newest of them with their reasons, for an administrator. */
export async function indexFaults(ask: Ask) {
	const [shown, [all]] = await Promise.all([ask(newest, {}), ask(counted, {})])
	return { count: Number(all?.count ?? 0), shown }
}
