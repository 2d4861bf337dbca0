import { useTranslations } from 'use-intl/react'
import { Fold } from '#app/components/ui/fold.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { releaseTableNames, releaseTables } from '#workflows/releases/tables.ts'

/** Rules of all figures that hold for released ones as well. */
const rules = ['periods', 'first', 'parts', 'days', 'median'] as const
/** Rules of released figures alone. */
const ownRules = ['confidential', 'hidden', 'themes', 'money', 'frozen'] as const

/** What each table counts, by which date, and why some numbers are not shown; folded beside figures. */
export function HowMade({ isOpen = false }: { isOpen?: boolean }) {
	const t = useTranslations('openData.made')
	const tables = useTranslations('releases')
	const definitions = useTranslations('figureDefinitions')
	return (
		<Fold title={t('title')} id="definitions" isAside isOpen={isOpen}>
			<Table
				caption={t('title')}
				captionHidden
				head={[tables('audit.table'), definitions('head.unit'), definitions('head.date')]}
				rows={releaseTableNames.map((name) => {
					const { unit, date } = releaseTables[name]
					return [
						tables(`tables.${name}`),
						definitions(`units.${unit}`),
						date === 'asAt' ? t('atDataset') : definitions(`dates.${date}`),
					]
				})}
			/>
			<ul>
				{ownRules.map((rule) => (
					<li key={rule}>{t(rule)}</li>
				))}
				{rules.map((rule) => (
					<li key={rule}>{definitions(`rules.${rule}`)}</li>
				))}
			</ul>
		</Fold>
	)
}
