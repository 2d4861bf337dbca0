import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { MeasurementForm } from '#app/components/record/measurement-form.tsx'
import { getIndicators } from '#app/domain/indicators/indicators-of.server.ts'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { measurement } from '#app/forms/delivery-records.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'indicators',
		'refusals',
		'events.fields',
		...correctedWords(loaded<{ corrections?: unknown[] }>(data)?.corrections),
	],
}

export const loader = readingLoader(async ({ actor, params }) => {
	const found = await getIndicators(actor, { needId: idFrom(params.needId) })
	if (found.need.request.id !== params.requestId) throw new DomainError('not-found')
	return found
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const needId = idFrom(params.needId)
	const { ok, ...parsed } = parseForm(form, measurement)
	if (!('value' in parsed)) return data(parsed, { status: 422 })
	await addMeasurement(actor, { needId }, parsed.value)
	return redirect(`/requests/${params.requestId}/needs/${needId}/indicators`, 303)
})

export default function NeedIndicatorsRoute() {
	const t = useTranslations('indicators')
	const { need, mayAdd, indicators, corrections, from, today } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = problem ?? (answer && 'errors' in answer ? answer : undefined)
	return (
		<Page
			title={t('title')}
			breadcrumbs={[
				{ href: `/requests/${need.request.id}`, label: need.request.reference ?? need.request.title },
				{ href: `/requests/${need.request.id}/needs/${need.id}`, label: need.title },
			]}
		>
			<ProblemNotice problem={problem} />
			<CorrectedContext.Provider value={corrections}>
				<IndicatorsPanel indicators={indicators} />
			</CorrectedContext.Provider>
			{mayAdd && indicators.length > 0 && (
				<MeasurementForm
					indicators={indicators}
					from={from}
					today={today}
					errors={given?.errors}
					values={given?.typed}
				/>
			)}
		</Page>
	)
}
