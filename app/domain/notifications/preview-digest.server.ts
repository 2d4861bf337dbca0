import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isoOf } from '#workflows/clock/calendar.ts'
import { digestContent, digestDay, todayIn } from './digest.server.ts'
import { digestKey } from './gather-digests.server.ts'
import { findGathered } from './gathered-notices.server.ts'
import { findPreferences } from './mail-preferences.server.ts'

/** A page with more lines would not be readable. */
const MOST_LINES = 1000

/** The reader's next summary as of now, and its day; null for none. */
export function previewDigest(actor: Actor) {
	return withActor(actor, async (tx) => {
		const { timeZone } = await findPreferences(tx, actor)
		const { told } = await findGathered(tx, actor)
		const days = told.map(({ cadence, createdAt }) => digestDay(cadence, createdAt, timeZone))
		const today = todayIn(timeZone, now())
		const written = await tx.notice.count({ where: { eventKey: digestKey(actor.id, today) } })
		const day = Math.max(Math.min(...days), today + written)
		const due = told.filter((_, index) => (days[index] ?? day) <= day)
		return { on: due.length > 0 ? isoOf(day) : null, ...digestContent(due, timeZone, MOST_LINES) }
	})
}

/** The notices of a summary that was sent to the reader, as far as the reader may still see them. */
export function getSentDigest(actor: Actor, digestId: string) {
	return withActor(actor, async (tx) => {
		const digest = await tx.notice.findFirst({
			where: { id: digestId, personId: actor.id, template: 'digest' },
			select: { createdAt: true },
		})
		if (!digest) throw new DomainError('not-found')
		const { timeZone } = await findPreferences(tx, actor)
		const { told } = await findGathered(tx, actor, { digestId })
		const on = isoOf(todayIn(timeZone, digest.createdAt))
		return { on, ...digestContent(told, timeZone, MOST_LINES) }
	})
}
