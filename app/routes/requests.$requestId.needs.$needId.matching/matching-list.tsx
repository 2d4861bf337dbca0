import { useTranslations } from 'use-intl/react'
import { Empty } from '#app/components/ui/empty.tsx'
import type { MatchingFilter, MatchingView } from '#app/domain/matching/get-matching.server.ts'
import { verdicts } from '#workflows/matching/match-programme.ts'
import { MatchingPages } from './matching-pages.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

type MatchingListProps = Pick<
	MatchingView,
	'need' | 'programmes' | 'total' | 'from' | 'page' | 'pages' | 'mayPropose' | 'mayWait'
> & { filter: MatchingFilter }

/** One page of the ranking, with what fits apart from what does not. */
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
