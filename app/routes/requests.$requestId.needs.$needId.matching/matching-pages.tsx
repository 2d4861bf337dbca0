import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import type { MatchingFilter, MatchingView } from '#app/domain/matching/get-matching.server.ts'
import { pageAddress } from './filter-from.ts'
import styles from './programme-match.module.css'

type MatchingPagesProps = Pick<MatchingView, 'page' | 'pages'> & { filter: MatchingFilter }

/** The way to the other pages of a long list. */
export function MatchingPages({ filter, page, pages }: MatchingPagesProps) {
	const t = useTranslations('matching.paging')
	const common = useTranslations('common')
	if (pages === 1) return null
	return (
		<nav aria-label={t('label')} className={styles.pages}>
			{page > 1 && (
				<LinkButton href={pageAddress(filter, page - 1)} tone="secondary" rel="prev">
					{common('previous')}
				</LinkButton>
			)}
			{page < pages && (
				<LinkButton href={pageAddress(filter, page + 1)} tone="secondary" rel="next">
					{common('next')}
				</LinkButton>
			)}
		</nav>
	)
}
