import type { ReactNode } from 'react'

/** One paragraph; `quiet` for what stands below the message itself. */
export function Paragraph({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
	return (
		<p className={quiet ? 'quiet' : undefined} style={quiet ? small : { margin: '0 0 16px' }}>
			{children}
		</p>
	)
}

const small = { margin: '0 0 8px', fontSize: 14, color: '#4a5560' }
