import { useTranslations } from 'use-intl/react'
import { useMonthName, usePeriodName } from '#app/components/figures/use-period-options.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import styles from './figures.module.css'
import { listAddress } from './list-address.ts'
import { NumberLink } from './number-link.tsx'

/** How many needs took each step in the period and in the one before. */
export function StepsPanel(figures: Figures) {
	const t = useTranslations('figures')
	const nameOf = usePeriodName()
	const { steps, period, before } = figures
	return (
		<Panel title={t('panels.steps')} id="steps">
			<Table
				caption={t('panels.steps')}
				captionHidden
				head={[t('head.step'), nameOf(period), ...(before ? [nameOf(before)] : [])]}
				numeric={[1, 2]}
				rows={steps.map(({ step, n, before: last }) => [
					t(`steps.${step}`),
					<NumberLink key="now" value={n} href={listAddress(figures, { step, period })} />,
					...(before
						? [
								<NumberLink
									key="before"
									value={last ?? 0}
									href={listAddress(figures, { step, period: before })}
								/>,
							]
						: []),
				])}
			/>
			<p className={styles.note}>{t('notes.steps')}</p>
		</Panel>
	)
}

/** What came in and what ended, month by month. */
export function MonthsPanel({ months }: Pick<Figures, 'months'>) {
	const t = useTranslations('figures')
	const nameOf = useMonthName()
	if (months.length === 0) return null
	return (
		<Panel title={t('panels.months')} id="months">
			<Table
				caption={t('panels.months')}
				captionHidden
				head={[t('head.month'), t('steps.submitted'), t('steps.ended')]}
				numeric={[1, 2]}
				rows={months.map(({ month, submitted, ended }) => [
					nameOf(month),
					<NumberLink key="submitted" value={submitted} />,
					<NumberLink key="ended" value={ended} />,
				])}
			/>
		</Panel>
	)
}
