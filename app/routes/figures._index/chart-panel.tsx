import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { PictureFigure } from '#app/components/charts/view/picture-figure.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { Figures } from '#app/domain/figures/get-figures.server.ts'
import { type FigureChart, figurePictures } from './charts/figure-pictures.ts'
import { useFigureWords } from './charts/figure-words.ts'
import styles from './figures.module.css'

type ChartPanelProps = {
	figures: Figures
	name: FigureChart
	/** What a reader must know to read it. */
	note?: ReactNode
	/** Leaves the panel out where there is nothing to draw. */
	isOptional?: boolean
}

/** One chart of the page under its heading. */
export function ChartPanel({ figures, name, note, isOptional = false }: ChartPanelProps) {
	const t = useTranslations('figures')
	const words = useFigureWords()
	const picture = figurePictures[name](figures, words)
	if (isOptional && picture.isEmpty) return null
	return (
		<Panel title={t(`panels.${name}`)} id={name}>
			<PictureFigure picture={picture} hasTitle={false} />
			{note && !picture.isEmpty && <p className={styles.note}>{note}</p>}
		</Panel>
	)
}
