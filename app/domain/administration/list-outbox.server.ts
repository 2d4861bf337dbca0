import { readPlace, writePlace } from '#app/domain/core/page-place.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import { countUnsent, worryingIds } from '#app/domain/notifications/outbox-figures.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import type { NoticeStatus } from '#prisma/generated/client.ts'
import { restingDomains } from './resting-domains.server.ts'

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
	const ids = await worryingIds(tx, { state, reason, after: readPlace(after), atMost: PAGE + 1 })
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
	return { rows, next: found.length > PAGE && last ? writePlace({ at: last.createdAt, id: last.id }) : null }
}

/** The addresses people have now, for messages that were never tried. */
async function addresses(tx: Tx, notices: readonly { personId: string | null }[]) {
	const ids = notices.flatMap(({ personId }) => personId ?? [])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}
