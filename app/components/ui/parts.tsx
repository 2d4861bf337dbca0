import type { ReactNode } from 'react'
import styles from './parts.module.css'

/** What stands below one another in a panel and is read apart: facts, and forms of their own. */
export function Parts({ children }: { children: ReactNode }) {
	return <div className={styles.parts}>{children}</div>
}
