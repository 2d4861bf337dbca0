import type { ReactNode } from 'react'

/** The only link of a message: to the page where the next step is taken. */
export function Button({ href, children }: { href: string; children: ReactNode }) {
	return (
		<p style={{ margin: '24px 0' }}>
			<a className="button" href={href} style={look}>
				{children}
			</a>
		</p>
	)
}

const look = {
	display: 'inline-block',
	padding: '12px 20px',
	borderRadius: 4,
	backgroundColor: '#0b5a8a',
	color: '#ffffff',
	fontWeight: 700,
	textDecoration: 'none',
}
