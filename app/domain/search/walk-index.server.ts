import { sql } from 'kysely'
import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DatabaseAway } from '#app/platform/database/database-away.ts'
import { type Ask, askIn } from '#app/platform/database/read.server.ts'
import { raw } from '#app/platform/database/statement.ts'
import { log } from '#app/platform/log/log.server.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { isOneOf } from '#workflows/names.ts'
import { BEGIN_OF_END, endStep, isAtEnd, keys } from './end-walk.server.ts'
import { ANALYSIS_VERSION, subjectKinds } from './entry.ts'
import { noteFault } from './index-faults.server.ts'
import { AT_ONCE, indexWithin } from './index-subject.server.ts'

/** The one row of the walk. */
const ID = 'index'
const PAGE = 200

/** Subjects that a walk over a complete index compares in one day, and the days in which it has compared all. */
const DAILY = 20_000
const MOST_DAYS = 30
const DAY = 24 * 60 * 60 * 1000

type Walk = {
	place: string
	version: number
	completeVersion: number
	done: number
	total: number
	startedAt: Date
	endedAt: Date | null
}

/**
 * Indexes everything: at first and after a change of the analysis at once, afterwards again and again to find what differs
 * from the sources, each day a part. Each transaction indexes a few subjects and stores the place: a walk that was stopped
 * continues there. Only one worker walks. Returns the number of subjects done now.
 */
export async function walkIndex(isOver = () => false): Promise<number> {
	if (!(await withActor(systemActor, begin))) return 0
	let done = 0
	for (;;) {
		const subjects = await withActor(systemActor, nextSubjects)
		if (subjects === null) return done
		if (subjects.length === 0) {
			while (!isOver() && (await withActor(systemActor, nearEnd)));
			return done
		}
		for (let from = 0; from < subjects.length; from += AT_ONCE) {
			const some = subjects.slice(from, from + AT_ONCE)
			if (isOver() || !(await walkOver(some))) return done
			done += some.length
		}
	}
}

/** The walk, locked until the end of the transaction; null if another worker has it or there is none. */
async function own(ask: Ask): Promise<Walk | null> {
	const [walk] = await ask(
		raw(sql<Walk>`select place, version, complete_version as "completeVersion", done, total,
				started_at as "startedAt", ended_at as "endedAt"
			from search_walk where id = ${ID} for update skip locked`),
	)
	return walk ?? null
}

/** Whether a walk has still something to do today: all of it until the index is complete, then the share of a day. */
function isForToday({ completeVersion, place, done, total, startedAt }: Walk): boolean {
	if (completeVersion !== ANALYSIS_VERSION || isAtEnd(place)) return true
	const days = Math.floor(now().getTime() / DAY) - Math.floor(startedAt.getTime() / DAY) + 1
	return done < days * Math.max(DAILY, Math.ceil(total / MOST_DAYS))
}

/** Begins a walk where one is due; whether there is one to go on with. */
async function begin(tx: Tx): Promise<boolean> {
	const ask = askIn(tx)
	const today = new Date(dayOfUtc(now()))
	const total = await countSubjects(ask)
	const [made] = await ask(
		raw(sql`insert into search_walk (id, version, total, started_at) values (${ID}, ${ANALYSIS_VERSION}, ${total}, ${now()})
			on conflict do nothing returning id`),
	)
	if (made) return true
	const walk = await own(ask)
	if (!walk) return false
	const isOld = walk.version !== ANALYSIS_VERSION
	if (!isOld && walk.endedAt === null) return isForToday(walk)
	if (!isOld && walk.endedAt && walk.endedAt >= today) return false
	await ask(
		raw(sql`update search_walk set version = ${ANALYSIS_VERSION}, total = ${total}, started_at = ${now()},
			place = '', done = 0, differing = 0, ended_at = null where id = ${ID}`),
	)
	return true
}

async function countSubjects(ask: Ask): Promise<number> {
	const counts = subjectKinds.map((kind) => sql`(select count(*) from ${sql.table(kind)})`)
	const [row] = await ask(
		raw(sql<{ count: number }>`select (${sql.join(counts, sql` + `)})::integer as count`),
	)
	return row?.count ?? 0
}

/** The subjects after the place of the walk, kind by kind; null if another worker walks, or it is enough for today. */
async function nextSubjects(tx: Tx): Promise<string[] | null> {
	const ask = askIn(tx)
	const walk = await own(ask)
	if (!walk || walk.endedAt || !isForToday(walk)) return null
	if (isAtEnd(walk.place)) return []
	const at = walk.place.indexOf(':')
	const [kind, after] = [walk.place.slice(0, Math.max(at, 0)), walk.place.slice(at + 1)]
	const first = isOneOf(subjectKinds, kind) ? subjectKinds.indexOf(kind) : 0
	for (const each of subjectKinds.slice(first)) {
		const key = sql.ref(keys[each])
		const rows = await ask(
			raw(sql<{ id: string }>`select ${key} as id from ${sql.table(each)}
				where ${key} > ${each === kind ? after : ''} order by ${key} limit ${sql.lit(PAGE)}`),
		)
		if (rows.length > 0) return rows.map(({ id }) => `${each}:${id}`)
	}
	return []
}

/** Indexes subjects in their order and stores the place; false if another worker walks. */
async function walkOver(subjects: readonly string[]): Promise<boolean> {
	try {
		return await withActor(systemActor, (tx) => step(tx, subjects, () => indexWithin(tx, subjects)))
	} catch (error) {
		if (error instanceof DatabaseAway) throw error
		if (subjects.length > 1) {
			for (const subject of subjects) if (!(await walkOver([subject]))) return false
			return true
		}
		// It is put aside and counted as differing, and the others must not wait for it.
		log.warn({ subject: subjects[0], err: error }, 'not indexed')
		return withActor(systemActor, (tx) =>
			step(tx, subjects, async () => {
				for (const subject of subjects) await noteFault(askIn(tx), subject, error)
				return [...subjects]
			}),
		)
	}
}

/** `index` returns the subject of each entry that differed. */
async function step(tx: Tx, subjects: readonly string[], index: () => Promise<string[]>): Promise<boolean> {
	const ask = askIn(tx)
	const walk = await own(ask)
	if (!walk || walk.endedAt) return false
	const touched = await ask(
		raw(sql<{ subject: string }>`select subject from search_touch where subject = any (${subjects}::text[])`),
	)
	const late = new Set(touched.map(({ subject }) => subject))
	const found = (await index()).filter((subject) => !late.has(subject))
	// What is about to be indexed differs for a good reason, and so does all while the analysis is new.
	const differing = walk.completeVersion === ANALYSIS_VERSION ? found.length : 0
	await ask(
		raw(sql`update search_walk set place = ${subjects.at(-1) ?? walk.place}, done = done + ${subjects.length},
			differing = differing + ${differing} where id = ${ID}`),
	)
	return true
}

/** One step towards the end of the walk, after every source; whether there is another one. */
async function nearEnd(tx: Tx): Promise<boolean> {
	const ask = askIn(tx)
	const walk = await own(ask)
	if (!walk || walk.endedAt) return false
	const { place, differing } = await endStep(tx, isAtEnd(walk.place) ? walk.place : BEGIN_OF_END)
	if (place !== null) {
		await ask(
			raw(
				sql`update search_walk set place = ${place}, differing = differing + ${differing} where id = ${ID}`,
			),
		)
		return true
	}
	await ask(
		raw(sql`update search_walk set ended_at = ${now()}, complete_version = ${ANALYSIS_VERSION},
			last_differing = differing where id = ${ID}`),
	)
	return false
}
