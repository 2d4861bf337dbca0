import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export type Fact = { label: string; value: ReactNode }

/** Names and values, side by side where there is room. */
export function FactList({ items }: { items: readonly Fact[] }) {
	return (
		<dl className={styles.facts}>
			{items.map(({ label, value }) => (
				<div key={label}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
