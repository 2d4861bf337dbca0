import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'

/** At most this many rows of one kind are included; the file states the total. */
const MOST = 20_000

/**
 * Everything stored about the actor, after a recent confirmation: nothing about other people, and no secrets that open
 * the account. The request is recorded.
 */
export function getOwnData(actor: Actor, as: 'file' | 'page') {
	requireConfirmed(actor)
	return withActor(actor, async (tx) => {
		await recordAudit(tx, actor, {
			type: 'ownData.given',
			data: { as },
			stateIso3: actor.stateIso3,
			internal: true,
		})
		return withinSystem(tx, actor, async () => ({
			v: 1 as const,
			writtenAt: now(),
			account: await accountOf(tx, actor.id),
			...(await attachedTo(tx, actor.id)),
			...(await doneBy(tx, actor.id)),
		}))
	})
}
export type OwnData = Awaited<ReturnType<typeof getOwnData>>

const accountOf = (tx: Tx, id: string) =>
	tx.person.findUniqueOrThrow({
		where: { id },
		select: {
			id: true,
			name: true,
			email: true,
			title: true,
			role: true,
			language: true,
			nationality: true,
			stateIso3: true,
			authorityId: true,
			donor: true,
			regions: true,
			mayExport: true,
			createdAt: true,
			updatedAt: true,
			suspendedAt: true,
			leftAt: true,
			timeZone: true,
		},
	})

/** Posts, sessions, factors and calendar links: their existence and dates, never their secrets. */
async function attachedTo(tx: Tx, id: string) {
	const tenures = await tx.tenure.findMany({
		where: { personId: id },
		orderBy: { from: 'asc' },
		select: {
			from: true,
			to: true,
			ended: true,
			post: { select: { role: true, title: true, stateIso3: true } },
		},
	})
	const created = { createdAt: true } as const
	const sessions = await tx.session.findMany({
		where: { userId: id },
		orderBy: { createdAt: 'desc' },
		select: { ...created, lastSeenAt: true, expiresAt: true, ipAddress: true, userAgent: true },
	})
	const passkeys = await tx.passkey.findMany({
		where: { personId: id },
		select: { ...created, name: true, lastUsedAt: true },
	})
	const factors = await tx.factor.findMany({
		where: { personId: id },
		select: { ...created, confirmedAt: true },
	})
	const feeds = await tx.calendarFeed.findMany({
		where: { personId: id },
		select: { ...created, language: true, readAt: true, revokedAt: true },
	})
	const mailPreferences = await tx.emailSetting.findMany({
		where: { personId: id },
		select: { kind: true, cadence: true, changedAt: true },
		orderBy: { kind: 'asc' },
	})
	const jobs = await tx.job.findMany({
		where: { personId: id },
		select: { kind: true, input: true, status: true, done: true, askedAt: true, endedAt: true },
		orderBy: { askedAt: 'desc' },
		take: MOST,
	})
	const savedViews = await tx.savedView.findMany({
		where: { ownerId: id },
		select: {
			list: true,
			name: true,
			query: true,
			sharedWith: true,
			alert: true,
			createdAt: true,
			updatedAt: true,
		},
		orderBy: [{ list: 'asc' }, { name: 'asc' }],
	})
	const posts = tenures.map(({ post, ...held }) => ({ ...post, ...held }))
	return {
		posts,
		sessions,
		passkeys,
		oneTimeCodes: factors,
		calendarLinks: feeds,
		mailPreferences,
		savedViews,
		jobs,
	}
}

/**
 * The person's actions and notices: kinds and times only, since their content belongs to requests and not to people.
 */
async function doneBy(tx: Tx, id: string) {
	const page = { take: MOST, orderBy: { at: 'desc' } } as const
	const door = await tx.signInEvent.findMany({
		where: { personId: id },
		...page,
		select: { at: true, kind: true, path: true, network: true, userAgent: true, detail: true },
	})
	const acts = await tx.auditEntry.findMany({
		where: { actorId: id },
		...page,
		select: { at: true, type: true, actorRole: true },
	})
	const reads = await tx.accessLogEntry.findMany({
		where: { personId: id },
		...page,
		select: { at: true, what: true },
	})
	const letters = await tx.notice.findMany({
		where: { personId: id },
		take: MOST,
		orderBy: { createdAt: 'desc' },
		select: { createdAt: true, sentAt: true, readAt: true, template: true, language: true, recipient: true },
	})
	const threads = await tx.messagesRead.findMany({
		where: { personId: id },
		take: MOST,
		orderBy: { readAt: 'desc' },
		select: { conversation: true, readAt: true },
	})
	const lastLooks = await tx.lastLook.findMany({
		where: { personId: id },
		...page,
		select: { kind: true, recordId: true, at: true },
	})
	return { door, acts, confidentialReads: reads, threadsRead: threads, lastLooks, letters }
}
