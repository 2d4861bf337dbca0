import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { Table } from '../ui/table.tsx'
import styles from './chart-figure.module.css'

type ChartFigureProps = {
	/** What the picture shows: also the caption of the table. */
	title: string
	/** The words of the table's columns: what is counted, and the numbers. */
	head: readonly [string, ...string[]]
	rows: readonly (readonly ReactNode[])[]
	/** The columns of numbers, counted from 0. */
	numeric?: readonly number[]
	/** On a phone there is the table alone, since the picture would be too small to read. */
	isWide?: boolean
	children: ReactNode
}

/** A picture with its twin: the same as a table, folded below it and open in print. */
export function ChartFigure({ title, head, rows, numeric, isWide = false, children }: ChartFigureProps) {
	return (
		<figure className={styles.figure} data-wide={isWide || undefined}>
			<div className={styles.picture}>{children}</div>
			<TableTwin title={title} head={head} rows={rows} numeric={numeric ?? []} />
		</figure>
	)
}

type TableTwinProps = Pick<ChartFigureProps, 'title' | 'head' | 'rows'> & { numeric: readonly number[] }

/** The table below a picture. */
export function TableTwin({ title, head, rows, numeric }: TableTwinProps) {
	const t = useTranslations('charts')
	return (
		<details className={styles.twin}>
			<summary>{t('asTable')}</summary>
			<Table caption={title} captionHidden head={head} rows={rows} numeric={numeric} />
		</details>
	)
}

/** One entry of a picture as words: "In delivery: 3". */
export type Counted = { key: string; label: string; count: number }

/** The sentence that a screen reader says instead of a picture. */
export function useChartSentence(title: string, parts: readonly Pick<Counted, 'label' | 'count'>[]): string {
	const t = useTranslations('charts')
	const said = parts.map((part) => t('part', part)).join(t('separator'))
	return said === '' ? t('none', { title }) : t('sentence', { title, parts: said })
}
