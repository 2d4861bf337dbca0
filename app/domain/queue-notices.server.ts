import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { newId } from '#app/platform/ids.server.ts'
import { enqueue } from '#app/queue/queue.server.ts'
import type { Prisma } from '#prisma/generated/client.ts'
import type { NoticeName } from '#workflows/notices.ts'

type News = {
	/** What it follows from, an entry of the audit: nobody is told of it twice. */
	eventKey: string
	notice: NoticeName
	people: readonly string[]
	facts: object
	requestId?: string
}

/** One row and one job for each person, in the caller's transaction: each is sent once or not at all. */
export async function queueNotices(tx: Tx, { notice, people, facts, ...news }: News) {
	const told = JSON.parse(JSON.stringify(facts)) as Prisma.InputJsonObject
	for (const personId of people) {
		const id = newId()
		const { count } = await tx.notice.createMany({
			data: { ...news, id, personId, template: notice, facts: told, createdAt: now() },
			skipDuplicates: true,
		})
		if (count === 1) await enqueue(tx, 'send-notice', { noticeId: id })
	}
}
