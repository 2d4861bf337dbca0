import { useTranslations } from 'use-intl/react'
import { ReturnedList, type ReturnedRow } from '#app/components/mail/returned-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { WordsPath } from '#app/i18n/words.ts'

/** Sent only to the officer whose matter it is. */
export const returnedWords = (data: unknown): WordsPath[] =>
	(data as { returned?: unknown[] } | undefined)?.returned?.length ? ['cameBack.list'] : []

/** Says that somebody was not reached about this request. */
export const ReturnedNotice = ({ rows }: { rows: readonly ReturnedRow[] }) =>
	rows.length > 0 && <Told rows={rows} />

function Told({ rows }: { rows: readonly ReturnedRow[] }) {
	const t = useTranslations('cameBack.list')
	return (
		<Notice tone="warning" title={t('title')}>
			<ReturnedList rows={rows} />
		</Notice>
	)
}
