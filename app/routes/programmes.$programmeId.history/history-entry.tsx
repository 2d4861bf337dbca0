import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Change } from '#app/forms/programme/changes.ts'
import { useRecordWords } from '../programmes.$programmeId.edit/use-record-words.ts'
import { RecordValue } from './record-value.tsx'

type Entry = {
	at: Date
	type: string
	by: string
	copiedFrom: string | null
	changes: readonly Change[]
}

/** One change of a programme: who made it, when, and each field before and after. */
export function HistoryEntry({ entry }: { entry: Entry }) {
	const t = useTranslations('programmes.history')
	const words = useRecordWords()
	const { at, type, by, copiedFrom, changes } = entry
	const what = t(type.replace('programme.', '') as 'changed')
	return (
		<Panel title={t('entry', { what, who: `\u2068${by}\u2069` })}>
			<p>
				<LocalDate value={at} withTime />
				{copiedFrom && <> · {t('copied', { code: copiedFrom })}</>}
			</p>
			{changes.length > 0 && (
				<Table
					caption={what}
					captionHidden
					head={[t('field'), t('from'), t('to')]}
					rows={changes.map(({ field, from, to }) => [
						words.full(field),
						<RecordValue key="from" field={field} value={from} />,
						<RecordValue key="to" field={field} value={to} />,
					])}
				/>
			)}
		</Panel>
	)
}
