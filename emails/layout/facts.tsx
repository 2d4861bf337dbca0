export type Fact = { label: string; value: string }

/** Short facts, one a line. Paragraphs in one cell, which Outlook pads: they stay readable on a phone and in the text part. */
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

// On a phone a reference or a date goes to the next line as a whole, before it is broken.
const whole = { display: 'inline-block' }
