import { useTranslations } from 'use-intl/react'
import { HIDDEN, useChartWords } from '#app/components/charts/chart-words.ts'
import { PictureFigure } from '#app/components/charts/view/picture-figure.tsx'
import { releasePicture } from '#app/components/releases/release-picture.ts'
import { Fold } from '#app/components/ui/fold.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { useSay } from '#app/i18n/use-say.ts'
import {
	type ReleasedTable,
	type ReleaseTableName,
	releaseTableNames,
	releaseTables,
} from '#workflows/releases/tables.ts'
import styles from './public.module.css'

type PicturesProps = { tables: readonly ReleasedTable[]; asAt: Date | string }

/** Those of few rows first to second, and fourth to fifth: two of them stand side by side. */
const order: readonly ReleaseTableName[] = [
	'steps',
	'kinds',
	'themes',
	'subregions',
	'unmetRegions',
	'unmetThemes',
]
/** A long list of mostly small numbers, which few readers look for. */
const folded: ReleaseTableName = 'unmetThemes'
/** Of so many rows a list has the whole width. */
const LONG = 12

/** The tables that are drawn, each with its sentence and the same numbers as a table. */
export function Pictures({ tables, asAt }: PicturesProps) {
	const t = useTranslations('releases.tables')
	const words = { chart: useChartWords(), say: useSay() }
	const hidden = words.chart.t('notes.hidden', { sign: HIDDEN })
	const drawn = order.flatMap((name) => tables.find(({ table }) => table === name) ?? [])
	return (
		<div className={styles.pictures}>
			{drawn.map((model) => {
				const picture = releasePicture({ model, asAt, words })
				if (!picture) return null
				const { drawing, notes } = picture
				const isLong = drawing.kind === 'rows' && drawing.rows.length > LONG
				// The head of the page says what the sign stands for.
				const shown = { ...picture, notes: notes.filter((note) => note !== hidden) }
				const figure = <PictureFigure picture={shown} hasTitle={false} />
				return (
					<div key={model.table} className={isLong ? styles.long : undefined}>
						{model.table === folded ? (
							<Fold title={t(model.table)} id={model.table} isAside>
								{figure}
							</Fold>
						) : (
							<Panel title={t(model.table)} id={model.table}>
								{figure}
							</Panel>
						)}
					</div>
				)
			})}
		</div>
	)
}

/** Rules of all figures that hold for released ones as well. */
const rules = ['periods', 'first', 'parts', 'days', 'median'] as const
/** Rules of released figures alone. */
const ownRules = ['confidential', 'hidden', 'known', 'zero', 'themes', 'money', 'frozen'] as const

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
