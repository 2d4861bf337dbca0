import type { ReactNode } from 'react'
import { useElementId } from './element-id.ts'
import styles from './panel.module.css'
import partsStyles from './parts.module.css'

/** A part of a page under its own heading. `id` makes it a link target. */
export function Panel({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
	const headingId = useElementId()
	return (
		<section id={id} className={styles.panel} aria-labelledby={headingId}>
			<h2 id={headingId}>{title}</h2>
			{children}
		</section>
	)
}

/** Separate parts of a panel, one below another: facts, and forms of their own. */
export function Parts({ children }: { children: ReactNode }) {
	return <div className={partsStyles.parts}>{children}</div>
}
