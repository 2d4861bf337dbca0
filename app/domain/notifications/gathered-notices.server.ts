import { sql } from 'kysely'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import type { Ask } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
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
	/** Of a saved view: its name, and how much is new in it. */
	view?: { name: string; count: number | null }
}

const columns = [
	'id',
	'template',
	'request_id as requestId',
	'need_id as needId',
	'delivery_id as deliveryId',
	'cadence',
	'created_at as createdAt',
	'facts',
] as const

const inSummary = sql<boolean>`cadence in ('daily', 'weekly')`

// The conditions repeat those of the index.
const waiting = statement(({ personId }: { personId: string }) =>
	build
		.selectFrom('notice')
		.where('person_id', '=', personId)
		.where(sql<boolean>`status = 'queued' and cadence is not null and digest_id is null and ${inSummary}`)
		.orderBy('created_at')
		.orderBy('id')
		.select(columns),
)

const included = statement(({ personId, digestId }: { personId: string; digestId: string }) =>
	build
		.selectFrom('notice')
		.where('digest_id', '=', digestId)
		.where('person_id', '=', personId)
		.where(inSummary)
		.orderBy('created_at')
		.orderBy('id')
		.select(columns),
)

/** The notices waiting for a person's summary, or included in a given one, the oldest first. Requires system access. */
export async function noticesOf(ask: Ask, personId: string, digestId?: string) {
	const rows = digestId ? await ask(included, { personId, digestId }) : await ask(waiting, { personId })
	return rows as Row[] // the same columns, of which the builder knows no common type
}

type Row = Omit<GatheredNotice, 'reference' | 'path'> & {
	facts: { path?: string; view?: string; count?: number }
	needId: string | null
	deliveryId: string | null
}

/** Of these, those the reader may see, in order, and those no longer visible. `ask` runs as the reader. */
export async function seenOf(ask: Ask, rows: readonly Row[]) {
	const { references, ids } = await inSight(ask, rows)
	const maySee = (row: Row) => {
		const place = placeOf(row)
		return (row.requestId === null || references.has(row.requestId)) && (place === null || ids.has(place))
	}
	const told: GatheredNotice[] = rows
		.filter(maySee)
		.map(({ facts, needId: _need, deliveryId: _delivery, ...row }) => ({
			...row,
			reference: references.get(row.requestId ?? '') ?? null,
			path: facts.path ?? '/',
			...(facts.view && { view: { name: facts.view, count: facts.count ?? null } }),
		}))
	return { told, unseen: rows.filter((row) => !maySee(row)).map(({ id }) => id) }
}

/** Readers who see a delivery may read notices about it, even if they do not see its need. */
const placeOf = ({ needId, deliveryId }: Row) => deliveryId ?? needId

type Wanted = { ids: string[] }
const requestsWith = statement(({ ids }: Wanted) =>
	build.selectFrom('request').where('id', '=', anyOf(ids)).select(['id', 'reference']),
)
const placesWith = statement(({ ids }: Wanted) =>
	build
		.selectFrom('need')
		.where('id', '=', anyOf(ids))
		.select('id')
		.unionAll(build.selectFrom('delivery').where('id', '=', anyOf(ids)).select('id')),
)

/** The subjects of the notices that row-level security lets this reader find now. */
async function inSight(ask: Ask, rows: readonly Row[]) {
	const requestIds = [...new Set(rows.flatMap(({ requestId }) => requestId ?? []))]
	const places = [...new Set(rows.flatMap((row) => placeOf(row) ?? []))]
	const [requests, seen] = await Promise.all([
		ask(requestsWith, { ids: requestIds }),
		places.length > 0 ? ask(placesWith, { ids: places }) : [],
	])
	return {
		references: new Map(requests.map(({ id, reference }) => [id, reference])),
		ids: new Set(seen.map(({ id }) => id)),
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
	requireAbility(actor, 'readEmails')
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
	requireAbility(actor, 'readEmails')
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
