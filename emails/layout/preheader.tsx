import type { CSSProperties } from 'react'

/** Stands first and is not shown: lists of letters take the words beside a subject from here. The text part is without it. */
export function Preheader({ children }: { children: string }) {
	return (
		<div data-skip-in-text style={hidden}>
			{children}
		</div>
	)
}

// The last is for Outlook.
const hidden = { display: 'none', maxHeight: 0, overflow: 'hidden', msoHide: 'all' } as CSSProperties
