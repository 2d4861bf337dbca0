import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireDates } from '#app/domain/core/require-dates.server.ts'
import type { ReportFrameForm } from '#app/forms/report.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { newId } from '#app/platform/ids.server.ts'
import { changeReport, inWritingPost } from './change-report.server.ts'

/**
 * Begins a report from the numbers of a release, which it keeps for good; returns its id. An error at `releaseId` where
 * that was not released. Refused for people who do not write reports.
 */
export function beginReport(person: Actor, releaseId: string, frame: ReportFrameForm): Promise<string> {
	const actor = inWritingPost(person)
	requireDates('reportFrame', frame, { iso3: null })
	return withActor(actor, async (tx) => {
		if ((await tx.release.count({ where: { id: releaseId, status: 'released' } })) === 0)
			throw new DomainError('invalid', 'invalid', { releaseId: 'badCode' })
		const [id, at] = [newId(), now()]
		const authorIds = [...new Set([actor.id, actor.inPlaceOf ?? actor.id])]
		await withinSystem(tx, actor, () =>
			tx.report.createMany({
				data: { ...stored(frame), id, releaseId, status: 'draft', authorIds, madeAt: at, updatedAt: at },
			}),
		)
		const data = { reportId: id, releaseId }
		await recordAudit(tx, actor, { type: 'report.begun', data, to: 'draft', internal: true })
		return id
	})
}

type Change = { reportId: string; revision: number; frame: ReportFrameForm }

/** Changes what is decided of a report as a whole. `conflict` if anything in it was changed since the page was shown. */
export const changeFrame = (person: Actor, { reportId, revision, frame }: Change): Promise<void> =>
	changeReport(person, reportId, async (tx, report) => {
		requireDates('reportFrame', frame, { iso3: null })
		if (report.revision !== revision) throw new DomainError('conflict')
		await tx.report.updateMany({ where: { id: reportId }, data: stored(frame) })
		return { answer: undefined, type: 'report.framed', data: {} }
	})

const stored = (frame: ReportFrameForm) => ({
	symbol: frame.symbol,
	dated: new Date(frame.dated),
	original: frame.original,
	session: Object.fromEntries(Object.entries(frame.session).filter(([, text]) => text !== '')),
})
