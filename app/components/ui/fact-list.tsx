import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export type Fact = {
	label: string
	value: ReactNode
	/** Takes the whole line where facts stand in two columns: a text of several sentences. */
	isLong?: boolean
}

type FactListProps = {
	items: readonly Fact[]
	/** Two columns where there is room: for lists of many short facts. */
	inColumns?: boolean
	/** Name and value on one line also where the list is narrow: short facts beside the content. */
	isCompact?: boolean
	/** The name above the value, in as many columns as there is room: for many short facts beside a form. */
	isDense?: boolean
}

/** Names and values, side by side where there is room. */
export function FactList({ items, inColumns = false, isCompact = false, isDense = false }: FactListProps) {
	const look =
		(inColumns && styles.columns) || (isCompact && styles.compact) || (isDense && styles.dense) || ''
	return (
		<dl className={`${styles.facts} ${look}`}>
			{items.map(({ label, value, isLong }) => (
				<div key={label} className={isLong ? styles.long : undefined}>
					<dt>{label}</dt>
					<dd>{value}</dd>
				</div>
			))}
		</dl>
	)
}
