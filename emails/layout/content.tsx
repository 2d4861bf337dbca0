import type { CSSProperties, ReactNode } from 'react'

/** The only heading of an e-mail. */
export function Heading({ children }: { children: ReactNode }) {
	return <h1 style={{ margin: '0 0 20px', fontSize: 22, lineHeight: 1.35, fontWeight: 700 }}>{children}</h1>
}

/** One paragraph; `quiet` for text below the message itself. */
export function Paragraph({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
	return (
		<p className={quiet ? 'quiet' : undefined} style={quiet ? small : { margin: '0 0 16px' }}>
			{children}
		</p>
	)
}

const small = { margin: '0 0 8px', fontSize: 14, color: '#4a5560' }

/** The only link of an e-mail: to the page of the next step. */
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
// The link includes its padding, so that its edges can be tapped too. Outlook ignores padding of links: its cell has
// it.
const cell: CSSProperties & { msoPaddingAlt: string } = { ...colours, msoPaddingAlt: '12px 20px' }
const link = {
	...colours,
	display: 'inline-block',
	padding: '12px 20px',
	fontWeight: 700,
	textDecoration: 'none',
}

export type Fact = { label: string; value: string }

/** Short facts, one a line. Paragraphs in one cell, which Outlook pads: readable on a phone and in the text part. */
export function Facts({ items }: { items: Fact[] }) {
	return (
		<table
			role="presentation"
			width="100%"
			cellPadding={0}
			cellSpacing={0}
			style={{ width: '100%', margin: '0 0 16px' }}
		>
			<tbody>
				<tr>
					<td className="facts" style={{ padding: '12px 16px', backgroundColor: '#eef3f7' }}>
						{items.map(({ label, value }) => (
							<p key={`${label} ${value}`} className="fact" style={{ margin: '4px 0' }}>
								{label} <strong style={whole}>{value}</strong>
							</p>
						))}
					</td>
				</tr>
			</tbody>
		</table>
	)
}

// On a phone, a reference or a date wraps as a whole before it is divided.
const whole = { display: 'inline-block' }
