import { useTranslations } from 'use-intl/react'
import styles from './matching-settings.module.css'
import { useSettingWords } from './setting-words.ts'

const points = [0, 1, 2, 3, 4] as const

/** The meaning of each point of each criterion, beside the weights. */
export function Anchors({ score, criteria }: { score: 'fit' | 'priority'; criteria: readonly string[] }) {
	const t = useTranslations('settings.matching')
	const { criterion } = useSettingWords()
	const anchor = useAnchor(score)
	return (
		<details>
			<summary>{t('anchors')}</summary>
			{criteria.map((name) => (
				<section key={name} className={styles.anchors}>
					<h3>{criterion(name)}</h3>
					<dl>
						{points.map((point) => {
							const text = anchor(name, point)
							return (
								text && (
									<div key={point}>
										<dt>{point}</dt>
										<dd>{text}</dd>
									</div>
								)
							)
						})}
					</dl>
				</section>
			))}
		</details>
	)
}

/** Not every criterion uses every point. */
function useAnchor(score: 'fit' | 'priority') {
	const ofFit = useTranslations('matching.fit.anchors')
	const priority = useTranslations('priority.criteria')
	return (name: string, point: number) => {
		const key = `${name}.points${point}`
		if (score === 'fit')
			return ofFit.has(key as Parameters<typeof ofFit>[0]) ? ofFit(key as Parameters<typeof ofFit>[0]) : null
		return priority(key as Parameters<typeof priority>[0])
	}
}
