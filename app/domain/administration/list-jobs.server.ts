import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireRole } from '#app/domain/core/require-role.ts'
import type { Actor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { countJobs, failedJobs, retryJob } from '#app/queue/job-board.server.ts'

/** What the worker has to do, does and has given up. */
export async function listJobs(actor: Actor) {
	requireRole(actor, 'administrator')
	const [counts, failed] = [await countJobs(), await failedJobs()]
	return { counts, failed }
}

/** Has a job tried again that was given up. Of two administrators who ask at once, one is told it is under way. */
export async function retryGivenUp(actor: Actor, id: string) {
	requireRole(actor, 'administrator')
	if (!(await retryJob(id))) throw new DomainError('conflict')
	await withActor(actor, (tx) => recordAudit(tx, actor, { type: 'job.retried', data: { jobId: id } }))
}
