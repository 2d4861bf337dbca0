import { hashOf } from '#app/domain/core/invitation-token.server.ts'
import { findActingPerson } from '#app/platform/acting-person.server.ts'
import { type Language, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { withinLimit } from '#app/platform/rate-limit.server.ts'
import type { DueItem } from './due-item.ts'
import { listDue, withCalendar } from './list-due.server.ts'

const LIMIT = 60
const WINDOW = 300

export type ReadFeed =
	| { outcome: 'calendar'; id: string; language: Language; items: DueItem[] }
	/** Unknown, taken back, or of somebody who may not come in any more: which of them is not told. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

/** What a private link shows: all that its owner has to see to, read with the owner's own sight at this moment. */
export async function readCalendarFeed(address: string, token: string): Promise<ReadFeed> {
	if (!(await withinLimit(`calendar:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const feed = await withActor(systemActor, (tx) =>
		tx.calendarFeed.findUnique({ where: { tokenHash: hashOf(token) } }),
	)
	const owner = feed && !feed.revokedAt ? await findActingPerson(feed.personId) : null
	if (!feed || !owner || !(withCalendar as string[]).includes(owner.role)) return { outcome: 'unknown' }
	const { items } = await listDue(owner)
	await withActor(systemActor, (tx) =>
		tx.calendarFeed.updateMany({ where: { id: feed.id }, data: { readAt: now() } }),
	)
	return { outcome: 'calendar', id: feed.id, language: feed.language, items }
}
