import { sql } from 'kysely'
import type { Tx } from '#app/platform/database/database.server.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { build, raw } from '#app/platform/database/statement.ts'
import { isOneOf } from '#workflows/names.ts'
import { type SubjectKind, subjectKinds } from './entry.ts'
import { AT_ONCE, indexWithin } from './index-subject.server.ts'
import { countWords, forgetWords, offerWords } from './words/vocabulary.server.ts'

/** Entries, and words, that one step looks at. */
const RANGE = 500

/** The column that names a row of each kind of subject. */
export const keys: Record<SubjectKind, string> = {
	request: 'id',
	programme: 'id',
	authority: 'id',
	state: 'iso3',
	person: 'id',
	post: 'id',
	note_verbale: 'id',
	practice: 'id',
}

/** What a step has done: after what the next one of its kind begins, null if nothing is left; and how much differed. */
type Done = { next: string | null; differing: number }

/** In their order. */
const steps: Record<EndStep, (tx: Tx, after: string) => Promise<Done>> = {
	forget: async (tx) => ({ next: (await forgetWords(askIn(tx), RANGE)) < RANGE ? null : '', differing: 0 }),
	entries: compareEntries,
	offer: async (tx, after) => ({ next: await offerWords(askIn(tx), after, RANGE), differing: 0 }),
}
const endSteps = ['forget', 'entries', 'offer'] as const
type EndStep = (typeof endSteps)[number]

const MARK = 'end.'
const placeOf = (step: EndStep, after: string) => `${MARK}${step}:${after}`

/** Where the end of a walk begins, as a place of the walk. */
export const BEGIN_OF_END = placeOf('forget', '')

/** Whether a walk that has come to this place has looked at every source. */
export const isAtEnd = (place: string) => place.startsWith(MARK)

/**
 * One step of the end of a walk, within a transaction with system access: words of a walk that was broken off are
 * forgotten; the entries are compared with the sources and their words counted; the words are offered. A step reads one
 * range, however much there is. Returns the place of the next step, null if the walk has ended.
 */
export async function endStep(tx: Tx, place: string): Promise<{ place: string | null; differing: number }> {
	const at = place.indexOf(':')
	const name = place.slice(MARK.length, at)
	const step = isOneOf(endSteps, name) ? name : endSteps[0]
	const { next, differing } = await steps[step](tx, place.slice(at + 1))
	if (next !== null) return { place: placeOf(step, next), differing }
	const following = endSteps[endSteps.indexOf(step) + 1]
	return { place: following ? placeOf(following, '') : null, differing }
}

/** Removes entries that no source leads to any more. At most `AT_ONCE` subjects are gone in one range. */
async function compareEntries(tx: Tx, after: string): Promise<Done> {
	const ask = askIn(tx)
	// In the order of the subjects: the planner takes the policy to leave so few that it would gather and sort them all.
	await ask(inOrder)
	const rows = await ask(
		raw(sql<{ subject: string }>`select subject from search_entry where subject > ${after}
			order by subject limit ${sql.lit(RANGE)}`),
	)
	const subjects = [...new Set(rows.map(({ subject }) => subject))]
	const gone = await withoutSource(ask, subjects)
	const last = gone.length > AT_ONCE ? gone[AT_ONCE - 1] : subjects.at(-1)
	if (last === undefined) return { next: null, differing: 0 }
	const differing = await indexWithin(tx, gone.slice(0, AT_ONCE))
	await countWords(ask, after, last)
	return { next: last, differing: differing.length }
}

const inOrder = build.selectNoFrom(sql`set_config('enable_bitmapscan', 'off', true)`.as('bitmap'))

/** Those of the subjects whose row is gone, in the order given. Each source is asked for these keys alone. */
async function withoutSource(ask: Ask, subjects: readonly string[]): Promise<string[]> {
	const there = await Promise.all(
		subjectKinds.map(async (kind) => {
			const ids = subjects.flatMap((subject) =>
				subject.startsWith(`${kind}:`) ? subject.slice(kind.length + 1) : [],
			)
			if (ids.length === 0) return []
			const key = sql.ref(keys[kind])
			const rows = await ask(
				raw(
					sql<{
						id: string
					}>`select ${key} as id from ${sql.table(kind)} where ${key} = any (${ids}::text[])`,
				),
			)
			return rows.map(({ id }) => `${kind}:${id}`)
		}),
	)
	const known = new Set(there.flat())
	return subjects.filter((subject) => !known.has(subject))
}
