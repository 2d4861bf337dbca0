import type { ReactNode } from 'react'
import styles from './fold.module.css'

type FoldProps = {
	title: string
	/** Makes the part a link target. */
	id?: string
	/** Whether the part is folded on wide screens, too: it holds what few readers look for. */
	isAside?: boolean
	/** Whether it is open on a phone, too, such as with an error in it. */
	isOpen?: boolean
	children: ReactNode
}

/** A part of a page that is folded on a phone, and open where there is room. */
export function Fold({ title, id, isAside = false, isOpen = false, children }: FoldProps) {
	return (
		<details className={isAside ? styles.fold : `${styles.fold} ${styles.wide}`} id={id} open={isOpen}>
			<summary>
				<h2>{title}</h2>
			</summary>
			<div>{children}</div>
		</details>
	)
}
