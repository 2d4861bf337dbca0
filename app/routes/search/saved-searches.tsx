import { useTranslations } from 'use-intl/react'
import type { SavedView } from '#app/forms/saved-view.ts'
import { type SearchQuery, searchAddress } from '#app/forms/search-query.ts'
import styles from './search.module.css'

type SavedSearchesProps = {
	query: SearchQuery
	views: readonly Pick<SavedView, 'id' | 'name' | 'query' | 'isOwn'>[]
	/** The saved search that the reader came from. */
	current: string | null
}

/** The searches that the reader has saved, or others share, and what can be done with the present one. */
export function SavedSearches({ query, views, current }: SavedSearchesProps) {
	const t = useTranslations('search')
	const words = useTranslations('lists.views')
	const asked = searchAddress(query, { exact: undefined }).split('?')[1] ?? ''
	if (views.length === 0 && !query.q) return null
	return (
		<nav className={styles.saved} aria-label={t('saved')}>
			{views.length > 0 && <span>{t('saved')}</span>}
			<ul>
				{views.map((view) => (
					<li key={view.id}>
						<a
							href={`/search?${view.query}&view=${view.id}`}
							aria-current={view.id === current ? 'page' : undefined}
						>
							<bdi>{view.name}</bdi>
						</a>
					</li>
				))}
				{views.some(({ id }) => id === current) && (
					<li>
						<a href={`/views/${current}`}>{words('edit')}</a>
					</li>
				)}
				{query.q && (
					<li>
						<a href={`/views/new?${new URLSearchParams({ list: 'search', query: asked })}`}>{t('save')}</a>
					</li>
				)}
			</ul>
		</nav>
	)
}
