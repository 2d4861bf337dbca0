import type { ReactNode } from 'react'
import styles from './notice.module.css'

type NoticeProps = { tone?: 'info' | 'success' | 'warning' | 'danger'; title: string; children?: ReactNode }

/** Something to know about the whole page. */
export function Notice({ tone = 'info', title, children }: NoticeProps) {
	return (
		<div className={styles.notice} data-tone={tone}>
			<p className={styles.title}>{title}</p>
			{children}
		</div>
	)
}
