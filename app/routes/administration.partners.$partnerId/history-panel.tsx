import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { PartnerView } from '#app/domain/partners/partners.server.ts'
import { usePartnerLabels } from './partner-form.tsx'

type History = PartnerView['history']

/** Every change of the entry, with its author and both values. */
export function HistoryPanel({ history }: { history: History }) {
	const t = useTranslations('partners.history')
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
	const t = useTranslations('partners.history')
	const codes = useTranslations('codes.languages')
	const format = useFormatter()
	const labelOf = usePartnerLabels()
	const shown = (value: History[number]['changes'][number]['from']) => {
		if (value === null || value === '') return t('empty')
		if (Array.isArray(value)) return format.list(value.map((language) => codes(language)))
		return typeof value === 'boolean' ? t(value ? 'yes' : 'no') : value
	}
	return changes.map(({ field, from, to }) => (
		<div key={field}>
			{labelOf(field)}: <bdi>{shown(from)}</bdi> → <bdi>{shown(to)}</bdi>
		</div>
	))
}
