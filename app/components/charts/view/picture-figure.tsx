import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { direction } from '#workflows/languages.ts'
import { useElementId } from '../../ui/element-id.ts'
import { TableTwin } from '../chart-figure.tsx'
import type { Fill, Picture } from '../picture.ts'
import { TonePatterns } from '../tone.tsx'
import { acrossPage } from './across.ts'
import styles from './picture-figure.module.css'
import { MapView, PlotView, RowsView, Text } from './picture-views.tsx'
import { SignShape } from './sign-shape.tsx'

/** What every chart is given; without a title where the page around it says title, date and source. */
export type ShownProps<Model> = { model: Model; hasTitle?: boolean }

const fills: readonly Fill[] = ['wait', 'stop', 'good', 'hidden', 'unknown']

/** The fills of a picture that need a pattern. */
export function fillsOf({ drawing, legend }: Picture): Fill[] {
	const drawn: string[] =
		drawing.kind === 'rows'
			? drawing.rows.flatMap(({ marks }) => marks.map((mark) => ('fill' in mark ? mark.fill : '')))
			: drawing.kind === 'map'
				? drawing.dots.map(({ sign }) => sign)
				: drawing.columns.flatMap(({ parts, stub }) => [stub ?? '', ...parts.map(({ fill }) => fill)])
	const used = new Set([...drawn, ...legend.map(({ sign }) => sign)])
	return fills.filter((fill) => used.has(fill))
}

type PictureFigureProps = {
	picture: Picture
	hasTitle?: boolean
	/** What a reader of this page must know besides the notes of the chart. */
	note?: ReactNode
}

/** A chart on a page: title, date, sentence, picture, key, notes, and the same as a table. */
export function PictureFigure({ picture, hasTitle = true, note }: PictureFigureProps) {
	const t = useTranslations('charts')
	const id = useElementId()
	const { head, asAt, sentence, isEmpty, legend, notes, source, table } = picture
	return (
		<figure className={styles.figure} aria-labelledby={`${id}-title`} aria-describedby={`${id}-said`}>
			<figcaption className={styles.caption}>
				<b id={`${id}-title`} className={hasTitle ? undefined : styles.unseen}>
					{head.title}
				</b>
				{hasTitle && <small suppressHydrationWarning>{asAt}</small>}
			</figcaption>
			<p id={`${id}-said`} className={styles.said}>
				{sentence}
			</p>
			{!isEmpty && (
				<>
					<svg className={styles.patterns} width="0" height="0" aria-hidden="true" focusable="false">
						<TonePatterns id={id} tones={fillsOf(picture)} />
					</svg>
					<div className={styles.picture}>
						<Drawing id={id} picture={picture} />
					</div>
					{legend.length > 0 && (
						<ul className={styles.key}>
							{legend.map((entry) => (
								<li key={entry.text}>
									<Swatch id={id} {...entry} />
									{entry.text}
								</li>
							))}
						</ul>
					)}
				</>
			)}
			<div className={styles.notes}>
				{[...(isEmpty ? [] : notes), ...(hasTitle ? [source] : [])].map((text) => (
					<p key={text}>{text}</p>
				))}
				{note && !isEmpty && <p>{note}</p>}
			</div>
			{!isEmpty && (
				<div className={styles.ways}>
					<TableTwin
						title={head.title}
						head={table.head}
						rows={table.rows.map((cells) =>
							cells.map((cell) => (cell.href ? <Text key={cell.text} written={cell} /> : cell.text)),
						)}
						numeric={table.numeric}
					/>
					{head.files && (
						<p className={styles.files}>
							<a href={head.files.svg}>{t('files.svg')}</a>
							<a href={head.files.png}>{t('files.png')}</a>
						</p>
					)}
				</div>
			)}
		</figure>
	)
}

function Drawing({ id, picture: { drawing } }: { id: string; picture: Picture }) {
	const across = acrossPage(direction(useLanguage()) === 'rtl')
	if (drawing.kind === 'rows') return <RowsView id={id} rows={drawing.rows} across={across} />
	const labelledBy = `${id}-title ${id}-said`
	if (drawing.kind === 'plot')
		return <PlotView id={id} plot={drawing} across={across} labelledBy={labelledBy} />
	return <MapView id={id} dots={drawing.dots} labelledBy={labelledBy} />
}

type SwatchProps = { id: string } & Picture['legend'][number]

function Swatch({ id, sign, radius, line }: SwatchProps) {
	const half = Math.max(line === undefined ? 8 : 10, (radius ?? 0) + 1)
	return (
		<svg
			width={half * 2}
			height={half * 2}
			viewBox={`${-half} ${-half} ${half * 2} ${half * 2}`}
			aria-hidden="true"
			focusable="false"
		>
			<SignShape id={id} sign={sign} radius={radius} line={line} />
		</svg>
	)
}
