import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { COUNTED, countUnsent, worryingIds } from '#app/domain/notifications/outbox-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type FailureCode, failureCodes } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'
import { readAs } from '#app/platform/read.server.ts'

const PAGE = 50
const ADDRESSES = 200

/** Statuses of a message that need attention. */
export const worrying = ['deferred', 'bounced', 'parked'] as const satisfies readonly Stored.NoticeStatus[]
type Worry = (typeof worrying)[number]

export type OutboxFilter = {
	state?: Worry | undefined
	reason?: FailureCode | undefined
	/** Cursor: `next` of the page before. */
	after?: string | undefined
}

/**
 * Messages that were delayed or undeliverable and not dealt with, the oldest first, 50 at a time; with the number for
 * each status and reason, domains on hold, and domains that return e-mails.
 */
export function listOutbox(actor: Actor, { state, reason, after }: OutboxFilter = {}) {
	requireRole(actor, 'administrator')
	return readAs(actor, (read) =>
		read.models(async (tx) => ({
			counts: await countUnsent(tx),
			/** Counted as far as this. */
			most: COUNTED,
			reasons: await countReasons(tx),
			...(await pageOf(tx, { state, reason, after })),
			resting: await restingDomains(tx),
			undeliverable: await tx.undeliverableAddress.findMany({
				where: { clearedAt: null },
				orderBy: [{ since: 'desc' }, { address: 'asc' }],
				take: ADDRESSES,
				select: { address: true, since: true, code: true },
			}),
		})),
	)
}
export type OutboxRow = Awaited<ReturnType<typeof listOutbox>>['rows'][number]

// The conditions repeat those of the index.
const countReasons = (tx: Tx) => tx.$queryRaw<{ reason: FailureCode; count: number }[]>`
	select arm.reason, counted.count from unnest(${[...failureCodes]}::text[]) as arm (reason)
	cross join lateral (select count(*)::int as count from (
		select from notice where failure = arm.reason and failure is not null
			and status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null
		limit ${COUNTED + 1}) as one) as counted
	where counted.count > 0 order by arm.reason`

async function pageOf(tx: Tx, { state, reason, after }: OutboxFilter) {
	const ids = await worryingIds(tx, { state, reason, after: readCursor(after), atMost: PAGE + 1 })
	const found = await tx.notice.findMany({
		where: { id: { in: ids } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		// Never `facts`: an invitation that was not sent still has its link there.
		select: {
			id: true,
			template: true,
			subject: true,
			recipient: true,
			address: true,
			personId: true,
			status: true,
			attempts: true,
			failure: true,
			lastError: true,
			bounceCode: true,
			uncertain: true,
			createdAt: true,
			nextTryAt: true,
		},
	})
	const page = found.slice(0, PAGE)
	const last = page.at(-1)
	const known = await addresses(tx, page)
	const rows = page.map(({ recipient, address, personId, ...notice }) => ({
		...notice,
		recipient: recipient ?? address ?? known.get(personId ?? '') ?? null,
	}))
	return { rows, next: found.length > PAGE && last ? writeCursor({ at: last.createdAt, id: last.id }) : null }
}

/** Current addresses of people, for messages that were never tried. */
async function addresses(tx: Tx, notices: readonly { personId: string | null }[]) {
	const ids = notices.flatMap(({ personId }) => personId ?? [])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}

/** A longer pause was set by a clock that has been corrected since. */
const LONGEST = 75 * 60_000

/** Domains that asked for a pause, with its end; `domain` is null for the mail server itself. */
export async function restingDomains(tx: Tx) {
	const found = await tx.mailDomain.findMany({
		where: { rests: { gt: 0 }, restsUntil: { gt: now(), lt: new Date(now().getTime() + LONGEST) } },
		orderBy: { domain: 'asc' },
		take: 100,
	})
	return found.map(({ domain, restsUntil, lastFailure }) => ({
		domain: domain === SERVER ? null : domain,
		until: restsUntil,
		reason: lastFailure as FailureCode | null,
	}))
}

/** Why the mail server could not be used at the last attempt; null once it has accepted an e-mail since. */
export async function serverFailure(tx: Tx): Promise<FailureCode | null> {
	const found = await tx.mailDomain.findUnique({ where: { domain: SERVER } })
	return found && found.rests > 0 ? (found.lastFailure as FailureCode) : null
}

/** Allows e-mails again to an address that was undeliverable. */
export function clearAddress(actor: Actor, address: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.undeliverableAddress.updateMany({
			where: { address, clearedAt: null },
			data: { clearedAt: now(), clearedById: actor.id },
		})
		if (count === 0) {
			const known = await tx.undeliverableAddress.count({ where: { address } })
			throw new DomainError(known > 0 ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'address.cleared', data: { address } })
	})
}
