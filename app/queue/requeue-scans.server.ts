import { systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { scansFiles } from '#app/platform/virus-scan.server.ts'
import { enqueue } from './queue.server.ts'

/**
 * A scanner may be away for longer than a job is tried: a file that still waits and has no job gets a fresh one. One that
 * came in a future from which the clock was put right has waited for long enough, too.
 */
export function requeueScans() {
	return withActor(systemActor, async (tx) => {
		if (!scansFiles()) return
		const waiting = await tx.$queryRaw<{ id: string }[]>`
			select id from attachment where status = 'waiting' and created_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'scan-attachment' and data->>'attachmentId' = attachment.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of waiting) await enqueue(tx, 'scan-attachment', { attachmentId: id })
		const notes = await tx.$queryRaw<{ id: string }[]>`
			select id from note_verbale where file_status = 'waiting' and recorded_at not between now() - interval '2 minutes' and now()
			and not exists (select from pgboss.job where name = 'scan-note' and data->>'noteVerbaleId' = note_verbale.id
				and state in ('created', 'retry', 'active')) limit 100`
		for (const { id } of notes) await enqueue(tx, 'scan-note', { noteVerbaleId: id })
	})
}
