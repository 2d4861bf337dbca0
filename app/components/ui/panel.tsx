import type { ReactNode } from 'react'
import { useElementId } from './element-id.ts'
import styles from './panel.module.css'
import partsStyles from './parts.module.css'

/** A part of a page under its own heading. `id` makes it a place to link to. */
export function Panel({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
	const headingId = useElementId()
	return (
		<section id={id} className={styles.panel} aria-labelledby={headingId}>
			<h2 id={headingId}>{title}</h2>
			{children}
		</section>
	)
}

/** What stands below one another in a panel and is read apart: facts, and forms of their own. */
export function Parts({ children }: { children: ReactNode }) {
	return <div className={partsStyles.parts}>{children}</div>
}
