import { useTranslations } from 'use-intl/react'

import { Empty, Notice } from '#app/components/ui/notice.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'

type MatchingSummaryProps = Pick<MatchingView, 'programmes' | 'counts' | 'couldWait'> & {
	back: string
}

/** How many programmes are suitable, and what to do where none is. */
export function MatchingSummary({ programmes, counts, couldWait, back }: MatchingSummaryProps) {
	const t = useTranslations('matching')
	const isEmpty = counts.total === 0
	return (
		<>
			{programmes.some(({ sample }) => sample) && <Notice title={t('sampleCatalogue')} />}
			{isEmpty ? <Empty title={t('none')} /> : <p>{t('summary', counts)}</p>}
			{counts.fits === 0 && counts.unclear > 0 && <Notice title={t('noneFits')} />}
			{!isEmpty && counts.fits === 0 && counts.unclear === 0 && (
				<EligibleNotice couldWait={couldWait} back={back} />
			)}
		</>
	)
}

/** States that no programme can take the need, what that does not mean, and the possible actions. */
function EligibleNotice({ couldWait, back }: Pick<MatchingView, 'couldWait'> & { back: string }) {
	const t = useTranslations('matching.eligible')
	return (
		<Notice tone="warning" title={t('none')}>
			<p>{t('why')}</p>
			<ul>
				<li>{couldWait > 0 ? t('wait', { count: couldWait }) : t('noWait')}</li>
				<li>{t('hold')}</li>
				<li>{t('refer')}</li>
			</ul>
			<p>
				<a href={`${back}#steps`}>{t('link')}</a>
			</p>
		</Notice>
	)
}
