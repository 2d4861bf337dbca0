import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Tx } from '#app/platform/database.server.ts'
import { idOf } from '#app/platform/ids.server.ts'

type Ended = {
	/** Of the job; each is told of once. */
	id: string
	personId: string
	/** The page of the job. */
	path: string
	/** Whether it has a result. */
	isDone: boolean
}

/** Tells a person in the product, and by e-mail as they chose, that work which they asked for has ended. */
export const notifyOfJob = (tx: Tx, { id, personId, path, isDone }: Ended) =>
	queueNotices(tx, {
		eventKey: idOf('job.ended', id),
		notice: isDone ? 'jobDone' : 'jobFailed',
		people: [personId],
		facts: { path },
	})
