import { hashOf, newToken } from '#app/domain/core/invitation-token.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor, Language } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { withCalendar } from './list-due.server.ts'

const MOST = 10

/** Makes a private link to the actor's calendar. The token is told here and never again: only its hash is kept. */
export function createCalendarFeed(actor: Actor, language: Language): Promise<{ token: string }> {
	requireRole(actor, ...withCalendar)
	return withActor(actor, async (tx) => {
		await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`feeds of ${actor.id}`}, 0))`
		const live = await tx.calendarFeed.count({ where: { personId: actor.id, revokedAt: null } })
		if (live >= MOST) throw new DomainError('invalid', 'tooManyFeeds', { language: 'tooManyFeeds' })
		const [id, token] = [newId(), newToken()]
		await tx.calendarFeed.createMany({
			data: { id, personId: actor.id, tokenHash: hashOf(token), language, createdAt: now() },
		})
		await recordAudit(tx, actor, {
			type: 'calendarFeed.created',
			stateIso3: actor.stateIso3,
			data: { id, language },
		})
		return { token }
	})
}
