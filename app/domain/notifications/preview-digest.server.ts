import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { isoOf } from '#workflows/clock/calendar.ts'
import { digestContent, digestDay, todayIn } from './digest.server.ts'
import { digestKey } from './gather-digests.server.ts'
import { noticesOf, seenOf } from './gathered-notices.server.ts'
import { findPreferences } from './mail-preferences.server.ts'

/** A page with more lines would not be readable. */
const MOST_LINES = 1000

const writtenToday = statement(({ key }: { key: string }) =>
	build.selectFrom('notice').where('event_key', '=', key).select('id'),
)

/** The reader's next summary as of now, and its day; null for none. */
export function previewDigest(actor: Actor) {
	return readAs(actor, async (read) => {
		const { timeZone } = await findPreferences(read, actor)
		const { told } = await seenOf(read, await noticesOf(read.asSystem, actor.id))
		const days = told.map(({ cadence, createdAt }) => digestDay(cadence, createdAt, timeZone))
		const today = todayIn(timeZone, now())
		const written = await read(writtenToday, { key: digestKey(actor.id, today) })
		const day = Math.max(Math.min(...days), today + written.length)
		const due = told.filter((_, index) => (days[index] ?? day) <= day)
		return { on: due.length > 0 ? isoOf(day) : null, ...digestContent(due, timeZone, MOST_LINES) }
	})
}

const sent = statement(({ id, personId }: { id: string; personId: string }) =>
	build
		.selectFrom('notice')
		.where('id', '=', id)
		.where('person_id', '=', personId)
		.where('template', '=', 'digest')
		.select('created_at as createdAt'),
)

/** The notices of a summary that was sent to the reader, as far as the reader may still see them. */
export function getSentDigest(actor: Actor, digestId: string) {
	return readAs(actor, async (read) => {
		const [digest] = await read(sent, { id: digestId, personId: actor.id })
		if (!digest) throw new DomainError('not-found')
		const { timeZone } = await findPreferences(read, actor)
		const { told } = await seenOf(read, await noticesOf(read.asSystem, actor.id, digestId))
		const on = isoOf(todayIn(timeZone, digest.createdAt))
		return { on, ...digestContent(told, timeZone, MOST_LINES) }
	})
}
