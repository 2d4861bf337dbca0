import type { ReactNode } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { usePeriodName } from '#app/components/figures/use-period-options.ts'
import { HIDDEN } from '#app/components/releases/released-table.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figure } from '#app/domain/figures/figures.ts'
import type { DonorNeeds } from '#app/domain/figures/get-donor-needs.server.ts'
import { useSay, wordOf } from '#app/i18n/use-say.ts'
import styles from './needs.module.css'

/** Needs of all States, as released. */
export function ReleasedPanel({ unmet, due }: Pick<DonorNeeds, 'unmet' | 'due'>) {
	const t = useTranslations('overview.unmet')
	const note = useTranslations('releases')
	const periodName = usePeriodName()
	const codes = useSay('codes')
	const name = (list: 'regions' | 'themes') => (key: string) => wordOf(codes, `${list}.${key}`, key)
	return (
		<Panel title={t('title')}>
			<p>{t('lead')}</p>
			{unmet === null ? (
				<p>{t.rich('notYet', { day: () => due && <LocalDate value={due} /> })}</p>
			) : (
				<>
					<p>
						{t.rich('asAt', {
							period: periodName(unmet.number),
							when: () => <LocalDate value={unmet.asAt} />,
						})}{' '}
						{note('hiddenNote', { sign: HIDDEN })}
					</p>
					<div className={styles.tables}>
						<FigureTable
							caption={t('byRegion')}
							head={t('region')}
							cells={unmet.byRegion}
							nameOf={name('regions')}
						/>
						<Fold title={t('byTheme')} isAside>
							<FigureTable
								caption={t('byTheme')}
								head={t('theme')}
								cells={unmet.byTheme}
								nameOf={name('themes')}
							/>
						</Fold>
					</div>
				</>
			)}
		</Panel>
	)
}

type FigureTableProps = {
	caption: string
	head: string
	cells: readonly { key: string; figure: Figure }[]
	nameOf: (key: string) => ReactNode
}

/** Numbers by name. */
function FigureTable({ caption, head, cells, nameOf }: FigureTableProps) {
	const t = useTranslations('overview')
	const format = useFormatter()
	if (cells.length === 0) return <p>{t('unmet.none')}</p>
	return (
		<Table
			caption={caption}
			head={[head, t('number')]}
			numeric={[1]}
			rows={cells.map(({ key, figure }) => [nameOf(key), figure === null ? HIDDEN : format.number(figure)])}
		/>
	)
}
