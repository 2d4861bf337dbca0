import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Scoring } from '#app/domain/priority/get-scoring.server.ts'

/** The status of the scoring, why the reader cannot score, and where help with data should be offered. */
export function StateNotice({ shown }: { shown: Scoring }) {
	const t = useTranslations('priority')
	const refusals = useTranslations('refusals')
	const { state, scored, priority, closed, request, scoredAs, rounds } = shown
	const muchMissing = state === 'settled' && rounds[0]?.scores.some((score) => score.muchMissing)
	return (
		<>
			{state === 'settled' ? (
				<Notice title={t('states.settled', { priority: priority ?? 0 })}>
					{scoredAs && (
						<p>
							{t.rich('scoredAs', {
								link: (text) => <a href={`/requests/${request.id}/needs/${scoredAs}/priority`}>{text}</a>,
							})}
						</p>
					)}
				</Notice>
			) : (
				<Notice title={state === 'third' ? t('states.third') : t('states.waiting', { scored })} />
			)}
			{muchMissing && (
				<Notice tone="warning" title={t('muchMissing.title')}>
					<p>{t('muchMissing.body')}</p>
				</Notice>
			)}
			{closed && closed !== 'settled' && (
				<Notice title={t('closed.title')}>
					<p>{closed === 'reader' ? t('closed.reader') : refusals(closed)}</p>
				</Notice>
			)}
		</>
	)
}
