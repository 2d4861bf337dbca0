import { useTranslations } from 'use-intl/react'
import { LinkButton } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import type { MatchingFilter, MatchingView } from '#app/domain/matching/get-matching.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { pageAddress } from './filter-from.ts'
import styles from './programme-match.module.css'
import { VerdictPanel } from './verdict-panel.tsx'

type MatchingListProps = Pick<
	MatchingView,
	'need' | 'programmes' | 'total' | 'from' | 'page' | 'pages' | 'mayPropose' | 'mayWait'
> & { filter: MatchingFilter }

/** One page of the ranking, with suitable programmes apart from the others. */
export function MatchingList({ need, programmes, ...list }: MatchingListProps) {
	const t = useTranslations('matching')
	const { filter, total, from, page, pages, mayPropose, mayWait } = list
	if (programmes.length === 0)
		return filter.text || filter.verdict ? <Empty title={t('filter.nothing')} /> : null
	return (
		<>
			<p>{t('paging.shown', { from, to: from + programmes.length - 1, total })}</p>
			{verdicts.map((verdict) => (
				<VerdictPanel
					key={verdict}
					verdict={verdict}
					programmes={programmes.filter((each) => each.verdict === verdict)}
					revision={need.revision}
					mayPropose={mayPropose && verdict !== 'doesNotFit'}
					mayWait={mayWait}
				/>
			))}
			<MatchingPages filter={filter} page={page} pages={pages} />
		</>
	)
}

type MatchingPagesProps = Pick<MatchingView, 'page' | 'pages'> & { filter: MatchingFilter }

/** Links to the other pages of a long list. */
function MatchingPages({ filter, page, pages }: MatchingPagesProps) {
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
