import type { ReactNode } from 'react'

/** The only link of a message: to the page where the next step is taken. A cell, since Outlook pads no links. */
export function Button({ href, children }: { href: string; children: ReactNode }) {
	return (
		<table role="presentation" cellPadding={0} cellSpacing={0} style={{ margin: '24px 0' }}>
			<tbody>
				<tr>
					<td className="button" style={{ ...colours, padding: '12px 20px' }}>
						<a className="button" href={href} style={{ ...colours, fontWeight: 700, textDecoration: 'none' }}>
							{children}
						</a>
					</td>
				</tr>
			</tbody>
		</table>
	)
}

const colours = { borderRadius: 4, backgroundColor: '#0b5a8a', color: '#ffffff' }
