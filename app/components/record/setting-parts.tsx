import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Button } from '../ui/button.tsx'
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

type SettingButtonsProps = {
	/** Of the setting: both buttons name it to those who hear them. */
	title: string
	changed: boolean
}

/** Saves a setting, or restores its default where it was changed. */
export function SettingButtons({ title, changed }: SettingButtonsProps) {
	const t = useTranslations('settings')
	const common = useTranslations('common')
	const labelled = (label: string) => common('labelled', { label, value: title })
	return (
		<>
			<Button tone="secondary" name="type" value="save" aria-label={labelled(t('save'))}>
				{t('save')}
			</Button>
			{changed && (
				<Button tone="quiet" name="type" value="reset" aria-label={labelled(t('reset'))}>
					{t('reset')}
				</Button>
			)}
		</>
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
