import type { Tx } from '#app/platform/database.server.ts'
import { preferIndexes } from '#app/platform/prefer-indexes.server.ts'
import type { NoticeStatus } from '#prisma/generated/client.ts'

// Each of these repeats the condition of a partial index, so that nothing here grows with the archive.

/** How many messages are due or failed, in each state; what is held for a summary or was seen to is none of them. */
export async function countUnsent(tx: Tx) {
	await preferIndexes(tx)
	return tx.$queryRaw<{ status: NoticeStatus; count: number }[]>`
		select status, count(*)::int as count from notice
		where status in ('queued', 'deferred') and cadence is null and digest_id is null group by status
		union all
		select status, count(*)::int as count from notice
		where status in ('bounced', 'parked') and digest_id is null and settled_at is null group by status
		order by status`
}

/** When a letter left last, and since when the oldest is due; null where there is none. */
export async function outboxMoments(tx: Tx) {
	await preferIndexes(tx)
	const [row] = await tx.$queryRaw<{ sentAt: Date | null; oldest: Date | null }[]>`
		select (select max(sent_at) from notice where sent_at is not null) as "sentAt",
			(select min(created_at) from notice where status in ('queued', 'deferred') and cadence is null
				and digest_id is null) as oldest`
	return row ?? { sentAt: null, oldest: null }
}

type Asked = {
	state: NoticeStatus | undefined
	reason: string | undefined
	after: { at: Date; id: string } | null
	atMost: number
}

/** The ids of messages that somebody should look at, the oldest first, strictly after a place. */
export async function worryingIds(tx: Tx, { state, reason, after, atMost }: Asked): Promise<string[]> {
	await preferIndexes(tx)
	const found = await tx.$queryRaw<{ id: string }[]>`
		select id from notice
		where status in ('deferred', 'bounced', 'parked') and digest_id is null and settled_at is null
			and (${state ?? null}::text is null or status::text = ${state ?? null})
			and (${reason ?? null}::text is null or failure = ${reason ?? null})
			and (created_at, id) > (${after?.at ?? new Date(0)}::timestamptz, ${after?.id ?? ''})
		order by created_at, id limit ${atMost}`
	return found.map(({ id }) => id)
}
