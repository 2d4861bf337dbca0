import type { ReactNode } from 'react'
import styles from './list-menu.module.css'

type ListMenuProps = {
	label: string
	/** How many choices inside are made. */
	chosen?: number
	/** Opens towards the start of the line, for the last menus of a row. */
	end?: boolean
	children: ReactNode
}

/** A button that opens a small panel below it, without JavaScript; on a phone the panel takes the whole width. */
export function ListMenu({ label, chosen = 0, end = false, children }: ListMenuProps) {
	return (
		<details className={end ? `${styles.menu} ${styles.end}` : styles.menu} name="list-menu" data-menu="">
			<summary className={styles.press}>
				{label}
				{chosen > 0 && <span className={styles.chosen}>{chosen}</span>}
			</summary>
			<div>{children}</div>
		</details>
	)
}

type LinkMenuProps = {
	label: string
	links: readonly { href: string; label: string; isCurrent?: boolean }[]
	/** Below the links: what they do. */
	children?: ReactNode
}

/** A button that opens a list of links, for the last menus of a row. */
export function LinkMenu({ label, links, children }: LinkMenuProps) {
	return (
		<ListMenu label={label} end>
			<ul className={styles.files}>
				{links.map(({ href, label: text, isCurrent = false }) => (
					<li key={href}>
						<a href={href} aria-current={isCurrent ? 'page' : undefined}>
							<bdi>{text}</bdi>
						</a>
					</li>
				))}
			</ul>
			{children}
		</ListMenu>
	)
}
