import type { ReactNode } from 'react'
import styles from './empty.module.css'

/** Says that a list is empty, and what would fill it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<div className={styles.empty}>
			<p className={styles.title}>{title}</p>
			{children}
		</div>
	)
}
