import type { ReactNode } from 'react'

type ScrollAreaProps = { className: string | undefined; children: ReactNode } & (
	| { label: string; labelledBy?: never }
	| { labelledBy: string; label?: never }
)

/**
 * Wide content that scrolls sideways where it does not fit, by keyboard too. A group and not a region of its own: its
 * panel is one already, often with the same name.
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
