import { useTranslations } from 'use-intl/react'

import { FactList } from '#app/components/ui/fact-list.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'

type MatchingSummaryProps = Pick<MatchingView, 'need' | 'programmes' | 'counts' | 'couldWait'> & {
	back: string
}

/** The number of suitable programmes, apart from the priority of the need: the two are easily confused. */
export function MatchingSummary({ need, programmes, counts, couldWait, back }: MatchingSummaryProps) {
	const t = useTranslations('matching')
	const { priority } = need
	const points = priority === null ? t('priority.none') : t('priority.points', { points: priority })
	const isEmpty = counts.fits + counts.unclear + counts.doesNotFit === 0
	return (
		<>
			{programmes.some(({ sample }) => sample) && <Notice title={t('sampleCatalogue')} />}
			<FactList items={[{ label: t('priority.label'), value: <a href={`${back}/priority`}>{points}</a> }]} />
			<p>{t('priority.note')}</p>
			{isEmpty ? <Empty title={t('none')} /> : <p>{t('counts', counts)}</p>}
			{counts.fits === 0 && counts.unclear > 0 && <Notice title={t('noneFits')} />}
			{counts.fits === 0 && counts.unclear === 0 && <EligibleNotice couldWait={couldWait} back={back} />}
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
