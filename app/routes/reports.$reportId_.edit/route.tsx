import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { typedValues } from '#app/components/form/form-context.ts'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { FrameForm } from '#app/components/report/frame-form.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { changeFrame } from '#app/domain/report/editing/begin-report.server.ts'
import { getFrame } from '#app/domain/report/editing/get-report.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { changedReport } from '#app/forms/report.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['reports', 'figures.periods', 'refusals', 'form'] as const }

export const loader = readingLoader(({ actor, params }) => getFrame(actor, idFrom(params.reportId)))

export const action = signedInAction(async ({ actor, form, params }) => {
	const reportId = idFrom(params.reportId)
	const parsed = parseForm(form, changedReport)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { revision, ...frame } = parsed.value
	await changeFrame(actor, { reportId, revision, frame })
	return redirect(`/reports/${reportId}`, 303)
})

export default function EditReportRoute() {
	const t = useTranslations('reports')
	const periodName = usePeriodName()
	const { id, period, revision, values } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const errors = problem?.errors ?? (answer && 'errors' in answer ? answer.errors : undefined)
	const typed = problem ? typedValues(problem.typed) : answer && 'typed' in answer ? answer.typed : null
	return (
		<Page
			title={t('frame')}
			record={{ title: t('titleOf', { period: periodName(period) }), href: `/reports/${id}` }}
			breadcrumbs={[{ href: '/reports', label: t('title') }]}
		>
			{problem && Object.keys(problem.errors).length === 0 && <ProblemNotice problem={problem} forms={[]} />}
			<Panel title={t('frame')} id="frame">
				<FrameForm values={typed ?? values} errors={errors} revision={revision} />
			</Panel>
		</Page>
	)
}
