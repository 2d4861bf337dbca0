import { readCursor, writeCursor } from '#app/domain/core/page-cursor.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { countUnsent, worryingIds } from '#app/domain/notifications/outbox-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { SERVER } from '#app/platform/mail/mailbox.ts'
import type { NoticeStatus } from '#prisma/generated/client.ts'

const PAGE = 50
const ADDRESSES = 200

/** States of a message that somebody should look at. */
export const worrying = ['deferred', 'bounced', 'parked'] as const satisfies readonly NoticeStatus[]
type Worry = (typeof worrying)[number]

export type OutboxFilter = {
	state?: Worry | undefined
	reason?: FailureCode | undefined
	/** Where the page before ended, as `next` of that page said. */
	after?: string | undefined
}

/**
 * Messages that did not leave at the first try or came back and that nobody has seen to, the oldest first, 50 at a time;
 * how many there are in each state and of each reason, what rests, and where letters come back from.
 */
export function listOutbox(actor: Actor, { state, reason, after }: OutboxFilter = {}) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => ({
		counts: await countUnsent(tx),
		reasons: await countReasons(tx),
		...(await pageOf(tx, { state, reason, after })),
		resting: await restingDomains(tx),
		undeliverable: await tx.undeliverableAddress.findMany({
			where: { clearedAt: null },
			orderBy: [{ since: 'desc' }, { address: 'asc' }],
			take: ADDRESSES,
			select: { address: true, since: true, code: true },
		}),
	}))
}
export type OutboxRow = Awaited<ReturnType<typeof listOutbox>>['rows'][number]

async function countReasons(tx: Tx) {
	const found = await tx.notice.groupBy({
		by: ['failure'],
		where: { status: { in: [...worrying] }, failure: { not: null }, digestId: null, settledAt: null },
		_count: true,
		orderBy: { failure: 'asc' },
	})
	return found.map(({ failure, _count }) => ({ reason: failure as FailureCode, count: _count }))
}

async function pageOf(tx: Tx, { state, reason, after }: OutboxFilter) {
	const ids = await worryingIds(tx, { state, reason, after: readCursor(after), atMost: PAGE + 1 })
	const found = await tx.notice.findMany({
		where: { id: { in: ids } },
		orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		// Never `facts`: an invitation that was not sent still holds its link there.
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

/** The addresses people have now, for messages that were never tried. */
async function addresses(tx: Tx, notices: readonly { personId: string | null }[]) {
	const ids = notices.flatMap(({ personId }) => personId ?? [])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}

/** No rest lasts so long: one further ahead was set by a clock that has been put right since. */
const LONGEST = 75 * 60_000

/** Domains that asked for patience and until when nothing is sent there; `domain` is null for the mail server itself. */
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

/** Why the mail server itself could not be used the last time; null once it has taken a letter since. */
export async function serverFailure(tx: Tx): Promise<FailureCode | null> {
	const found = await tx.mailDomain.findUnique({ where: { domain: SERVER } })
	return found && found.rests > 0 ? (found.lastFailure as FailureCode) : null
}

/** Lets letters go again to an address they came back from: its mailbox is there again. */
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
