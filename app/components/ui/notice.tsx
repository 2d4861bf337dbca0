import type { ReactNode } from 'react'
import emptyStyles from './empty.module.css'
import styles from './notice.module.css'

type NoticeProps = { tone?: 'info' | 'success' | 'warning' | 'danger'; title: string; children?: ReactNode }

/** Information about the whole page. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
	return (
		<div className={styles.notice} data-tone={tone}>
			<p className={styles.title}>{title}</p>
			{children}
		</div>
	)
}

/** States that a list is empty, and what would fill it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
	return (
		<div className={emptyStyles.empty}>
			<p className={emptyStyles.title}>{title}</p>
			{children}
		</div>
	)
}
