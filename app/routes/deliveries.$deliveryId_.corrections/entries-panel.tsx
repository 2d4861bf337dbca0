import { useTranslations } from 'use-intl/react'
import { ShownValue } from '#app/components/corrections/shown-value.tsx'
import { useEntryWords } from '#app/components/corrections/use-entry-words.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { CorrectionsPage } from '#app/domain/corrections/get-corrections.server.ts'

/** Every recorded entry that the reader can correct, with a link to its form. */
export function EntriesPanel({ entries }: Pick<CorrectionsPage, 'entries'>) {
	const t = useTranslations('corrections')
	const { nameOf, fieldOf } = useEntryWords()
	return (
		<Panel title={t('entries')} id="entries">
			{entries.length === 0 && <Empty title={t('noEntries')} />}
			{entries.length > 0 && (
				<Table
					caption={t('entries')}
					captionHidden
					head={[t('entry'), t('value'), t('correct')]}
					rows={entries.map((entry) => [
						nameOf(entry),
						<ul key="values">
							{entry.fields.map(({ field, kind, value }) => (
								<li key={field}>
									{fieldOf(field)}: <ShownValue kind={kind} value={value} />
								</li>
							))}
						</ul>,
						<a
							key="correct"
							href={`?${new URLSearchParams({ entry: entry.name, id: entry.id })}#correct`}
							aria-label={t('correctOne', { entry: nameOf(entry) })}
						>
							{t('correct')}
						</a>,
					])}
				/>
			)}
		</Panel>
	)
}
