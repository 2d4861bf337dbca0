import { sql } from 'kysely'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { COUNTED, countUnsent } from '#app/domain/notifications/outbox-figures.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import { type OutgoingEmailFilter, worryingStatuses } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type FailureCode, failureCodes } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'

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
		reason: lastFailure as FailureCode | null, // as sending recorded it
	}))
}

/** Why the mail server could not be used at the last attempt; null once it has accepted an e-mail since. */
export async function serverFailure(tx: Tx): Promise<FailureCode | null> {
	const found = await tx.mailDomain.findUnique({ where: { domain: SERVER } })
	return found && found.rests > 0 ? (found.lastFailure as FailureCode) : null // as `letRest` stored it
}

/** Allows e-mails again to an address that was undeliverable. */
export function clearAddress(actor: Actor, address: string) {
	requireAbility(actor, 'readEmails')
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

/** What is shown of an e-mail. Never `facts`: an invitation that was not sent still has its link there. */
type Worry = {
	id: string
	template: string
	subject: string | null
	recipient: string | null
	status: Stored.NoticeStatus
	attempts: number
	failure: string | null
	lastError: string | null
	bounceCode: string | null
	uncertain: boolean
	createdAt: Date
	nextTryAt: Date | null
}

/** E-mails that were delayed or undeliverable and not dealt with. The first conditions are those of their index. */
const worrying: Listing<OutgoingEmailFilter, 'since', 'state' | 'reason', Worry> = {
	sorts: { since: { column: sql`t.created_at`, type: 'timestamptz', valueOf: ({ createdAt }) => createdAt } },
	rowsPassing: ({ state, reason }, wanted) =>
		rowsOfTable(
			sql`notice as t`,
			[
				sql`t.status in (${sql.join(worryingStatuses.map((each) => sql.lit(each)))})`,
				sql`t.digest_id is null and t.settled_at is null`,
				...(state ? [sql`t.status = ${anyOf(state)}`] : []),
				...(reason ? [sql`t.failure = ${anyOf(reason)}`] : []),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('notice as n', 'n.id', 'x.id')
			.leftJoin('person as p', 'p.id', 'n.person_id')
			.orderBy('x.place')
			.select([
				'n.id',
				'n.template',
				'n.subject',
				'n.status',
				'n.attempts',
				'n.failure',
				'n.last_error as lastError',
				'n.bounce_code as bounceCode',
				'n.uncertain',
				'n.created_at as createdAt',
				'n.next_try_at as nextTryAt',
			])
			// The present address of a person, for an e-mail that was never tried.
			.select((of) => of.fn.coalesce('n.recipient', 'n.address', 'p.email').as('recipient')),
	facets: { state: { by: sql`t.status` }, reason: { by: sql`t.failure` } },
	counted: 'since',
}

/** How the e-mails that need attention are read. */
export const outgoingEmailSource = listSource({
	list: lists['outgoing-emails'],
	listing: () => worrying,
	exported: (rows) => rows,
})

const ADDRESSES = 200

/**
 * The e-mails that need attention as an address asks for them, the oldest first; with the number for each status and
 * reason, domains on hold, and addresses that return e-mails.
 */
export function getOutgoingEmails(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readEmails')
	return readAs(actor, async (read) => ({
		...(await readFrom(read, outgoingEmailSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
		...(await read.models(async (tx) => ({
			unsent: await countUnsent(tx),
			/** Counted as far as this. */
			most: COUNTED,
			reasons: await countReasons(tx),
			resting: await restingDomains(tx),
			undeliverable: await tx.undeliverableAddress.findMany({
				where: { clearedAt: null },
				orderBy: [{ since: 'desc' }, { address: 'asc' }],
				take: ADDRESSES,
				select: { address: true, since: true, code: true },
			}),
		}))),
	}))
}
export type OutgoingEmails = Awaited<ReturnType<typeof getOutgoingEmails>>
export type OutgoingEmailRow = OutgoingEmails['rows'][number]

// The conditions repeat those of the index.
const countReasons = (tx: Tx) => tx.$queryRaw<{ reason: FailureCode; count: number }[]>`
	select arm.reason, counted.count from unnest(${[...failureCodes]}::text[]) as arm (reason)
	cross join lateral (select count(*)::int as count from (
		select from notice where failure = arm.reason and failure is not null
			and status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null
		limit ${COUNTED + 1}) as one) as counted
	where counted.count > 0 order by arm.reason`
