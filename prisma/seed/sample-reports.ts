import { addParagraph } from '#app/domain/report/editing/arrange-paragraphs.server.ts'
import { beginReport } from '#app/domain/report/editing/begin-report.server.ts'
import { addComment } from '#app/domain/report/editing/comments.server.ts'
import { saveText } from '#app/domain/report/editing/save-text.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import type { ReportFrameForm } from '#app/forms/report.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { withActor } from '#app/platform/database/database.server.ts'
import { withFixedIds } from '#app/platform/ids.server.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { ReportEvent } from '#workflows/report/events.ts'
import { inDays } from './sample-calendar.ts'
import { administrator, personOf } from './sample-people.ts'

const frameOf = (session: ReportFrameForm['session']): ReportFrameForm => ({
	symbol: '',
	dated: inDays(0),
	original: 'en',
	session,
})

const thirteenth: ReportFrameForm['session'] = {
	ar: 'الدورة الثالثة عشرة (عينة)',
	zh: '第十三届会议（样本）',
	en: 'Thirteenth session (sample)',
	fr: 'Treizième session (exemple)',
	ru: 'Тринадцатая сессия (образец)',
	es: '13º período de sesiones (muestra)',
}
const fourteenth: ReportFrameForm['session'] = {
	ar: '',
	zh: '',
	en: 'Fourteenth session (sample)',
	fr: '',
	ru: '',
	es: '',
}

const paragraphs: readonly { chapter: string; texts: Record<Language, string> }[] = [
	{
		chapter: 'introduction',
		texts: {
			en: 'The present report is of invented figures (sample). It informs the Conference of the technical assistance needs that States submitted.',
			fr: 'Le présent rapport porte sur des chiffres inventés (exemple). Il informe la Conférence des besoins d’assistance technique que les États ont présentés.',
			es: 'El presente informe contiene cifras inventadas (muestra). En él se da cuenta a la Conferencia de las necesidades de asistencia técnica que presentaron los Estados.',
			ru: 'Настоящий доклад основан на вымышленных данных (образец). В нем Конференции представлена информация о потребностях в технической помощи, о которых сообщили государства.',
			ar: 'يستند هذا التقرير إلى أرقام مختلقة (عينة). وهو يطلع المؤتمر على الاحتياجات من المساعدة التقنية التي قدمتها الدول.',
			zh: '本报告所用数字均为虚构（样本）。本报告向缔约方会议通报各国提交的技术援助需求。',
		},
	},
	{
		chapter: 'submitted',
		texts: {
			en: 'States submitted {kinds:total:n} needs in the period under review.',
			fr: 'Les États ont présenté {kinds:total:n} besoins pendant la période considérée.',
			es: 'En el período examinado, los Estados presentaron {kinds:total:n} necesidades.',
			ru: 'Число потребностей, о которых государства сообщили за рассматриваемый период: {kinds:total:n}.',
			ar: 'بلغ عدد الاحتياجات التي قدمتها الدول في الفترة قيد الاستعراض {kinds:total:n}.',
			zh: '在本报告所述期间，各国共提交{kinds:total:n}项需求。',
		},
	},
	{
		chapter: 'conclusions',
		texts: {
			en: 'The Conference may wish to encourage States parties to continue to inform the United Nations Office on Drugs and Crime of their needs.',
			fr: 'La Conférence souhaitera peut-être encourager les États parties à continuer d’informer l’Office des Nations Unies contre la drogue et le crime de leurs besoins.',
			es: 'La Conferencia tal vez desee alentar a los Estados parte a que sigan informando a la Oficina de las Naciones Unidas contra la Droga y el Delito de sus necesidades.',
			ru: 'Конференция, возможно, пожелает рекомендовать государствам-участникам и далее информировать Управление Организации Объединенных Наций по наркотикам и преступности о своих потребностях.',
			ar: 'لعل المؤتمر يود أن يشجع الدول الأطراف على مواصلة إبلاغ مكتب الأمم المتحدة المعني بالمخدرات والجريمة باحتياجاتها.',
			zh: '缔约方会议似宜鼓励缔约国继续向联合国毒品和犯罪问题办公室通报其需求。',
		},
	},
]

/** Two reports of the release of the sample world: one published in six languages, and a draft with a comment. */
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
	const reportId = await beginReport(author, releaseId, frameOf(thirteenth))
	await write(author, reportId, languages)
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
	const reportId = await beginReport(author, releaseId, frameOf(fourteenth))
	const [, paragraphId = ''] = await write(author, reportId, ['en', 'fr'])
	await addComment(approver, { reportId, paragraphId, text: 'Compare with the half-year before (sample).' })
}

/** Writes the paragraphs in these languages. The draft lacks some of them, so that it cannot be submitted yet. */
async function write(author: Actor, reportId: string, written: readonly Language[]) {
	const ids: string[] = []
	for (const { chapter, texts } of paragraphs) {
		const paragraphId = await addParagraph(author, { reportId, chapter, text: texts.en })
		for (const language of written)
			if (language !== 'en')
				await saveText(author, {
					reportId,
					paragraphId,
					language,
					version: 0,
					follows: 1,
					text: texts[language],
				})
		ids.push(paragraphId)
	}
	return ids
}
