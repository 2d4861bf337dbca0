import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProcessChart, ProcessChartKey } from '#app/components/chart/chart-drawing.tsx'
import { RequestPage } from '#app/components/record/request-page.tsx'
import { getRequestProcessChart } from '#app/domain/requests/get-process-chart.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { withPictures } from './pictures.server.ts'

export const handle = { words: ['requestTabs', 'processChart', 'status', 'events'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const { drawings, ...head } = await getRequestProcessChart(actor, idFrom(params.requestId))
	return { ...head, charts: await withPictures(drawings, languageOf(request, actor.language)) }
})

export default function RequestChartRoute() {
	const t = useTranslations('processChart')
	const { pages, title, charts } = useLoaderData<typeof loader>()
	return (
		<RequestPage request={{ ...pages, title }} title={t('title')} lead={<p>{t('lead')}</p>}>
			{charts.map(({ id, ...chart }) => (
				<ProcessChart key={id} {...chart} />
			))}
			<ProcessChartKey />
		</RequestPage>
	)
}
