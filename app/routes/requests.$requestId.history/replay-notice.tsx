import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Replay } from '#app/domain/requests/replay-request.server.ts'
import { useSentence } from './history-entry.tsx'

/** Whether the history alone leads to what is stored; else the first entry that does not fit. */
export function ReplayNotice({ replay: { rows, entries, first } }: { replay: Replay }) {
	const t = useTranslations('history.replay')
	const sentence = useSentence()
	if (!first)
		return (
			<Notice tone="success" title={t('same.title')}>
				<p>{t('same.body', { rows, entries })}</p>
			</Notice>
		)
	const { entry, why, subject } = first
	const [chart = '', event = ''] = entry?.type.split('.') ?? []
	return (
		<Notice tone="danger" title={t('differs.title')}>
			<p>
				{t(`subjects.${subject}`)} {t(`whys.${why}`)}
			</p>
			{entry && (
				<p>
					{t('entry', { position: entry.position })} <LocalDate value={entry.at} withTime />{' '}
					{sentence({ chart, event, actor: null, actorRole: entry.actorRole })}
				</p>
			)}
		</Notice>
	)
}
