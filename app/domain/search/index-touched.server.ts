import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { log } from '#app/platform/log/log.server.ts'
import { MOST_TRIES, noteFault } from './index-faults.server.ts'
import { AT_ONCE, indexWithin } from './index-subject.server.ts'

const BATCH = 200

const ready = () =>
	raw(sql<{ id: string; subject: string }>`select id, subject from search_touch
		where ready_at <= clock_timestamp() order by ready_at, id limit ${sql.lit(BATCH)}`)

type Touched = { subject: string; touches: string[] }

/**
 * Indexes what has changed, some subjects in one transaction, until nothing is left or `isOver`. A subject that fails is
 * tried again later, some times, and does not stop the others. Returns how many subjects were indexed.
 */
export async function indexTouched(isOver = () => false): Promise<number> {
	let indexed = 0
	for (;;) {
		const touches = await withActor(systemActor, (tx) => askIn(tx)(ready()))
		const subjects = bySubject(touches)
		for (let from = 0; from < subjects.length; from += AT_ONCE) {
			if (isOver()) return indexed
			const some = subjects.slice(from, from + AT_ONCE)
			await indexAll(some)
			indexed += some.length
		}
		if (touches.length < BATCH) return indexed
	}
}

function bySubject(touches: readonly { id: string; subject: string }[]): Touched[] {
	const found = new Map<string, string[]>()
	for (const { id, subject } of touches) found.set(subject, [...(found.get(subject) ?? []), id])
	return [...found].map(([subject, ids]) => ({ subject, touches: ids }))
}

/** One that fails fails all of its transaction, so that each is then tried by itself. */
async function indexAll(subjects: readonly Touched[]) {
	try {
		await indexTogether(subjects)
	} catch (error) {
		if (error instanceof DatabaseAway) throw error
		const [only, ...others] = subjects
		if (!only) return
		if (others.length > 0) for (const each of subjects) await indexAll([each])
		else {
			log.warn({ subject: only.subject, err: error }, 'not indexed')
			await withActor(systemActor, (tx) => postpone(askIn(tx), only, error))
		}
	}
}

/** The touches go with the entries, in one transaction: a process that is killed begins these subjects again. */
const indexTogether = (subjects: readonly Touched[]) =>
	withActor(systemActor, async (tx) => {
		await indexWithin(
			tx,
			subjects.map(({ subject }) => subject),
		)
		const touches = subjects.flatMap((each) => each.touches)
		await askIn(tx)(removal(touches))
	})

const removal = (touches: string[]) =>
	raw(sql`delete from search_touch where id = any (${touches}::bigint[])`)

/** Tries it again later; one that failed often is put aside until it changes again. */
async function postpone(ask: Ask, { subject, touches }: Touched, error: unknown) {
	const tries = await noteFault(ask, subject, error)
	await ask(tries < MOST_TRIES ? later(touches) : removal(touches))
}

/** After a minute, two, four ... up to a day. */
const later = (touches: string[]) =>
	raw(sql`update search_touch set tries = tries + 1,
		ready_at = clock_timestamp() + least(interval '1 minute' * 2 ^ least(tries, 12), interval '1 day')
		where id = any (${touches}::bigint[])`)
