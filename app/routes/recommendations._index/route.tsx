import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { recommendations, themesOf } from '#workflows/practice/vocabulary.ts'

export const handle = { words: ['recommendations', 'codes.recommendations', 'codes.themes'] as const }

export const loader = readingLoader(async () => null)

export default function RecommendationsRoute() {
	const t = useTranslations('recommendations')
	const titles = useTranslations('codes.recommendations')
	const themes = useTranslations('codes.themes')
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<Panel title={t('list')} id="list">
				<Table
					caption={t('list')}
					captionHidden
					head={[t('recommendation'), t('says'), t('themes')]}
					rows={recommendations.map((number) => [
						<a key="title" href={`/recommendations/${number}`}>
							{titles(number)}
						</a>,
						t(`texts.${number}`),
						themesOf(number).map((theme) => <div key={theme}>{themes(theme)}</div>),
					])}
				/>
			</Panel>
		</Page>
	)
}
