import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './steps.module.css'

export type Step = { label: string; state: 'done' | 'current' | 'todo'; detail?: ReactNode }

/** Progress through a list of steps. */
export function Steps({ items }: { items: readonly Step[] }) {
	const t = useTranslations('common')
	return (
		<ol className={styles.steps}>
			{items.map(({ label, state, detail }) => (
				<li key={label} data-state={state} aria-current={state === 'current' ? 'step' : undefined}>
					<p className={styles.label}>
						{label} <span className={styles.state}>{t(`steps.${state}`)}</span>
					</p>
					{detail && <div className={styles.detail}>{detail}</div>}
				</li>
			))}
		</ol>
	)
}
