import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { MatchingView } from '#app/domain/matching/get-matching.server.ts'

/** Says that no programme can take the need, what that is not, and what can be done for it. */
export function EligibleNotice({ couldWait, back }: Pick<MatchingView, 'couldWait'> & { back: string }) {
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
