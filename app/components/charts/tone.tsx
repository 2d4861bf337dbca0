import type { Tone } from '../ui/status-tag.tsx'
import styles from './tone.module.css'

/** The tones that have a pattern, so that they differ in greyscale too; the others are plain. */
const hatched = ['wait', 'stop', 'good'] as const

const lines = {
	wait: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4',
	stop: 'M-2,2 l4,-4 M0,8 l8,-8 M6,10 l4,-4 M0,0 l8,8',
	good: 'M0,2 h8 M0,6 h8',
} as const

/** The patterns that the tones of one picture need; `id` is that of the picture. */
export function TonePatterns({ id, tones }: { id: string; tones: readonly Tone[] }) {
	const needed = hatched.filter((tone) => tones.includes(tone))
	if (needed.length === 0) return null
	return (
		<defs>
			{needed.map((tone) => (
				<pattern
					key={tone}
					id={`${id}-${tone}`}
					className={styles[tone]}
					width="8"
					height="8"
					patternUnits="userSpaceOnUse"
				>
					<rect width="8" height="8" className={styles.ground} />
					<path d={lines[tone]} className={styles.line} />
				</pattern>
			))}
		</defs>
	)
}

/** How a tone fills a shape: the pattern where it has one, else the colour of its class. */
export const filled = (id: string, tone: Tone) => {
	const isHatched = (hatched as readonly Tone[]).includes(tone)
	return isHatched ? { fill: `url(#${id}-${tone})` } : { className: styles[tone] }
}
