import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'

/** The private links that the actor has made and not taken back, the latest first. */
export const listCalendarFeeds = (actor: Actor) =>
	withActor(actor, (tx) =>
		tx.calendarFeed.findMany({
			where: { personId: actor.id, revokedAt: null },
			orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
			select: { id: true, language: true, createdAt: true, readAt: true },
		}),
	)
export type CalendarFeedRow = Awaited<ReturnType<typeof listCalendarFeeds>>[number]
