import type { CSSProperties, ReactNode } from 'react'

/** The only link of a message: to the page where the next step is taken. */
export function Button({ href, children }: { href: string; children: ReactNode }) {
	return (
		<table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '24px 0' }}>
			<tbody>
				<tr>
					<td className="button" style={cell}>
						<a className="button" href={href} style={link}>
							{children}
						</a>
					</td>
				</tr>
			</tbody>
		</table>
	)
}

const colours = { borderRadius: 4, backgroundColor: '#0b5a8a', color: '#ffffff' }
// The link carries the room around its words, so that a finger on the edge opens it too. Outlook pads no links: its cell does.
const cell = { ...colours, msoPaddingAlt: '12px 20px' } as CSSProperties
const link = {
	...colours,
	display: 'inline-block',
	padding: '12px 20px',
	fontWeight: 700,
	textDecoration: 'none',
}
