import { systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { log } from '#app/platform/log/log.server.ts'
import { Prisma } from '#prisma/generated/client.ts'
import { dayOfUtc } from '#workflows/clock/utc-day.ts'
import { keptSince, type RetentionClass, retentionClasses } from '#workflows/retention-periods.ts'
import type { Due, RetentionPart } from './classes/part.ts'
import { partsOf } from './classes/registry.server.ts'
import { loadPeriods } from './periods.server.ts'

/** Marks a complete run in the log, after all classes. */
export const WHOLE_RUN = 'run'
const BATCH = 500

/**
 * Removes rows whose period has ended, once a day, in batches of their own transactions: an interrupted run continues
 * at the next attempt, and only one worker runs it. Returns the number removed, or null when today's run is done or
 * another worker runs it. A failed class does not stop the others.
 */
export async function runRetention(): Promise<number | null> {
	if (await hasRunToday()) return null
	let gone = 0
	let failed = false
	for (const name of retentionClasses)
		try {
			const count = await removeClass(name)
			if (count === null) return null
			gone += count
		} catch (error) {
			failed = true
			log.error({ class: name, err: error }, 'retention failed')
		}
	if (!failed) await withActor(systemActor, (tx) => recordRemoval(tx, WHOLE_RUN, now(), gone))
	return gone
}

const DAY = 24 * 60 * 60 * 1000

const hasRunToday = () =>
	withActor(systemActor, async (tx) => {
		const today = new Date(dayOfUtc(now()))
		const at = { gte: today, lt: new Date(today.getTime() + DAY) }
		return (await tx.removal.findFirst({ where: { class: WHOLE_RUN, at } })) !== null
	})

async function removeClass(name: RetentionClass): Promise<number | null> {
	let gone = 0
	for (const part of partsOf[name]) {
		const most = part.batch ?? BATCH
		let last: RetentionCursor | undefined
		do {
			const from = last
			const removed = await withActor(systemActor, (tx) => removeBatch(tx, name, { part, most, from }))
			if (removed === null) return null
			gone += removed.length
			last = removed.length === most ? removed.at(-1) : undefined
		} while (last)
	}
	return gone
}

/** The last row of a batch, after which the next one begins. */
type RetentionCursor = { id: string; moment: string }
type Batch = { part: RetentionPart; most: number; from: RetentionCursor | undefined }

async function removeBatch(
	tx: Tx,
	name: RetentionClass,
	{ part, most, from }: Batch,
): Promise<(Due & RetentionCursor)[] | null> {
	const [turn] = await tx.$queryRaw<{ mine: boolean }[]>`
		select pg_try_advisory_xact_lock(hashtextextended('retention', 0)) as mine`
	if (!turn?.mine) return null
	const { kept } = await loadPeriods(tx)
	const at = now()
	const before = keptSince(name, kept[name], at)
	const after = from ? Prisma.sql`where (at, id) > (${from.moment}::timestamptz, ${from.id})` : Prisma.empty
	// The moment as text: a date of JavaScript has no microseconds.
	const rows = await tx.$queryRaw<(Due & RetentionCursor)[]>`
		select due.*, at::text as moment from (${part.due(before, at)}) as due ${after}
		order by at, id limit ${Prisma.raw(String(most))}`
	if (rows.length === 0) return rows
	await part.remove(
		tx,
		rows.map(({ id }) => id),
		at,
	)
	await recordRemoval(tx, name, before, rows.length, referencesOf(name, rows))
	return rows
}

/** Requests are named by their reference; for other classes the number is sufficient. */
const referencesOf = (name: RetentionClass, rows: readonly Due[]) =>
	name === 'closedCases' ? { references: rows.map(({ id, label }) => label ?? id) } : {}

const recordRemoval = (tx: Tx, name: string, before: Date, count: number, details = {}) =>
	tx.removal.createMany({ data: [{ id: newId(), at: now(), class: name, before, count, details }] })
