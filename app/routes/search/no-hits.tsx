import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/notice.tsx'
import { type SearchQuery, searchAddress, searchFilterNames } from '#app/forms/search-query.ts'
import styles from './search.module.css'

/** What to try where nothing was found. */
export function NoHits({ query }: { query: SearchQuery }) {
	const t = useTranslations('search')
	const filtered = searchFilterNames.some((name) => query[name])
	return (
		<Empty title={t('none.title')}>
			<ul className={styles.tips}>
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
