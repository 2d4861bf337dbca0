import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import field from '#app/components/form/field.module.css'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { useElementId } from '#app/components/ui/element-id.ts'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { viewsFor } from '#app/domain/lists/saved-views.server.ts'
import type { OtherQuestions } from '#app/domain/search/other-questions.server.ts'
import { search } from '#app/domain/search/search.server.ts'
import {
	codesOf,
	LONGEST_QUESTION,
	type SearchQuery,
	searchAddress,
	searchFilterNames,
	searchQuery,
} from '#app/forms/search-query.ts'
import { codeLabels } from '#app/i18n/code-labels.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { Facets } from './facets.tsx'
import { HitList } from './hit-list.tsx'
import { SavedSearches } from './saved-searches.tsx'
import styles from './search.module.css'

export const handle = {
	words: ['search', 'lists.views.edit', 'status', 'codes.kinds', 'codes.themes'] as const,
}

export const loader = readingLoader(async ({ actor, request, read }) => {
	const query = searchQuery(new URL(request.url).searchParams)
	const language = languageOf(request, actor.language)
	const [found, states, { views }] = await Promise.all([
		search(read, {
			text: query.q,
			codes: codesOf(query),
			before: query.before,
			after: query.after,
			exact: query.exact === '1',
			labels: codeLabels(),
			language,
		}),
		listStates(actor, language),
		viewsFor(read, actor, 'search'),
	])
	if (found.direct !== null) throw redirect(found.direct)
	const { direct: _, ...hits } = found
	const current = new URL(request.url).searchParams.get('view')
	return { query, states, saved: { views, current }, ...hits }
})

export default function SearchRoute() {
	const t = useTranslations('search')
	const {
		query,
		states,
		saved,
		hits,
		count,
		more,
		facets,
		corrected,
		others,
		isBuilding,
		isEmpty,
		next,
		older,
	} = useLoaderData<typeof loader>()
	const facetList = <Facets query={query} facets={facets} states={states} more={more} />
	return (
		<Page title={t('title')} tabTitle={query.q ? `${query.q} · ${t('title')}` : t('title')}>
			<SearchForm query={query} />
			<SavedSearches query={query} {...saved} />
			{isBuilding && <Notice title={t('building')} />}
			{corrected && <Corrected query={query} words={corrected} />}
			{isEmpty ? (
				<p>{t('ask')}</p>
			) : (
				<div className={styles.columns}>
					{facetList}
					<div>
						{count === 0 ? (
							<NoHits query={query} others={others} />
						) : (
							<>
								<p role="status" className={styles.count}>
									{more ? t('newest', { count }) : t('found', { count })}
								</p>
								<HitList hits={hits} states={states} />
							</>
						)}
						<Pages query={query} next={next} older={older} />
					</div>
				</div>
			)}
		</Page>
	)
}

/** Says that other words were searched for, and offers those that were typed. */
function Corrected({ query, words }: { query: SearchQuery; words: string }) {
	const t = useTranslations('search')
	return (
		<Notice title={t('corrected', { words: isolated(words) })}>
			<p>
				<a href={searchAddress(query, { exact: '1' })}>{t('instead', { typed: isolated(query.q) })}</a>
			</p>
		</Notice>
	)
}

type PagesProps = { query: SearchQuery; next: string | null; older: string | null }

/** The next of these hits, and after the last of them those that are older. */
function Pages({ query, next, older }: PagesProps) {
	const t = useTranslations('search')
	if (!next && !older && !query.after && !query.before) return null
	return (
		<nav aria-label={t('title')} className={styles.pages}>
			{(query.after || query.before) && (
				<LinkButton href={searchAddress(query, {})} tone="secondary">
					{t('newestPage')}
				</LinkButton>
			)}
			{next && (
				<LinkButton
					href={searchAddress(query, { after: next, ...(query.before && { before: query.before }) })}
					tone="secondary"
					rel="next"
				>
					{t('next')}
				</LinkButton>
			)}
			{!next && older && (
				<LinkButton href={searchAddress(query, { before: older })} tone="secondary" rel="next">
					{t('older')}
				</LinkButton>
			)}
		</nav>
	)
}

type NoHitsProps = { query: SearchQuery; others: OtherQuestions | null }

/** What to try where nothing was found: other questions that find something, then advice. */
function NoHits({ query, others }: NoHitsProps) {
	const t = useTranslations('search')
	const format = useFormatter()
	const filtered = searchFilterNames.some((name) => query[name])
	const { phrases = [], texts = [] } = others ?? {}
	return (
		<Empty title={t('none.title')}>
			{phrases.length > 0 && <p>{t('none.phrase', { words: format.list(phrases.map(isolated)) })}</p>}
			<ul className={styles.tips}>
				{texts.map((text) => (
					<li key={text}>
						<a href={searchAddress(query, { q: text, exact: undefined })}>
							{t('none.instead', { words: isolated(text) })}
						</a>
					</li>
				))}
				{filtered && (
					<li>
						<a href={searchAddress({ q: query.q }, {})}>{t('none.filters')}</a>
					</li>
				)}
				{(['spelling', 'general', 'languages', 'rights'] as const).map((tip) => (
					<li key={tip}>{t(`none.${tip}`)}</li>
				))}
			</ul>
		</Empty>
	)
}

/** Words in the direction of their own language. */
const isolated = (words: string) => `\u2068${words}\u2069`

/** The question, with the filters that stay when it changes. */
function SearchForm({ query }: { query: SearchQuery }) {
	const t = useTranslations('search')
	const common = useTranslations('common')
	const id = useElementId()
	return (
		<search>
			<form className={styles.form} method="get" action="/search">
				<label className={field.label} htmlFor={id}>
					{t('label')}
				</label>
				<p className={styles.hint} id={`${id}-hint`}>
					{t('hint')}
				</p>
				<div className={styles.line}>
					<input
						id={id}
						name="q"
						type="search"
						dir="auto"
						className={field.input}
						maxLength={LONGEST_QUESTION}
						defaultValue={query.q}
						aria-describedby={`${id}-hint`}
					/>
					<Button>{common('actions.search')}</Button>
				</div>
				{searchFilterNames.map(
					(name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
				)}
			</form>
		</search>
	)
}
