import { addParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { beginReport } from '#app/domain/report/editing/begin-report.server.ts'
import { addComment } from '#app/domain/report/editing/comments.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import type { ReportFrameForm } from '#app/forms/report.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database.server.ts'
import { withFixedIds } from '#app/platform/ids.server.ts'
import type { ReportEvent } from '#workflows/report/events.ts'
import { inDays } from './sample-calendar.ts'
import { administrator, personOf } from './sample-people.ts'

const frameOf = (session: string): ReportFrameForm => ({
	symbol: '',
	dated: inDays(0),
	original: 'en',
	session: { ar: '', zh: '', en: session, fr: '', ru: '', es: '' },
})

const paragraphs = [
	{
		chapter: 'introduction',
		en: 'This report is of invented figures (sample). It informs the Conference of the technical assistance needs that States submitted.',
		fr: 'Le présent rapport porte sur des chiffres inventés (exemple). Il informe la Conférence des besoins d’assistance technique que les États ont présentés.',
	},
	{
		chapter: 'submitted',
		en: 'States submitted {kinds:total:n} needs in the period under review.',
		fr: 'Les États ont présenté {kinds:total:n} besoins pendant la période considérée.',
	},
	{
		chapter: 'conclusions',
		en: 'The Conference may wish to encourage States parties to continue to inform the Office of their needs.',
		fr: 'La Conférence souhaitera peut-être encourager les États parties à continuer d’informer l’Office de leurs besoins.',
	},
]

/** Two reports of the release of the sample world: one published, and a draft with a comment. */
export async function addReports(): Promise<void> {
	if (await withActor(systemActor, (tx) => tx.report.count())) return
	const { id: releaseId } = await withActor(systemActor, (tx) =>
		tx.release.findFirstOrThrow({ where: { status: 'released' } }),
	)
	// The account of the administrator is inserted last: it marks a world that is complete.
	const [author, approver] = [administrator, personOf('approver')]
	await withFixedIds('sample/report/published', () => addPublished({ author, approver, releaseId }))
	await withFixedIds('sample/report/draft', () => addDraft({ author, approver, releaseId }))
}

type Cast = { author: Actor; approver: Actor; releaseId: string }

async function addPublished({ author, approver, releaseId }: Cast) {
	const reportId = await beginReport(author, releaseId, frameOf('Thirteenth session (sample)'))
	await write(author, reportId)
	const steps: [Actor, ReportEvent][] = [
		[author, { type: 'submit' }],
		[approver, { type: 'approve' }],
		[approver, { type: 'publish' }],
	]
	for (const [actor, event] of steps) {
		const { revision } = await withActor(systemActor, (tx) =>
			tx.report.findUniqueOrThrow({ where: { id: reportId } }),
		)
		await takeReportStep(actor, { reportId, revision, event })
	}
}

async function addDraft({ author, approver, releaseId }: Cast) {
	const reportId = await beginReport(author, releaseId, frameOf('Fourteenth session (sample)'))
	const [, paragraphId = ''] = await write(author, reportId)
	await addComment(approver, { reportId, paragraphId, text: 'Compare with the half-year before (sample).' })
}

async function write(author: Actor, reportId: string) {
	const ids: string[] = []
	for (const { chapter, en, fr } of paragraphs) {
		const paragraphId = await addParagraph(author, { reportId, chapter, text: en })
		await saveText(author, { reportId, paragraphId, language: 'fr', version: 0, follows: 1, text: fr })
		ids.push(paragraphId)
	}
	return ids
}
