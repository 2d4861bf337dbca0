import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProcessChart, ProcessChartKey } from '#app/components/chart/chart-drawing.tsx'
import { NeedPage } from '#app/components/record/need-page.tsx'
import { matchesNeeds } from '#app/domain/matching/get-matching.server.ts'
import { getNeedProcessChart } from '#app/domain/requests/get-process-chart.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { withPictures } from '../requests.$requestId.process-chart/pictures.server.ts'

export const handle = { words: ['needTabs', 'needs.untitled', 'processChart', 'status', 'events'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const needId = idFrom(params.needId)
	const { request: of, title, number, drawings } = await getNeedProcessChart(actor, needId)
	if (of.id !== params.requestId) throw new DomainError('not-found')
	// While the request is a draft its needs have no pages yet.
	if (of.status === 'draft') throw redirect(`/requests/${of.id}/draft`)
	const charts = await withPictures(drawings, languageOf(request, actor.language))
	return { need: { id: needId, number, title }, request: of, mayMatch: matchesNeeds(actor), charts }
})

export default function NeedChartRoute() {
	const t = useTranslations('processChart')
	const { charts, ...page } = useLoaderData<typeof loader>()
	return (
		<NeedPage {...page} title={t('title')} lead={<p>{t('lead')}</p>}>
			{charts.map(({ id, ...chart }) => (
				<ProcessChart key={id} {...chart} />
			))}
			<ProcessChartKey />
		</NeedPage>
	)
}
