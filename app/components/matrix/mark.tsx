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
