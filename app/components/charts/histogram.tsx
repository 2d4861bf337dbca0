import { useFormatter, useTranslations } from 'use-intl/react'
import { useLanguage } from '#app/i18n/provider.tsx'
import { direction } from '#workflows/languages.ts'
import { useElementId } from '../ui/element-id.ts'
import { ChartFigure, type Counted, useChartSentence } from './chart-figure.tsx'
import dayBarsStyles from './day-bars.module.css'
import styles from './histogram.module.css'
import { filled, TonePatterns } from './tone.tsx'

/** The days that one party has had something; `isLate` while it has it beyond the due date. */
type DayBar = Counted & {
	isLate?: boolean
	/** The same time in calendar days, for the table. */
	calendarDays: number
}

/** How long each bar is, in per cent of the longest; a single day can still be seen. */
export function barLengths(counts: readonly number[]): number[] {
	const longest = Math.max(1, ...counts)
	return counts.map((count) => (count > 0 ? Math.max(1, Math.round((count / longest) * 1000) / 10) : 0))
}

const toneOf = ({ isLate = false }: DayBar) => (isLate ? 'stop' : 'move')

type DayBarsProps = { title: string; bars: readonly DayBar[] }

/** Who has had something for how many working days: one bar a party, with its number. */
export function DayBars({ title, bars }: DayBarsProps) {
	const t = useTranslations('charts')
	const format = useFormatter()
	const id = useElementId()
	const mirrored = direction(useLanguage()) === 'rtl'
	const sentence = useChartSentence(title, bars)
	const lengths = barLengths(bars.map(({ count }) => count))
	if (bars.length === 0) return <p>{sentence}</p>
	return (
		<ChartFigure
			title={title}
			head={[t('head.party'), t('head.workingDays'), t('head.calendarDays')]}
			numeric={[1, 2]}
			rows={bars.map(({ label, count, calendarDays }) => [
				label,
				format.number(count),
				format.number(calendarDays),
			])}
		>
			<div className={dayBarsStyles.bars} role="img" aria-label={sentence}>
				{bars.map((bar, index) => (
					<div key={bar.key} className={dayBarsStyles.row}>
						<span>{bar.label}</span>
						<svg width="100%" height="12" aria-hidden="true" focusable="false">
							{index === 0 && <TonePatterns id={id} tones={bars.map(toneOf)} />}
							<rect className={dayBarsStyles.track} width="100%" height="12" />
							<rect
								x={mirrored ? `${Math.round((100 - (lengths[index] ?? 0)) * 10) / 10}%` : 0}
								width={`${lengths[index]}%`}
								height="12"
								{...filled(id, toneOf(bar))}
							/>
						</svg>
						<b>{format.number(bar.count)}</b>
					</div>
				))}
			</div>
		</ChartFigure>
	)
}

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
