import { type Counted, useChartSentence } from './chart-figure.tsx'
import styles from './sparkline.module.css'

type SparklineProps = {
	title: string
	/** The numbers in the order of time. */
	points: readonly Counted[]
}

const WIDTH = 84
const HEIGHT = 28
/** So that neither the line nor its last point is cut off. */
const EDGE = 3

/** How a number went over time, small beside the number itself: a line from 0, with a point for the last. */
export function Sparkline({ title, points }: SparklineProps) {
	const sentence = useChartSentence(title, points)
	const most = Math.max(1, ...points.map(({ count }) => count))
	const step = (WIDTH - 2 * EDGE) / Math.max(1, points.length - 1)
	const places = points.map(({ count }, index) => ({
		x: rounded(EDGE + index * step),
		y: rounded(HEIGHT - EDGE - (count / most) * (HEIGHT - 2 * EDGE)),
	}))
	const last = places.at(-1)
	return (
		<svg
			className={styles.sparkline}
			width={WIDTH}
			height={HEIGHT}
			viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
			role="img"
			aria-label={sentence}
		>
			<line x1="0" x2={WIDTH} y1={HEIGHT - EDGE + 1.5} y2={HEIGHT - EDGE + 1.5} className={styles.ground} />
			<polyline points={places.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.line} />
			{last && <circle cx={last.x} cy={last.y} r="2.5" className={styles.last} />}
		</svg>
	)
}

const rounded = (place: number) => Math.round(place * 10) / 10
