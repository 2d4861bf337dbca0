import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { IndicatorsPanel } from '#app/components/record/indicators-panel.tsx'
import { MeasurementForm } from '#app/components/record/measurement-form.tsx'
import { getIndicators, getLedgerFigures } from '#app/domain/indicators/indicators-of.server.ts'
import { addMeasurement } from '#app/domain/indicators/measured.server.ts'
import { filterValue, idFrom } from '#app/forms/address-values.ts'
import { measurement } from '#app/forms/delivery-records.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'indicators',
		'refusals',
		'events.fields',
		...correctedWords(loaded<{ corrections?: unknown[] }>(data)?.corrections),
	],
}

export const loader = readingLoader(async ({ actor, read, params, request }) => {
	const deliveryId = idFrom(params.deliveryId)
	const taken = filterValue(request, 'reached')
	const { delivery, ...found } = await getIndicators(actor, { deliveryId })
	if (!delivery) throw new DomainError('not-found')
	const figures = found.mayAdd ? await getLedgerFigures(read, delivery) : []
	return { deliveryId, kind: delivery.kind, taken, ...found, figures }
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const deliveryId = idFrom(params.deliveryId)
	const { ok, ...parsed } = parseForm(form, measurement)
	if (!('value' in parsed)) return data(parsed, { status: 422 })
	await addMeasurement(actor, { deliveryId }, parsed.value)
	return redirect(`/deliveries/${deliveryId}/indicators`, 303)
})

export default function DeliveryIndicatorsRoute() {
	const t = useTranslations('indicators')
	const { deliveryId, kind, need, mayAdd, indicators, corrections, ...given } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const sent = problem ?? (answer && 'errors' in answer ? answer : undefined)
	return (
		<DeliveryPage delivery={{ id: deliveryId, kind, need }} title={t('title')}>
			<ProblemNotice problem={problem} />
			<CorrectedContext.Provider value={corrections}>
				<IndicatorsPanel indicators={indicators} />
			</CorrectedContext.Provider>
			{mayAdd && indicators.length > 0 && (
				<MeasurementForm {...given} indicators={indicators} errors={sent?.errors} values={sent?.typed} />
			)}
		</DeliveryPage>
	)
}
