import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueueAll } from '#app/queue/queue.server.ts'
import type { NoticeName } from '#workflows/notices.ts'

type News = {
	/** What it follows from, an entry of the audit: nobody is told of it twice. */
	eventKey: string
	notice: NoticeName
	people: readonly string[]
	facts: object
	requestId?: string
}

/** One row and one job for each piece of news and person, in the caller's transaction: each is sent once or not at all. */
export async function queueNotices(tx: Tx, ...news: readonly News[]) {
	const rows = news.flatMap(({ eventKey, notice, people, facts, requestId }) =>
		people.map((personId) => ({ id: newId(), eventKey, personId, template: notice, facts, requestId })),
	)
	if (rows.length === 0) return
	const queued = await tx.$queryRaw<{ id: string }[]>`
		insert into notice (id, event_key, person_id, template, facts, request_id, created_at)
		select id, "eventKey", "personId", template, facts, "requestId", ${now()}::timestamptz
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
			as told(id text, "eventKey" text, "personId" text, template text, facts jsonb, "requestId" text)
		on conflict (event_key, template, person_id) do nothing
		returning id`
	await enqueueAll(
		tx,
		'send-notice',
		queued.map(({ id }) => ({ data: { noticeId: id } })),
	)
}
