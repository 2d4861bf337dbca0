import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Change } from '#app/forms/programme/changes.ts'
import { RecordValue } from '../programmes.$programmeId.history/record-value.tsx'
import { useRecordWords } from './use-record-words.ts'

/** Somebody was faster: in which fields what was typed is not what is stored now. */
export function StaleNotice({ changes }: { changes: readonly Change[] }) {
	const t = useTranslations('programmes.edit')
	const history = useTranslations('programmes.history')
	const words = useRecordWords()
	return (
		<Notice tone="warning" title={t('staleTitle')}>
			<p role="alert">{t('staleBody')}</p>
			{changes.length > 0 && (
				<Table
					caption={t('staleTitle')}
					captionHidden
					head={[history('field'), t('stored'), t('typed')]}
					rows={changes.map(({ field, from, to }) => [
						words.full(field),
						<RecordValue key="stored" field={field} value={from} />,
						<RecordValue key="typed" field={field} value={to} />,
					])}
				/>
			)}
		</Notice>
	)
}
