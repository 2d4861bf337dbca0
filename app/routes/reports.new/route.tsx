import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { FrameForm } from '#app/components/report/frame-form.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { beginReport } from '#app/domain/report/editing/begin-report.server.ts'
import { getNewReport } from '#app/domain/report/editing/list-reports.server.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { newReport } from '#app/forms/report.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['reports', 'figures.periods', 'refusals', 'form'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await getNewReport(actor)),
	language: languageOf(request, actor.language),
}))

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, newReport)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { releaseId, ...frame } = parsed.value
	return redirect(`/reports/${await beginReport(actor, releaseId, frame)}`, 303)
})

export default function NewReportRoute() {
	const t = useTranslations('reports')
	const { releases, language } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	return (
		<Page
			title={t('newTitle')}
			lead={<p>{t('newLead')}</p>}
			breadcrumbs={[{ href: '/reports', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} forms={[]} />}
			{releases.length === 0 ? (
				<Empty title={t('noReleases')}>
					<p>{t('noReleasesBody')}</p>
				</Empty>
			) : (
				<Panel title={t('frame')} id="frame">
					<FrameForm values={typed ?? { original: language }} errors={errors} releases={releases} />
				</Panel>
			)}
		</Page>
	)
}
