import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { hashOf, newId, newToken } from '#app/platform/ids.server.ts'
import { findActingPerson } from '#app/platform/sign-in/acting-person.server.ts'
import { withinLimit } from '#app/platform/sign-in/rate-limit.server.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import type { DueItem } from './due-item.ts'
import { listDue } from './list-due.server.ts'

const MOST = 10

/** Makes a private link to the actor's calendar. The token is returned only here: only its hash is stored. */
export function createCalendarFeed(actor: Actor, language: Language): Promise<{ token: string }> {
	requireAbility(actor, 'keepCalendar')
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

/** The private links that the actor has made and not revoked, the latest first. */
export const listCalendarFeeds = (actor: Actor) =>
	readAs(actor, (read) =>
		read.models((tx) =>
			tx.calendarFeed.findMany({
				where: { personId: actor.id, revokedAt: null },
				orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
				select: { id: true, language: true, createdAt: true, readAt: true },
			}),
		),
	)
export type CalendarFeedRow = Awaited<ReturnType<typeof listCalendarFeeds>>[number]

/** Revokes a private link immediately; a second time it is not found. */
export function revokeCalendarFeed(actor: Actor, id: string): Promise<void> {
	return withActor(actor, async (tx) => {
		const { count } = await tx.calendarFeed.updateMany({
			where: { id, personId: actor.id, revokedAt: null },
			data: { revokedAt: now() },
		})
		if (count === 0) throw new DomainError('not-found')
		await recordAudit(tx, actor, {
			type: 'calendarFeed.revoked',
			stateIso3: actor.stateIso3,
			data: { id },
		})
	})
}

const LIMIT = 60
const WINDOW = 300

type ReadFeed =
	| { outcome: 'calendar'; id: string; language: Language; items: DueItem[] }
	/** Unknown, revoked, or of a suspended person: which of them is not disclosed. */
	| { outcome: 'unknown' }
	| { outcome: 'tooOften' }

/** The calendar behind a private link: its owner's actions, read with the owner's present permissions. */
export async function readCalendarFeed(address: string, token: string): Promise<ReadFeed> {
	if (!(await withinLimit(`calendar:${address}`, LIMIT, WINDOW))) return { outcome: 'tooOften' }
	const feed = await readAs(systemActor, (read) =>
		read.models((tx) => tx.calendarFeed.findUnique({ where: { tokenHash: hashOf(token) } })),
	)
	const owner = feed && !feed.revokedAt ? await findActingPerson(feed.personId) : null
	if (!feed || !owner || !may(owner, 'keepCalendar')) return { outcome: 'unknown' }
	const { items } = await listDue(owner)
	await withActor(systemActor, (tx) =>
		tx.calendarFeed.updateMany({ where: { id: feed.id }, data: { readAt: now() } }),
	)
	return { outcome: 'calendar', id: feed.id, language: feed.language, items }
}
