import { addParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { beginReport } from '#app/domain/report/editing/begin-report.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import type { ReportFrameForm } from '#app/forms/report.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Language } from '#workflows/languages.ts'
import type { ReportEvent } from '#workflows/report/events.ts'
import { office } from './people.ts'
import { look } from './steps.ts'

/** What is decided of a report as a whole. */
export const frame: ReportFrameForm = {
	symbol: 'CTOC/COP/WG.7/2027/X',
	dated: '2027-07-15',
	original: 'en',
	session: { ar: '', zh: '', en: 'Thirteenth session, Vienna', fr: '', ru: '', es: '' },
}

/** A report that the administrator has begun from a release; returns its id. */
export const aReport = (releaseId: string, content: Partial<ReportFrameForm> = {}): Promise<string> =>
	beginReport(office.administrator, releaseId, { ...frame, ...content })

/** A paragraph by the administrator, in English; returns its id. */
export const aParagraph = (reportId: string, text: string): Promise<string> =>
	addParagraph(office.administrator, { reportId, chapter: 'submitted', text })

/** Takes a step of a report from a page that is up to date. */
export async function reportStepOf(actor: Actor, reportId: string, event: ReportEvent): Promise<void> {
	const { revision } = await look((tx) => tx.report.findUniqueOrThrow({ where: { id: reportId } }))
	await takeReportStep(actor, { reportId, revision, event })
}

/** Saves a text from a page that is up to date. */
export async function writeText(
	actor: Actor,
	place: { reportId: string; paragraphId: string; language: Language },
	text: string,
): Promise<void> {
	const { paragraphId } = place
	const current = await look((tx) => tx.reportText.findMany({ where: { paragraphId, replacedAt: null } }))
	const of = (language: Language) => current.find((one) => one.language === language)?.version ?? 0
	const follows = place.language === 'en' ? 0 : of('en')
	await saveText(actor, { ...place, version: of(place.language), follows, text })
}

/** A report with one paragraph, as published by the approver; returns the ids of both. */
export async function aPublishedReport(
	releaseId: string,
): Promise<{ reportId: string; paragraphId: string }> {
	const reportId = await aReport(releaseId)
	const paragraphId = await aParagraph(reportId, 'States submitted {kinds:training:n} training needs.')
	await reportStepOf(office.administrator, reportId, { type: 'submit' })
	await reportStepOf(office.approver, reportId, { type: 'approve' })
	await reportStepOf(office.approver, reportId, { type: 'publish' })
	return { reportId, paragraphId }
}
