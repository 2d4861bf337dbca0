import type { ReactNode } from 'react'

/** The one heading of a message. */
export function Heading({ children }: { children: ReactNode }) {
	return <h1 style={{ margin: '0 0 20px', fontSize: 22, lineHeight: 1.35, fontWeight: 700 }}>{children}</h1>
}
