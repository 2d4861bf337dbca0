import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl/react'
import styles from './stages.module.css'

type Stage = { label: string; state: 'done' | 'current' | 'todo'; detail?: ReactNode }

/** The stages of a delivery: reached, present and still ahead. */
export function Stages({ items }: { items: readonly Stage[] }) {
	const t = useTranslations('common')
	return (
		<ol className={styles.stages}>
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
