import { now } from '#app/platform/clock.server.ts'
import { preferIndexes, type Tx } from '#app/platform/database.server.ts'
import { env } from '#app/platform/env.server.ts'
import { LONGEST_MS } from '#app/platform/mail/deliver.server.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'

import { type Notice, Prisma } from '#prisma/generated/client.ts'
import { noticesOfKind, optionalKinds } from '#workflows/notices/kinds.ts'

import { ahead, capacityOf, countLetters, inWindow, LONGEST_PAUSE, LONGEST_REST } from './pacing.server.ts'

/** So many letters a worker takes in hand at once. */
const BATCH = 50
/** Longer than a worker begins letters of a batch; which of them it comes to is claimed anew. */
const CLAIM_MS = 60_000
export const endOfClaim = () => new Date(now().getTime() + CLAIM_MS)
/** As long as the worker that sends a letter may still be at it, whatever the mail server does. */
const SENDING_MS = LONGEST_MS + 60_000
export const endOfSending = () => new Date(now().getTime() + SENDING_MS)

/** A notice that this worker alone may send until the claim runs out, and the domain it goes to. */
export type Claimed = { notice: Notice; domain: string }

type Found = { id: string; domain: string }

const lessUrgent = optionalKinds.flatMap(noticesOfKind)
// Where a letter would go if it were sent now, as `addressOf` finds it.
const domainOf = Prisma.sql`coalesce(lower(reverse(split_part(
	reverse(coalesce(post.mail_address, person.email, notice.address)), '@', 1))), '')`
const letters = Prisma.sql`notice left join person on person.id = notice.person_id
	left join post on post.id = person.post_id and post.closed_at is null
		and notice.request_id is not null and cardinality(notice.in_place_of) = 0`

/** What may be sent at a moment and nobody is at. */
export const due = (at: Date) => Prisma.sql`notice.status in ('queued', 'deferred') and notice.cadence is null
	and notice.digest_id is null
	and not ${ahead(Prisma.sql`notice.next_try_at`, at, LONGEST_PAUSE)}
	and not ${ahead(Prisma.sql`notice.claimed_until`, at, SENDING_MS)}`

/**
 * Takes the letters that are due, mandatory ones first and then by age, so that until `until` no other worker does.
 * Domains that rest or have had their share of this minute are passed over; what waits for that has not failed.
 */
export async function claimDue(tx: Tx, until = endOfClaim()): Promise<Claimed[]> {
	const at = now()
	await lockOutbox(tx)
	const resting = ahead(Prisma.sql`rests_until`, at, LONGEST_REST)
	const found = await tx.$queryRaw<Found[]>`
		select notice.id, ${domainOf} as domain from ${letters}
		where ${due(at)}
			and not exists (select from mail_domain where domain = ${SERVER} and ${resting})
			and ${domainOf} not in (select domain from mail_domain where ${resting}
				or (${inWindow(at)} and sent >= ${env.MAIL_PER_DOMAIN}))
		order by notice.template = any(${lessUrgent}), notice.created_at, notice.id limit ${BATCH}`
	return claim(tx, await withinRoom(tx, found), until)
}

/** Takes one notice by its id if it is due, whatever its domain has had; empty when it is done or somebody is at it. */
export async function claimOne(tx: Tx, id: string): Promise<Claimed[]> {
	const at = now()
	await lockOutbox(tx)
	const found = await tx.$queryRaw<Found[]>`
		select notice.id, ${domainOf} as domain from ${letters} where notice.id = ${id} and ${due(at)}`
	return claim(tx, found, endOfClaim())
}

/** The same notice, claimed until sending it must have ended; null where the claim ran out and another worker is at it. */
export async function claimToSend(tx: Tx, notice: Notice, claimedUntil: Date): Promise<Notice | null> {
	const [claimed] = await tx.notice.updateManyAndReturn({
		where: stillClaimed(notice),
		data: { claimedUntil },
	})
	return claimed ?? null
}

/** The row of a notice as long as nobody else has taken it, and nothing was heard of it since it was claimed. */
export const stillClaimed = ({ id, claimedUntil, status }: Notice) => ({ id, claimedUntil, status })

/** Gives back what was taken and not tried. */
export const giveBack = (tx: Tx, claimed: readonly Claimed[]) => tx.$executeRaw`
	update notice set claimed_until = null
	from jsonb_to_recordset(${JSON.stringify(
		claimed.map(({ notice }) => ({ id: notice.id, until: notice.claimedUntil })),
	)}::jsonb) as mine(id text, until timestamptz)
	where notice.id = mine.id and notice.claimed_until = mine.until`

/** Gives back what may have been taken until this very moment: whether it was is not known, the database went away. */
export const giveBackTaken = (tx: Tx, until: Date) =>
	tx.notice.updateMany({ where: { claimedUntil: until }, data: { claimedUntil: null } })

/** Gives back a letter that was about to be sent until `until` when the database went away: nothing of it has left. */
export const giveBackUnsent = (tx: Tx, { id, claimedUntil, uncertain }: Notice, until: Date) =>
	tx.notice.updateMany({
		where: { id, OR: [{ claimedUntil }, { claimedUntil: until }] },
		data: { claimedUntil: null, uncertain },
	})

// One claims at a time: quick, and the shares of the domains are counted right.
async function lockOutbox(tx: Tx) {
	await preferIndexes(tx)
	await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('outbox'))`
}

async function withinRoom(tx: Tx, found: readonly Found[]): Promise<Found[]> {
	if (found.length === 0) return []
	const room = await capacityOf(tx, [...new Set(found.map(({ domain }) => domain))])
	const taken = new Map<string, number>()
	return found.filter(({ domain }) => {
		const number = (taken.get(domain) ?? 0) + 1
		taken.set(domain, number)
		return number <= room(domain)
	})
}

async function claim(tx: Tx, found: readonly Found[], claimedUntil: Date): Promise<Claimed[]> {
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
