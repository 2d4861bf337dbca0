export type Fact = { label: string; value: string }

/** Short facts, one a line. Paragraphs and no table: they stay readable on a phone and in the text part. */
export function Facts({ items }: { items: Fact[] }) {
	return (
		<div className="facts" style={{ margin: '0 0 16px', padding: '12px 16px', backgroundColor: '#eef3f7' }}>
			{items.map(({ label, value }) => (
				<p key={label} style={{ margin: '4px 0' }}>
					{label} <strong>{value}</strong>
				</p>
			))}
		</div>
	)
}
