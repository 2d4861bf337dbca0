import landUrl from '../map/land.svg?url'
import type { Dot, PictureRow, Plot, Signed, Written } from '../picture.ts'
import type { Across } from './across.ts'
import mapStyles from './map.module.css'
import plotStyles from './plot.module.css'
import { PlotMarks, plotSize } from './plot-marks.tsx'
import { RowMarks } from './row-marks.tsx'
import styles from './rows.module.css'
import { SignShape } from './sign-shape.tsx'

const percent = (place: number) => `${Math.round(place * 10_000) / 100}%`

type MapViewProps = { id: string; dots: readonly Dot[]; labelledBy: string }

/** Dots on the land: never mirrored, and as large on a phone as on a desk. */
export function MapView({ id, dots, labelledBy }: MapViewProps) {
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: labelled by the title of the figure
		<svg className={mapStyles.map} width="100%" role="img" aria-labelledby={labelledBy}>
			<image href={landUrl} width="100%" height="100%" />
			{dots.map(({ key, x, y, radius, sign }) => (
				<svg key={key} x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
					<g className={mapStyles.dot} data-sign={sign}>
						<SignShape id={id} sign={sign} radius={radius} />
					</g>
				</svg>
			))}
		</svg>
	)
}

type PlotViewProps = { id: string; plot: Plot; across: Across; labelledBy: string }

/** A plot with the numbers of its lines across; on a phone only the words that have room are shown. */
export function PlotView({ id, plot, across, labelledBy }: PlotViewProps) {
	const isLinked = plot.columns.some(({ href }) => href)
	return (
		<div className={plotStyles.plot}>
			<div className={plotStyles.levels} aria-hidden="true">
				{plot.levels.map((level) => (
					<span key={level}>{level}</span>
				))}
			</div>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: labelled by the title of the figure, whatever its role */}
			<svg
				className={plotStyles.marks}
				width="100%"
				height={plotSize.top + plotSize.height + plotSize.bottom}
				// An image cannot contain links.
				role={isLinked ? 'group' : 'img'}
				aria-labelledby={labelledBy}
				focusable="false"
			>
				<PlotMarks id={id} plot={plot} across={across} />
			</svg>
		</div>
	)
}

const HEIGHT = 16
/** So many rows with one number each stand in two columns where there is room. */
const LONG = 12

type RowsViewProps = { id: string; rows: readonly PictureRow[]; across: Across }

/** Rows with their labels, shapes and numbers; in a narrow place the shapes stand below the words, in a wide one long lists in two columns. */
export function RowsView({ id, rows, across }: RowsViewProps) {
	const isLong = rows.length > LONG && rows.every(({ values }) => values.length === 1)
	return (
		<ul className={styles.rows} data-long={isLong || undefined}>
			{rows.map(({ key, label, marks, values }) => (
				<li key={key} className={styles.row}>
					<span className={styles.label}>
						<Text written={label} />
					</span>
					<svg className={styles.marks} width="100%" height={HEIGHT} aria-hidden="true" focusable="false">
						{marks.some(({ kind }) => kind !== 'bar') && (
							<line x1="0" x2="100%" y1={HEIGHT / 2} y2={HEIGHT / 2} className={styles.guide} />
						)}
						<RowMarks id={id} marks={marks} across={across} height={HEIGHT} />
					</svg>
					<span className={styles.values}>
						{values.map((value, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the numbers of a row have a fixed order
							<Value key={index} id={id} value={value} isFirst={index === 0} />
						))}
					</span>
				</li>
			))}
		</ul>
	)
}

function Value({ id, value, isFirst }: { id: string; value: Signed; isFirst: boolean }) {
	return (
		<span className={styles.value}>
			{value.sign && (
				<svg width="14" height="14" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
					<SignShape id={id} sign={value.sign} />
				</svg>
			)}
			{isFirst || value.sign ? (
				<b>
					<Text written={value} />
				</b>
			) : (
				<Text written={value} />
			)}
		</span>
	)
}

/** A text, and a link where it counts a list. */
export const Text = ({ written: { text, href } }: { written: Written }) =>
	href ? <a href={href}>{text}</a> : text
