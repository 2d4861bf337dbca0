import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { FailureCode } from '#app/platform/mail/failure.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NoticeName } from '#workflows/notices/table.ts'

export type GatheredNotice = {
	id: string
	template: NoticeName
	requestId: string | null
	cadence: 'daily' | 'weekly'
	createdAt: Date
	/** The present reference of the request; null for a draft. */
	reference: string | null
	path: string
}

type Row = Omit<GatheredNotice, 'reference' | 'path'> & {
	facts: { path?: string }
	needId: string | null
	deliveryId: string | null
}

const waiting = { status: 'queued', digestId: null } as const

/**
 * The notices waiting for a reader's summary, or included in a given one: those the reader may see, the oldest first,
 * and those no longer visible. Runs as the reader.
 */
export async function findGathered(
	tx: Tx,
	reader: Actor,
	which: { digestId: string } | typeof waiting = waiting,
): Promise<{ told: GatheredNotice[]; unseen: string[] }> {
	const rows = (await withinSystem(tx, reader, () =>
		tx.notice.findMany({
			where: { personId: reader.id, cadence: { in: ['daily', 'weekly'] }, ...which },
			select: {
				id: true,
				template: true,
				requestId: true,
				needId: true,
				deliveryId: true,
				cadence: true,
				createdAt: true,
				facts: true,
			},
			orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
		}),
	)) as Row[]
	const { references, ids } = await inSight(tx, rows)
	const maySee = (row: Row) => {
		const place = placeOf(row)
		return (row.requestId === null || references.has(row.requestId)) && (place === null || ids.has(place))
	}
	return {
		told: rows.filter(maySee).map(({ facts, needId: _need, deliveryId: _delivery, ...row }) => ({
			...row,
			reference: references.get(row.requestId ?? '') ?? null,
			path: facts.path ?? '/',
		})),
		unseen: rows.filter((row) => !maySee(row)).map(({ id }) => id),
	}
}

/** Readers who see a delivery may read notices about it, even if they do not see its need. */
const placeOf = ({ needId, deliveryId }: Row) => deliveryId ?? needId

/** The subjects of the notices that row-level security lets this reader find now. */
async function inSight(tx: Tx, rows: readonly Row[]) {
	const requestIds = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const places = [...new Set(rows.flatMap((row) => placeOf(row) ?? []))]
	const requests = await tx.request.findMany({
		where: { id: { in: requestIds } },
		select: { id: true, reference: true },
	})
	const where = { id: { in: places } }
	const needs = places.length > 0 ? await tx.need.findMany({ where, select: { id: true } }) : []
	const deliveries = places.length > 0 ? await tx.delivery.findMany({ where, select: { id: true } }) : []
	return {
		references: new Map(requests.map(({ id, reference }) => [id, reference])),
		ids: new Set([...needs, ...deliveries].map(({ id }) => id)),
	}
}

/** Resets a notice as if it had never been tried, but preserves that it may have arrived before. */
const anew = {
	status: 'queued',
	attempts: 0,
	lastError: null,
	failure: null,
	nextTryAt: null,
	bouncedAt: null,
	bounceCode: null,
} as const satisfies Prisma.NoticeUpdateManyMutationInput

const LONGEST_CLAIM = 75 * 60_000

/** Failed or undeliverable notices that no worker is processing; those in a summary are sent with it again. */
const stuck = (): Prisma.NoticeWhereInput => ({
	status: { in: ['parked', 'bounced', 'deferred'] },
	digestId: null,
	OR: [
		{ claimedUntil: null },
		{ claimedUntil: { lt: now() } },
		// No claim lasts so long: it was set by a clock that has been corrected since.
		{ claimedUntil: { gt: new Date(now().getTime() + LONGEST_CLAIM) } },
	],
})

/** Queues a message again. Of two administrators at the same time, one is informed that it is under way. */
export function retryNotice(actor: Actor, noticeId: string) {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const { count } = await tx.notice.updateMany({ where: { id: noticeId, ...stuck() }, data: anew })
		if (count === 0) {
			const known = await tx.notice.findUnique({ where: { id: noticeId }, select: { id: true } })
			throw new DomainError(known ? 'conflict' : 'not-found')
		}
		await recordAudit(tx, actor, { type: 'notice.retried', data: { noticeId } })
		await enqueue(tx, 'send-notice', { noticeId })
	})
}

/** Queues all open messages that failed for one reason again; returns their number. */
export function retryAll(actor: Actor, reason: FailureCode): Promise<number> {
	requireRole(actor, 'administrator')
	return withActor(actor, async (tx) => {
		const where = { failure: reason, settledAt: null, ...stuck() }
		const first = await tx.notice.findFirst({ where, select: { id: true } })
		if (!first) throw new DomainError('conflict')
		const { count } = await tx.notice.updateMany({ where, data: anew })
		await recordAudit(tx, actor, { type: 'notice.retried', data: { reason, count } })
		// One job processes the whole outbox.
		await enqueue(tx, 'send-notice', { noticeId: first.id })
		return count
	})
}
