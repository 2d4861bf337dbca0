import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { LONGEST_MS } from '#app/platform/mail/deliver.server.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'

import { type Notice, Prisma } from '#prisma/generated/client.ts'
import { noticesOfUrgency } from '#workflows/notices/kinds.ts'

import { ahead, capacityOf, countLetters, inWindow, LONGEST_PAUSE, LONGEST_REST } from './pacing.server.ts'

/** E-mails that a worker takes at a time. */
const BATCH = 50
/** Longer than a worker starts e-mails of a batch; each is claimed again before it is sent. */
const CLAIM_MS = 60_000
export const endOfClaim = () => new Date(now().getTime() + CLAIM_MS)
/** The longest time that sending one e-mail can take. */
const SENDING_MS = LONGEST_MS + 60_000
export const endOfSending = () => new Date(now().getTime() + SENDING_MS)

/** A notice that only this worker may send until the claim ends, and its recipient domain. */
export type Claimed = { notice: Notice; domain: string }

type ClaimedNotice = { id: string; domain: string }

const [accounts, dated, optional] = [
	noticesOfUrgency('account'),
	noticesOfUrgency('dated'),
	noticesOfUrgency('optional'),
]
// In the order of `urgencies`.
const urgency = Prisma.sql`case when first.template = any(${accounts}) then 0 when first.template = any(${dated}) then 1
	when first.template = any(${optional}) then 3 else 2 end`
// The domain to which an e-mail would be sent now; the same rule as `addressOf`.
const domainOf = Prisma.sql`coalesce(lower(reverse(split_part(
	reverse(coalesce(post.mail_address, person.email, notice.address)), '@', 1))), '')`
const letters = Prisma.sql`notice left join person on person.id = notice.person_id
	left join post on post.id = person.post_id and post.closed_at is null
		and notice.request_id is not null and cardinality(notice.in_place_of) = 0`

// The condition of the partial indexes.
const waits = Prisma.sql`notice.status in ('queued', 'deferred') and notice.cadence is null and notice.digest_id is null`

/** A condition for notices that are due and not claimed at a moment. */
export const due = (at: Date) => Prisma.sql`${waits}
	and not ${ahead(Prisma.sql`notice.next_try_at`, at, LONGEST_PAUSE)}
	and not ${ahead(Prisma.sql`notice.claimed_until`, at, SENDING_MS)}`

// The templates of due notices, each found from the one before: there are dozens, whatever the number of notices.
const kindsDue = Prisma.sql`kind (template) as (
	(select template from notice where ${waits} order by template limit 1)
	union all
	select (select notice.template from notice where ${waits} and notice.template > kind.template
		order by notice.template limit 1) from kind where kind.template is not null)`

/**
 * Claims due e-mails until `until`, by urgency and then by age. Skips domains that are paused or have reached
 * their limit for this minute, which does not count as a failure.
 */
export async function claimDue(tx: Tx, until = endOfClaim()): Promise<Claimed[]> {
	const at = now()
	await lockOutbox(tx)
	const resting = ahead(Prisma.sql`rests_until`, at, LONGEST_REST)
	// The first of each template and then of those: a long backlog is neither read nor sorted as a whole.
	const found = await tx.$queryRaw<ClaimedNotice[]>`
		with recursive ${kindsDue}
		select first.id, first.domain from kind cross join lateral (
		select notice.id, ${domainOf} as domain, notice.template, notice.created_at from ${letters}
		where notice.template = kind.template and ${due(at)}
			and not exists (select from mail_domain where domain = ${SERVER} and ${resting})
			and ${domainOf} not in (select domain from mail_domain where ${resting}
				or (${inWindow(at)} and sent >= ${env.MAIL_PER_DOMAIN}))
		order by notice.created_at, notice.id limit ${BATCH}) first
		order by ${urgency}, first.created_at, first.id limit ${BATCH}`
	return claim(tx, await withinRoom(tx, await stillDue(tx, found, at)), until)
}

/** Extends the claim until sending has ended; null if the claim has ended and another worker has it. */
export async function claimToSend(tx: Tx, notice: Notice, claimedUntil: Date): Promise<Notice | null> {
	const [claimed] = await tx.notice.updateManyAndReturn({
		where: stillClaimed(notice),
		data: { claimedUntil },
	})
	return claimed ?? null
}

/** A filter for the row of a notice while it is still claimed and unchanged. */
export const stillClaimed = ({ id, claimedUntil, status }: Notice) => ({ id, claimedUntil, status })

/** Releases notices that were claimed but not tried. */
export const giveBack = (tx: Tx, claimed: readonly Claimed[]) => tx.$executeRaw`
	update notice set claimed_until = null
	from jsonb_to_recordset(${JSON.stringify(
		claimed.map(({ notice }) => ({ id: notice.id, until: notice.claimedUntil })),
	)}::jsonb) as mine(id text, until timestamptz)
	where notice.id = mine.id and notice.claimed_until = mine.until`

/** Releases claims until this very moment after the database went away: whether they were written is not known. */
export const giveBackTaken = (tx: Tx, until: Date) =>
	tx.notice.updateMany({ where: { claimedUntil: until }, data: { claimedUntil: null } })

/** Releases an e-mail that was not yet sent when the database went away. */
export const giveBackUnsent = (tx: Tx, { id, claimedUntil, uncertain }: Notice, until: Date) =>
	tx.notice.updateMany({
		where: { id, OR: [{ claimedUntil }, { claimedUntil: until }] },
		data: { claimedUntil: null, uncertain },
	})

// One claim at a time: it is quick, and the limits of the domains are counted correctly.
const lockOutbox = (tx: Tx) => tx.$executeRaw`select pg_advisory_xact_lock(hashtext('outbox'))`

/** Locks what was found. Another worker, whose claim had just ended, may have begun to send one since. */
async function stillDue(tx: Tx, found: readonly ClaimedNotice[], at: Date): Promise<ClaimedNotice[]> {
	const rows = await tx.$queryRaw<{ id: string }[]>`select notice.id from notice
		where notice.id = any(${found.map(({ id }) => id)}) and ${due(at)} for update skip locked`
	const free = new Set(rows.map(({ id }) => id))
	return found.filter(({ id }) => free.has(id))
}

async function withinRoom(tx: Tx, found: readonly ClaimedNotice[]): Promise<ClaimedNotice[]> {
	if (found.length === 0) return []
	const room = await capacityOf(tx, [...new Set(found.map(({ domain }) => domain))])
	const taken = new Map<string, number>()
	return found.filter(({ domain }) => {
		const number = (taken.get(domain) ?? 0) + 1
		taken.set(domain, number)
		return number <= room(domain)
	})
}

async function claim(tx: Tx, found: readonly ClaimedNotice[], claimedUntil: Date): Promise<Claimed[]> {
	if (found.length === 0) return []
	if (env.SMTP_URL)
		await countLetters(
			tx,
			found.map(({ domain }) => domain),
		)
	const notices = await tx.notice.updateManyAndReturn({
		where: { id: { in: found.map(({ id }) => id) } },
		data: { claimedUntil },
	})
	const byId = new Map(notices.map((notice) => [notice.id, notice]))
	return found.flatMap(({ id, domain }) => {
		const notice = byId.get(id)
		return notice ? [{ notice, domain }] : []
	})
}
