import { factsOf } from '#app/domain/core/entities/request.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { inPost, postsOf, requireAbility } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Report } from '#prisma/generated/client.ts'
import { may } from '#workflows/abilities.ts'
import type { EntryType } from '#workflows/audit-entries.ts'
import type { ReportStatus } from '#workflows/report/chart.ts'
import type { ReportEventName } from '#workflows/report/events.ts'
import { reportWorkflow } from '#workflows/report/workflow.ts'

type Written = { status: ReportStatus; authorIds: readonly string[] }

/** The actor in a post that writes reports. Refused for people without one. */
export function inWritingPost(person: Actor): Actor {
	const actor = inPost(person, 'writeReports')
	requireAbility(actor, 'writeReports')
	return actor
}

/** Whether a person writes reports, and so reads drafts, comments and earlier versions. */
export const isWriter = (actor: Actor): boolean => postsOf(actor).some((post) => may(post, 'writeReports'))

/** Whether this person can change the report now. */
export const mayWrite = (actor: Actor, { status }: Pick<Written, 'status'>): boolean =>
	status === 'draft' && isWriter(actor)

/** A status as the engine reads it: a report keeps nothing else. */
export const snapshotOf = (status: ReportStatus) => ({ value: status, context: {} })

/**
 * Facts of a report for the conditions of its workflow. A person who has changed anything in it counts as the one who
 * proposed it, also if a deputy did so for them.
 */
export function reportFacts(actor: Actor, { authorIds }: Pick<Written, 'authorIds'>) {
	const proposerId = postsOf(actor).find(({ id }) => authorIds.includes(id))?.id ?? null
	return factsOf({
		stateIso3: '',
		region: null,
		drafterId: '',
		proposerId,
		officerId: null,
		dueDiligence: 'notNeeded',
	})
}

/** The steps that a person can take now. */
export const openReportSteps = (actor: Actor, report: Written): ReportEventName[] =>
	reportWorkflow.openTo(snapshotOf(report.status), actor, reportFacts(actor, report))

/** What was done, for the audit trail: which places, and never a text. */
type Done<Answer> = { answer: Answer; type: EntryType; data: object }

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
