import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	getRecommendation,
	type RecommendationView,
} from '#app/domain/recommendations/get-recommendation.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { recommendationOf } from '#workflows/practice/recommendation-facts.ts'
import { NeedsPanel, PracticesPanel, ProgrammesPanel } from './panels.tsx'

export const handle = {
	words: [
		'recommendations',
		'codes.recommendations',
		'codes.involvements',
		'codes.themes',
		'codes.kinds',
	] as const,
}

export const loader = readingLoader(({ actor, params, request }) => {
	const number = recommendationOf(params.number)
	if (!number) throw new DomainError('not-found')
	return getRecommendation(actor, number, languageOf(request, actor.language))
})

export default function RecommendationRoute() {
	const t = useTranslations('recommendations')
	const titles = useTranslations('codes.recommendations')
	const found = useLoaderData<typeof loader>()
	return (
		<Page
			title={titles(found.number)}
			breadcrumbs={[{ href: '/recommendations', label: t('title') }]}
			lead={<p>{t(`texts.${found.number}`)}</p>}
			aside={<MaterialPanel found={found} />}
		>
			<NeedsPanel found={found} />
			<ProgrammesPanel found={found} />
			<PracticesPanel found={found} />
		</Page>
	)
}

/** Sites with material for all, and where the words of the recommendation itself are. */
function MaterialPanel({ found: { material } }: { found: RecommendationView }) {
	const t = useTranslations('recommendations')
	return (
		<Panel title={t('material.title')} id="material">
			<ul>
				{material.map(({ name, href }) => (
					<li key={name}>
						<a href={href} rel="noreferrer">
							{t(`material.${name}`)}
						</a>
					</li>
				))}
			</ul>
			<p>{t('source')}</p>
		</Panel>
	)
}
