import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Empty } from '../ui/empty.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import { Panel } from '../ui/panel.tsx'
import { Table } from '../ui/table.tsx'

type Row = { id: string; at: Date; by: string; what: string; from: ReactNode; to: ReactNode }

/** Who changed which setting, when, from what and to what, the latest first. */
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
