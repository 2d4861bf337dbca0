import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { SynonymView } from '#app/domain/search/words/synonyms.server.ts'
import { useSynonymLabels } from './synonym-form.tsx'

type History = SynonymView['history']

/** Every change of the group, with its author and both values. */
export function HistoryPanel({ history }: { history: History }) {
	const t = useTranslations('synonyms.history')
	return (
		<Panel title={t('title')} id="history">
			<Table
				caption={t('title')}
				captionHidden
				head={[t('on'), t('by'), t('changes')]}
				rows={history.map(({ id, at, by, changes }) => [
					<LocalDate key={id} value={at} />,
					<UserText key="by">{by}</UserText>,
					<Changes key="changes" changes={changes} />,
				])}
			/>
		</Panel>
	)
}

function Changes({ changes }: Pick<History[number], 'changes'>) {
	const t = useTranslations('synonyms.history')
	const format = useFormatter()
	const labelOf = useSynonymLabels()
	const shown = (value: History[number]['changes'][number]['from']) => {
		if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
		return value === null || value.length === 0 ? t('empty') : format.list(value)
	}
	return changes.map(({ field, from, to }) => (
		<div key={field}>
			{labelOf(field)}: <bdi>{shown(from)}</bdi> → <bdi>{shown(to)}</bdi>
		</div>
	))
}
