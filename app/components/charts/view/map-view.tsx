import landUrl from '../map/land.svg?url'
import type { Dot } from '../picture.ts'
import styles from './map.module.css'
import { SignShape } from './sign-shape.tsx'

const percent = (place: number) => `${Math.round(place * 10_000) / 100}%`

type MapViewProps = { id: string; dots: readonly Dot[]; labelledBy: string }

/** Dots on the land: never mirrored, and as large on a phone as on a desk. */
export function MapView({ id, dots, labelledBy }: MapViewProps) {
	return (
		// biome-ignore lint/a11y/noSvgWithoutTitle: labelled by the title of the figure
		<svg className={styles.map} width="100%" role="img" aria-labelledby={labelledBy}>
			<image href={landUrl} width="100%" height="100%" />
			{dots.map(({ key, x, y, radius, sign }) => (
				<svg key={key} x={percent(x)} y={percent(y)} overflow="visible" aria-hidden="true">
					<g className={styles.dot}>
						<SignShape id={id} sign={sign} radius={radius} />
					</g>
				</svg>
			))}
		</svg>
	)
}
