import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Report } from '#prisma/generated/client.ts'
import { inWritingPost, mayWrite } from './report-rights.server.ts'

/** What was done, for the audit trail: which places, and never a text. */
type Done<Answer> = { answer: Answer; type: string; data: object }

/**
 * Changes a report while it is a draft: `work` runs with system access, one change of a report after the other, and makes
 * the actor one of its authors. Refused for people who do not write reports, and once it was submitted.
 */
export function changeReport<Answer>(
	person: Actor,
	reportId: string,
	work: (tx: Tx, report: Report, actor: Actor) => Promise<Done<Answer>>,
): Promise<Answer> {
	const actor = inWritingPost(person)
	return withActor(actor, async (tx) => {
		const report = await tx.report.findUnique({ where: { id: reportId } })
		if (!report) throw new DomainError('not-found')
		if (!mayWrite(actor, report)) throw new DomainError('refused', 'reportNotDraft')
		const done = await withinSystem(tx, actor, async () => {
			await begin(tx, actor, reportId)
			return work(tx, report, actor)
		})
		const data = { reportId, ...done.data }
		await recordAudit(tx, actor, {
			type: done.type,
			data,
			revision: report.revision + 1,
			internal: true,
		})
		return done.answer
	})
}

/** Locks the report for this change, and notes its author, and the person in whose place a deputy writes. */
async function begin(tx: Tx, actor: Actor, id: string) {
	const authors = [actor.id, actor.inPlaceOf ?? actor.id]
	const changed = await tx.$executeRaw`
		update report set revision = revision + 1, updated_at = ${now()},
			author_ids = (select array_agg(distinct author order by author) from unnest(author_ids || ${authors}::text[]) as author)
		where id = ${id} and status = 'draft'`
	if (changed === 0) throw new DomainError('conflict')
}
