import { factsOf } from '#app/domain/core/entities/request.server.ts'
import { inPost, postsOf, requireRole } from '#app/domain/core/rights.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { ReportStatus } from '#workflows/report/chart.ts'
import type { ReportEventName } from '#workflows/report/events.ts'
import { reportWorkflow, reportWriters } from '#workflows/report/workflow.ts'

type Written = { status: ReportStatus; authorIds: readonly string[] }

/** The actor in a post that writes reports. Refused for people without one. */
export function inWritingPost(person: Actor): Actor {
	const actor = inPost(person, ...reportWriters)
	requireRole(actor, ...reportWriters)
	return actor
}

/** Whether a person writes reports, and so reads drafts, comments and earlier versions. */
export const isWriter = (actor: Actor): boolean =>
	postsOf(actor).some(({ role }) => (reportWriters as readonly string[]).includes(role))

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
