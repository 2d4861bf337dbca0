import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireConfirmed } from '#app/domain/core/rights.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Report } from '#prisma/generated/client.ts'
import { type Permission, WorkflowError } from '#workflows/engine/engine.ts'
import { languages } from '#workflows/languages.ts'
import type { Tell } from '#workflows/notices/kinds.ts'
import type { ReportEvent } from '#workflows/report/events.ts'
import { reportWorkflow } from '#workflows/report/workflow.ts'
import { reportFacts, snapshotOf } from './change-report.server.ts'
import { isWritten, paragraphsOf } from './read-paragraphs.server.ts'

type Step = {
	actor: Actor
	report: Pick<Report, 'id' | 'authorIds'>
	/** The audit entry of the step. */
	eventKey: string
	tell: Tell
}

/**
 * Notifies those who wrote in a report and, where the step is for them, headquarters and their deputies, but not the person
 * who took the step. Authors are not asked to approve what they wrote.
 */
async function announceReport(tx: Tx, { actor, report, eventKey, tell: { to, notice } }: Step) {
	const at = now()
	const told = await tx.$queryRaw<{ id: string }[]>`
		with approver as (
			select id from person where role = 'headquartersApprover' and suspended_at is null)
		select person.id from person where suspended_at is null and id <> ${actor.id} and (
			(${to.includes('drafter')} and id = any(${report.authorIds}::text[]))
			or (${to.includes('approvers')} and not (id = any(${report.authorIds}::text[])) and (
				id in (select id from approver)
				or id in (select deputy_id from deputy join approver on approver.id = deputy.person_id
					where ended_at is null and "from" <= ${at} and "to" > ${at}))))
		order by id`
	const people = told.map(({ id }) => id)
	await queueNotices(tx, { eventKey, notice, people, facts: { path: `/reports/${report.id}` } })
}

type TakeReportStepInput = { reportId: string; revision: number; event: ReportEvent }

/**
 * Moves a report one step: status, audit entry and notices are saved together or not at all. `not-found` where the actor
 * may not see it, `conflict` where anything was changed since the page was shown: what is approved is what was read.
 */
export function takeReportStep(
	actor: Actor,
	{ reportId, revision, event }: TakeReportStepInput,
): Promise<void> {
	return withActor(actor, async (tx) => {
		const report = await tx.report.findUnique({ where: { id: reportId } })
		if (!report) throw new DomainError('not-found')
		if (report.revision !== revision) throw new DomainError('conflict')
		const [here, facts] = [snapshotOf(report.status), reportFacts(actor, report)]
		requireAnother(() => reportWorkflow.mayTry(here, event.type, actor, facts))
		const permission: Permission = reportWorkflow.permissions[event.type]
		if (permission.binding) requireConfirmed(actor)
		await requireReady(tx, report, event)
		const { next, inPlaceOf, notices } = reportWorkflow.decide(here, event, actor, facts)

		const reason = 'reason' in event ? event.reason : ''
		const eventKey = await recordAudit(tx, actor, {
			type: `report.${event.type}`,
			data: { reportId, ...(reason && { reason }) },
			from: report.status,
			to: next.value,
			revision: revision + 1,
			onBehalfOf: inPlaceOf,
			internal: true,
		})
		const at = now()
		await withinSystem(tx, actor, async () => {
			const { count } = await tx.report.updateMany({
				where: { id: reportId, revision },
				data: {
					status: next.value,
					reason,
					revision: revision + 1,
					updatedAt: at,
					...(next.value === 'approved' && { approverId: actor.id, approvedAt: at }),
					// A report that was returned needs a new approval.
					...(next.value === 'draft' && { approverId: null, approvedAt: null }),
					...(next.value === 'published' && { publishedAt: at }),
				},
			})
			if (count === 0) throw new DomainError('conflict') // another change was faster
			for (const tell of notices) await announceReport(tx, { actor, report, eventKey, tell })
		})
	})
}

/** Explains that a person who has changed anything in a report may not approve it. */
function requireAnother(tryStep: () => void) {
	try {
		tryStep()
	} catch (error) {
		if (error instanceof WorkflowError && error.reason === 'notTheProposer')
			throw new DomainError('refused', 'reportAuthor')
		throw error
	}
}

/** The steps after which a report can be read in any language. */
const makesFinal: ReadonlySet<ReportEvent['type']> = new Set(['submit', 'approve', 'publish'])

/**
 * An empty report is not submitted, and none is approved while a comment is open. No report goes on while a paragraph is
 * not written in one of the six languages.
 */
async function requireReady(tx: Tx, { id, original }: Report, { type }: ReportEvent) {
	if (type === 'submit') {
		const own = { reportId: id, language: original, replacedAt: null, paragraph: { removedAt: null } }
		if ((await tx.reportText.count({ where: own })) === 0) throw new DomainError('refused', 'reportEmpty')
	}
	if (makesFinal.has(type)) {
		const unwritten = await paragraphsOf(askIn(tx), id).then((all) =>
			all.filter(({ texts }) => languages.some((language) => !isWritten(texts, language))),
		)
		if (unwritten.length > 0) throw new DomainError('refused', 'reportNotWritten')
	}
	if (type === 'approve') {
		const open = { reportId: id, resolvedAt: null, paragraph: { removedAt: null } }
		if ((await tx.reportComment.count({ where: open })) > 0)
			throw new DomainError('refused', 'reportCommentsOpen')
	}
}
