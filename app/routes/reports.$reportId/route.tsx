import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { reportModel } from '#app/documents/report/compose-report.ts'
import { getReport, type ReportView } from '#app/domain/report/editing/get-report.server.ts'
import { getReportSource } from '#app/domain/report/editing/get-report-source.server.ts'
import { takeReportStep } from '#app/domain/report/editing/take-report-step.server.ts'
import { MOST_WORDS } from '#app/domain/report/report-model.ts'
import { filterChoice, idFrom } from '#app/forms/address-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { reportStep } from '#app/forms/report.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { languages } from '#workflows/languages.ts'
import { ReportChapters } from './report-chapters.tsx'
import { ReportAbout, ReportDownload, ReportHistory, ReportLanguages } from './report-facts.tsx'
import { ReportSteps } from './report-steps.tsx'

export const handle = {
	words: ['reports', 'reportText.chapters', 'status.report', 'figures.periods', 'refusals', 'form'] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = filterChoice(request, 'language', languages) ?? languageOf(request, actor.language)
	const id = idFrom(params.reportId)
	const report = await getReport(actor, id, language)
	if (report.isWithdrawn || !report.isOwn) return { report, words: null }
	const { source, paragraphs } = await getReportSource(actor, id)
	return { report, words: reportModel(source, paragraphs, language).words }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const reportId = idFrom(params.reportId)
	const parsed = checkValues(Object.fromEntries(form), reportStep)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: Object.fromEntries(form) }, { status: 422 })
	const { revision, ...event } = parsed.value
	await takeReportStep(actor, { reportId, revision, event })
	return redirect(`/reports/${reportId}`, 303)
})

export default function ReportRoute() {
	const t = useTranslations('reports')
	const { report, words } = useLoaderData<typeof loader>()
	if (!report.isWithdrawn) return <ReportPage report={report} words={words} />
	return (
		<Page title={t('withdrawnTitle')} breadcrumbs={[{ href: '/reports', label: t('title') }]}>
			<Notice title={t('withdrawn')}>
				<p>{t.rich('withdrawnOn', { day: () => <LocalDate value={report.at} /> })}</p>
			</Notice>
		</Page>
	)
}

/** `words` are counted for those who write. */
function ReportPage({ report, words }: { report: ReportView; words: number | null }) {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && 'errors' in answer ? answer : undefined
	return (
		<Page
			title={t('titleOf', { period: periodName(report.period) })}
			breadcrumbs={[{ href: '/reports', label: t('title') }]}
			facts={useKeyFacts(report, words)}
			actions={
				report.mayWrite && (
					<LinkButton href={`/reports/${report.id}/edit`} tone="secondary">
						{t('frame')}
					</LinkButton>
				)
			}
			aside={
				<>
					<ReportSteps report={report} errors={given?.errors} typed={given?.typed} />
					<ReportLanguages report={report} />
					<ReportDownload report={report} />
					<ReportAbout report={report} />
					<ReportHistory history={report.history} />
				</>
			}
		>
			<ProblemNotice problem={problem} />
			{report.reason !== '' && (
				<Notice tone="warning" title={t(report.status === 'withdrawn' ? 'whyWithdrawn' : 'whyReturned')}>
					<p>
						<UserText block>{report.reason}</UserText>
					</p>
				</Notice>
			)}
			{words !== null && words > MOST_WORDS && (
				<Notice tone="warning" title={t('tooLong', { most: MOST_WORDS })}>
					<p>{t('tooLongBody')}</p>
				</Notice>
			)}
			<ReportChapters report={report} />
		</Page>
	)
}

function useKeyFacts({ status, symbol, dated, publishedAt }: ReportView, words: number | null) {
	const t = useTranslations('reports')
	return [
		{ label: t('status'), value: <StatusTag kind="report" status={status} /> },
		...(symbol ? [{ label: t('fields.symbol'), value: <Reference>{symbol}</Reference> }] : []),
		{ label: t('fields.dated'), value: <LocalDate value={dated} /> },
		...(words === null
			? []
			: [{ label: t('words'), value: t('wordsOf', { count: words, most: MOST_WORDS }) }]),
		...(publishedAt && status === 'published'
			? [{ label: t('publishedOn'), value: <LocalDate value={publishedAt} /> }]
			: []),
	]
}
