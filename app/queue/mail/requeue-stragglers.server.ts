import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { enqueue } from '../queue.server.ts'

/**
 * A process that was killed in the middle of a message leaves its job marked as taken. Whatever has waited for
 * two minutes and more gets a fresh job; a message that was sent meanwhile is not sent again.
 */
export function requeueStragglers() {
	return withActor(systemActor, async (tx) => {
		const waiting = await tx.$queryRaw<{ id: string }[]>`
			select id from notice where status = 'queued' and attempts < 3 and created_at < now() - interval '2 minutes'
			and not exists (select from pgboss.job where name = 'send-notice' and data->>'noticeId' = notice.id
				and state in ('created', 'retry') ) limit 500`
		for (const { id } of waiting) await enqueue(tx, 'send-notice', { noticeId: id })
		return waiting.length
	})
}
