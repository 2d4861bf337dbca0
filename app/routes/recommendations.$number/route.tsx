import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import {
	getRecommendation,
	type RecommendationView,
} from '#app/domain/recommendations/get-recommendation.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { involvementsOf, recommendationOf } from '#workflows/practice/vocabulary.ts'

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

type NeedsPanelProps = { found: RecommendationView }

/** How many needs the reader's own figures count of each theme. A need has up to four themes. */
function NeedsPanel({ found: { needs } }: NeedsPanelProps) {
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
function ProgrammesPanel({ found: { programmes } }: NeedsPanelProps) {
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
function PracticesPanel({ found: { number, practices } }: NeedsPanelProps) {
	const t = useTranslations('recommendations.practices')
	const involved = useTranslations('codes.involvements')
	const list = `/practices?recommendation=${number}&status=published`
	const involvements = involvementsOf[number] ?? []
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
			<p>
				<a href={list}>{t('all')}</a>
			</p>
			{involvements.length > 0 && (
				<ul>
					{involvements.map((code) => (
						<li key={code}>
							<a href={`${list}&involved=${code}`}>{t('with', { who: involved(code) })}</a>
						</li>
					))}
				</ul>
			)}
		</Panel>
	)
}
