import { useFormatter, useTranslations } from 'use-intl/react'
import { ChartFigure, type Counted, useChartSentence } from './chart-figure.tsx'
import { barLengths } from './day-bars.tsx'
import styles from './histogram.module.css'

type HistogramProps = {
	title: string
	/** The name of what the columns divide, as head of the table: "Waiting for". */
	by: string
	/** The columns in their order, from the start of the line. */
	bins: readonly Counted[]
}

/** How many fall into each of a few ranges: columns side by side, each with its number and range. */
export function Histogram({ title, by, bins }: HistogramProps) {
	const t = useTranslations('charts')
	const format = useFormatter()
	const sentence = useChartSentence(
		title,
		bins.filter(({ count }) => count > 0),
	)
	const lengths = barLengths(bins.map(({ count }) => count))
	if (bins.every(({ count }) => count === 0)) return <p>{sentence}</p>
	return (
		<ChartFigure
			title={title}
			head={[by, t('head.number')]}
			numeric={[1]}
			rows={bins.map(({ label, count }) => [label, format.number(count)])}
		>
			<div className={styles.bins} role="img" aria-label={sentence}>
				{bins.map(({ key, label, count }, index) => (
					<div key={key} className={styles.bin}>
						<b>{format.number(count)}</b>
						<svg width="100%" height="100%" aria-hidden="true" focusable="false">
							<rect
								className={styles.bar}
								y={`${Math.round((100 - (lengths[index] ?? 0)) * 10) / 10}%`}
								width="100%"
								height={`${lengths[index]}%`}
							/>
						</svg>
						<span>{label}</span>
					</div>
				))}
			</div>
		</ChartFigure>
	)
}
