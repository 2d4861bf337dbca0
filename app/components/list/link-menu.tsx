import type { ReactNode } from 'react'
import styles from './list-menu.module.css'
import { ListMenu } from './list-menu.tsx'

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
