import { useFormatter, useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { RecommendationView } from '#app/domain/recommendations/get-recommendation.server.ts'
import { involvementsOf } from '#workflows/practice/recommendation-facts.ts'

type Found = { found: RecommendationView }

/** How many needs the reader's own figures count of each theme. A need has up to four themes. */
export function NeedsPanel({ found: { needs } }: Found) {
	const t = useTranslations('recommendations.needs')
	const themes = useTranslations('codes.themes')
	const format = useFormatter()
	if (!needs) return null
	return (
		<Panel title={t('title')} id="needs">
			{needs.length === 0 ? (
				<p>{t('noTheme')}</p>
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('theme'), t('count')]}
					numeric={[1]}
					rows={needs.map(({ theme, needs: count }) => [
						<a key="theme" href={`/needs?theme=${theme}`}>
							{themes(theme)}
						</a>,
						format.number(count),
					])}
				/>
			)}
			<p>
				<small>{t('note')}</small>
			</p>
		</Panel>
	)
}

/** Open programmes on the themes of the recommendation that the reader may see. */
export function ProgrammesPanel({ found: { programmes } }: Found) {
	const t = useTranslations('recommendations.programmes')
	const kinds = useTranslations('codes.kinds')
	return (
		<Panel title={t('title')} id="programmes">
			{programmes.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('programme'), t('kind')]}
					rows={programmes.map(({ id, code, title, kind }) => [
						<a key="programme" href={`/programmes/${id}`}>
							<bdi>{code}</bdi> <bdi>{title}</bdi>
						</a>,
						kinds(kind),
					])}
				/>
			)}
		</Panel>
	)
}

/** Published practices of all States, with links that narrow them to those whom the recommendation names. */
export function PracticesPanel({ found: { number, practices } }: Found) {
	const t = useTranslations('recommendations.practices')
	const involved = useTranslations('codes.involvements')
	const list = `/practices?recommendation=${number}&status=published`
	return (
		<Panel title={t('title')} id="practices">
			{practices.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('practice'), t('state')]}
					rows={practices.map(({ id, title, state }) => [
						<a key="practice" href={`/practices/${id}`}>
							<UserText>{title}</UserText>
						</a>,
						state,
					])}
				/>
			)}
			<ul>
				<li>
					<a href={list}>{t('all')}</a>
				</li>
				{involvementsOf[number]?.map((code) => (
					<li key={code}>
						<a href={`${list}&involved=${code}`}>{t('with', { who: involved(code) })}</a>
					</li>
				))}
			</ul>
		</Panel>
	)
}
