import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { LocalDate } from '../ui/local-date.tsx'
import { Empty, Notice } from '../ui/notice.tsx'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'

type Row = { id: string; at: Date; by: string; what: string; from: ReactNode; to: ReactNode }

/** Changes of settings, the latest first: who, when, from what and to what. */
export function SettingHistoryTable({ rows }: { rows: readonly Row[] }) {
	const t = useTranslations('settings.history')
	return (
		<Panel title={t('title')} id="history">
			{rows.length === 0 ? (
				<Empty title={t('none')} />
			) : (
				<Table
					caption={t('title')}
					captionHidden
					head={[t('what'), t('from'), t('to'), t('when'), t('who')]}
					rows={rows.map(({ at, by, what, from, to }) => [
						what,
						from,
						to,
						<LocalDate key="at" value={at} withTime />,
						<bdi key="by">{by}</bdi>,
					])}
				/>
			)}
		</Panel>
	)
}

/** The outcome of a sent setting. */
export function SettingOutcome({ outcome }: { outcome: string | null }) {
	const t = useTranslations('settings')
	if (outcome !== 'saved' && outcome !== 'same') return null
	return (
		<Notice tone={outcome === 'saved' ? 'success' : 'info'} title={t(`${outcome}.title`)}>
			<p>{t(`${outcome}.body`)}</p>
		</Notice>
	)
}
