import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import type { Picture } from '#app/components/charts/picture.ts'
import { PictureFigure } from '#app/components/charts/view/picture-figure.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { type ChartFigures, type FigureChart, figurePictures } from './charts/figure-pictures.ts'
import { type FigureWords, useFigureWords } from './charts/figure-words.ts'

type ChartPanelProps<Name extends FigureChart> = {
	figures: ChartFigures<Name>
	name: Name
	/** What a reader must know to read it. */
	note?: ReactNode
	/** Leaves the panel out where there is nothing to draw. */
	isOptional?: boolean
}

/** One chart of the page under its heading. */
export function ChartPanel<Name extends FigureChart>({
	figures,
	name,
	note,
	isOptional = false,
}: ChartPanelProps<Name>) {
	const t = useTranslations('figures')
	const words = useFigureWords()
	// The compiler does not follow that the function and its figures have the same name.
	const draw = figurePictures[name] as (figures: ChartFigures<Name>, words: FigureWords) => Picture
	const picture = draw(figures, words)
	if (isOptional && picture.isEmpty) return null
	// The compiler finds the words of a title by the names of all charts, not by a part of them.
	const panel: FigureChart = name
	return (
		<Panel title={t(`panels.${panel}`)} id={name}>
			<PictureFigure picture={picture} hasTitle={false} note={note} />
		</Panel>
	)
}
