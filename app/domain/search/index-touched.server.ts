import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DatabaseAway } from '#app/platform/database-away.ts'
import { log } from '#app/platform/log.server.ts'
import { askIn } from '#app/platform/read.server.ts'
import { raw } from '#app/platform/statement.ts'
import { indexWithin } from './index-subject.server.ts'

const BATCH = 200

const ready = () =>
	raw(sql<{ id: string; subject: string }>`select id, subject from search_touch
		where ready_at <= clock_timestamp() order by ready_at, id limit ${sql.lit(BATCH)}`)

/**
 * Indexes what has changed, each subject in a transaction of its own, until nothing is left or `isOver`. A subject that
 * fails is tried again later, and does not stop the others. Returns how many subjects were indexed.
 */
export async function indexTouched(isOver = () => false): Promise<number> {
	let indexed = 0
	for (;;) {
		const touches = await withActor(systemActor, (tx) => askIn(tx)(ready()))
		for (const subject of new Set(touches.map((touch) => touch.subject))) {
			if (isOver()) return indexed
			const own = touches.filter((touch) => touch.subject === subject)
			await indexOne(
				subject,
				own.map(({ id }) => id),
			)
			indexed += 1
		}
		if (touches.length < BATCH) return indexed
	}
}

/** The touches go with the entries, in one transaction: a process that is killed begins this subject again. */
async function indexOne(subject: string, touches: string[]) {
	try {
		await withActor(systemActor, async (tx) => {
			await indexWithin(tx, subject)
			await askIn(tx)(raw(sql`delete from search_touch where id = any (${touches}::bigint[])`))
		})
	} catch (error) {
		if (error instanceof DatabaseAway) throw error
		log.warn({ subject, err: error }, 'not indexed')
		await withActor(systemActor, (tx) => askIn(tx)(later(touches)))
	}
}

/** After a minute, two, four ... up to a day. */
const later = (touches: string[]) =>
	raw(sql`update search_touch set tries = tries + 1,
		ready_at = clock_timestamp() + least(interval '1 minute' * 2 ^ least(tries, 12), interval '1 day')
		where id = any (${touches}::bigint[])`)
