import type { Plot } from '../picture.ts'
import type { Across } from './across.ts'
import styles from './plot.module.css'
import { PlotMarks, plotSize } from './plot-marks.tsx'

type PlotViewProps = { id: string; plot: Plot; across: Across; labelledBy: string }

/** A plot with the numbers of its lines across; on a phone only the words that have room are shown. */
export function PlotView({ id, plot, across, labelledBy }: PlotViewProps) {
	const isLinked = plot.columns.some(({ href }) => href)
	return (
		<div className={styles.plot}>
			<div className={styles.levels} aria-hidden="true">
				{plot.levels.map((level) => (
					<span key={level}>{level}</span>
				))}
			</div>
			{/* biome-ignore lint/a11y/noSvgWithoutTitle: labelled by the title of the figure, whatever its role */}
			<svg
				className={styles.marks}
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
