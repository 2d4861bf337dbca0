import type { ReactNode } from 'react'

type ScrollAreaProps = { className: string | undefined; children: ReactNode } & (
	| { label: string; labelledBy?: never }
	| { labelledBy: string; label?: never }
)

/**
 * Something wide that is moved sideways where it has no room, by keyboard too. A group and no part of the page of its
 * own: the panel it stands in is that already, often under the same name.
 */
export function ScrollArea({ label, labelledBy, className, children }: ScrollAreaProps) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: what scrolls is no set of fields
		<div
			role="group"
			className={className}
			aria-label={label}
			aria-labelledby={labelledBy}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
			tabIndex={0}
		>
			{children}
		</div>
	)
}
