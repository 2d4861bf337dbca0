import type { ReactNode } from 'react'
import { useElementId } from './element-id.ts'
import styles from './panel.module.css'
import partsStyles from './parts.module.css'

type PanelProps = {
	title: string
	/** Makes the panel a link target. */
	id?: string
	/** Whether it holds what the page waits for: there is one at most. */
	isNext?: boolean
	children: ReactNode
}

/** A part of a page under its own heading. */
export function Panel({ title, id, isNext = false, children }: PanelProps) {
	const headingId = useElementId()
	return (
		<section id={id} className={isNext ? styles.next : styles.panel} aria-labelledby={headingId}>
			<h2 id={headingId}>{title}</h2>
			{children}
		</section>
	)
}

/** Separate parts of a panel, one below another: facts, and forms of their own. */
export function Parts({ children }: { children: ReactNode }) {
	return <div className={partsStyles.parts}>{children}</div>
}
