import { useTranslations } from 'use-intl/react'
import { useCodeOptions } from '#app/components/event/use-event-words.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import styles from '../figures._index/figures.module.css'
import { NumberLink, useAmount } from '../figures._index/number-link.tsx'

/** Pieces handed over; unlike ones are not added up. */
export function PiecesPanel({ pieces }: Pick<Figures, 'pieces'>) {
	const t = useTranslations('figures')
	const codes = useCodeOptions()
	if (pieces.length === 0) return null
	const label = (list: string, code: string) => (code ? codes(list, [code])[0]?.label : t('notRecorded'))
	return (
		<Panel title={t('panels.pieces')} id="pieces">
			<Table
				caption={t('panels.pieces')}
				captionHidden
				head={[t('head.category'), t('head.unit'), t('head.pieces')]}
				numeric={[2]}
				rows={pieces.map(({ category, unit, n }) => [
					label('equipmentCategories', category),
					label('lineUnits', unit),
					<NumberLink key="number" value={n} />,
				])}
			/>
		</Panel>
	)
}

/** Money by currency, and all of it in United States dollars where there is more than those. */
export function MoneyPanel({ money, usd }: Pick<Figures, 'money' | 'usd'>) {
	const t = useTranslations('figures')
	const amount = useAmount()
	const isConverted = money.some(({ currency }) => currency !== 'USD')
	if (money.length === 0) return null
	return (
		<Panel title={t('panels.money')} id="money">
			<Table
				caption={t('panels.money')}
				captionHidden
				head={[t('head.currency'), t('head.reserved'), t('head.committed'), t('head.spent')]}
				numeric={[1, 2, 3]}
				rows={[
					...money.map(({ currency, reserved, committed, spent }) => [
						<bdi key="currency">{currency}</bdi>,
						amount(reserved),
						amount(committed),
						amount(spent),
					]),
					...(isConverted ? [[t('inDollars'), ...usd.map((one) => amount(one.amount))]] : []),
				]}
			/>
			{isConverted && <p className={styles.note}>{t('notes.usd')}</p>}
		</Panel>
	)
}
