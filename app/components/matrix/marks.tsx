import { useTranslations } from 'use-intl/react'
import styles from './marks.module.css'

export type Result = 'pass' | 'fail' | 'unknown'

/** Whether a rule is met, as a shape with its word for those who do not see it. */
export function Mark({ result }: { result: Result }) {
	const t = useTranslations('matching.results')
	return (
		<>
			<i className={styles.mark} data-result={result} aria-hidden="true" />
			<span className={styles.hidden}>{t(result)}</span>
		</>
	)
}

type PointsProps = { points: number; most: number; text: string }

/** Points as filled boxes, with the number in words. */
export function Points({ points, most, text }: PointsProps) {
	return (
		<>
			<span className={styles.points} aria-hidden="true">
				{Array.from({ length: most }, (_, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the boxes of one number have no other name
					<i key={at} data-on={at < points ? '' : undefined} />
				))}
			</span>
			{text}
		</>
	)
}

type ShareBarProps = { share: number; tone?: 'accent' | 'good' | 'rest' }

const within = (share: number) => Math.min(1, Math.max(0, Number.isFinite(share) ? share : 0))

/** A share from 0 to 1 as a bar. The number stands beside it, so that the bar says nothing of its own. */
export function ShareBar({ share, tone = 'accent' }: ShareBarProps) {
	return (
		<svg className={styles.bar} data-tone={tone} aria-hidden="true">
			<rect width={`${Math.round(within(share) * 1000) / 10}%`} height="100%" />
		</svg>
	)
}

/** The first and the last day of a time, `YYYY-MM-DD`; null where it is open. */
type Days = { from: string | null; to: string | null }
type Years = { from: number; to: number }

/** So many years are drawn at most: one odd date must not press all others into a point. */
const MOST_YEARS = 6

/** The whole years that hold these times, of which the first `MOST_YEARS` from this year on, or from the latest before it. */
export function yearsOf(times: readonly Days[], today: string): Years {
	const years = times.flatMap(({ from, to }) => [from, to]).flatMap((day) => (day ? [yearOf(day)] : []))
	const now = yearOf(today)
	const from = Math.min(now, Math.max(Math.min(now, ...years), now - 1))
	return { from, to: Math.min(Math.max(now, ...years), from + MOST_YEARS - 1) }
}

const yearOf = (day: string) => Number(day.slice(0, 4))

type PeriodBarProps = { years: Years; period: Days; wanted: Days }

/** A period on the axis of some years, with the days that are wanted shaded behind it. */
export function PeriodBar({ years, period, wanted }: PeriodBarProps) {
	const at = placeIn(years)
	const shaded = wanted.from || wanted.to ? at(wanted) : null
	const drawn = at(period)
	return (
		<svg className={styles.period} viewBox="0 0 108 18" aria-hidden="true">
			<rect width="108" height="18" />
			{shaded && <rect x={shaded.x} width={shaded.width} height="18" data-part="wanted" />}
			<rect x={drawn.x} y="6" width={drawn.width} height="6" data-part="period" />
		</svg>
	)
}

const WIDTH = 108
const dayMs = 86_400_000

/** Places a time on the axis; what lies outside is cut off, and the shortest remains visible. */
function placeIn({ from, to }: Years) {
	const start = Date.UTC(from, 0, 1)
	const length = Date.UTC(to + 1, 0, 1) - start
	const share = (day: string, added = 0) => within((Date.parse(day) + added - start) / length) * WIDTH
	return ({ from: first, to: last }: Days) => {
		const x = first ? Math.min(share(first), WIDTH - 2) : 0
		const end = last ? share(last, dayMs) : WIDTH
		return { x: Math.round(x), width: Math.max(2, Math.round(end - x)) }
	}
}
