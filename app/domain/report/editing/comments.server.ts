import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import type { ReportStatus } from '#workflows/report/chart.ts'
import { inWritingPost } from './change-report.server.ts'
import { paragraphIn } from './save-text.server.ts'

/** In these statuses a report can be commented on. A comment of the approver does not make them an author. */
export const commentedStatuses: ReadonlySet<ReportStatus> = new Set(['draft', 'submitted'])

type Placed = { reportId: string; paragraphId: string }

/** Adds a comment on a paragraph. Refused for people who do not write reports, and after the approval. */
export function addComment(
	person: Actor,
	{ reportId, paragraphId, text }: Placed & { text: string },
): Promise<void> {
	return commenting(person, reportId, async (tx, actor) => {
		await paragraphIn(tx, reportId, paragraphId)
		const id = newId()
		await tx.reportComment.createMany({
			data: { id, reportId, paragraphId, authorId: actor.id, at: now(), text },
		})
		return { type: 'report.commented', data: { paragraphId, commentId: id } }
	})
}

/** Resolves a comment. One that another person has resolved meanwhile stays as it is. */
export function resolveComment(
	person: Actor,
	{ reportId, paragraphId, commentId }: Placed & { commentId: string },
): Promise<void> {
	return commenting(person, reportId, async (tx, actor) => {
		const own = { id: commentId, reportId, paragraphId }
		if ((await tx.reportComment.count({ where: own })) === 0) throw new DomainError('not-found')
		const { count } = await tx.reportComment.updateMany({
			where: { ...own, resolvedAt: null },
			data: { resolverId: actor.id, resolvedAt: now() },
		})
		return count === 0 ? null : { type: 'report.resolved', data: { paragraphId, commentId } }
	})
}

type Done = { type: EntryType; data: object }

function commenting(
	person: Actor,
	reportId: string,
	work: (tx: Tx, actor: Actor) => Promise<Done | null>,
): Promise<void> {
	const actor = inWritingPost(person)
	return withActor(actor, async (tx) => {
		const report = await tx.report.findUnique({ where: { id: reportId } })
		if (!report) throw new DomainError('not-found')
		if (!commentedStatuses.has(report.status)) throw new DomainError('refused', 'reportNotDraft')
		const done = await withinSystem(tx, actor, () => work(tx, actor))
		if (!done) return
		const data = { reportId, ...done.data }
		await recordAudit(tx, actor, { type: done.type, data, revision: report.revision, internal: true })
	})
}
