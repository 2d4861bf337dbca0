import type { ReactNode } from 'react'
import { useElementId } from './element-id.ts'
import styles from './table.module.css'

type TableProps = {
	caption: string
	/** The caption is for screen readers only where a heading above says the same. */
	captionHidden?: boolean
	head: readonly ReactNode[]
	/** The first cell of a row names it. */
	rows: readonly (readonly ReactNode[])[]
	/** Columns of numbers, counted from 0: aligned at their ends. */
	numeric?: readonly number[]
}

/** A dense table, which scrolls sideways where it does not fit; on a phone each row becomes a list. */
export function Table({ caption, captionHidden, head, rows, numeric = [] }: TableProps) {
	const captionId = useElementId()
	const classOf = (column: number) => (numeric.includes(column) ? styles.number : undefined)
	return (
		<ScrollArea className={styles.scroll} labelledBy={captionId}>
			<table className={styles.table}>
				<caption id={captionId} className={captionHidden ? styles.hidden : undefined}>
					{caption}
				</caption>
				<thead>
					<tr>
						{head.map((cell, column) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
							<th key={column} scope="col" className={classOf(column)}>
								{cell}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((cells, row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved after they are drawn
						<Row key={row} cells={cells} head={head} classOf={classOf} />
					))}
				</tbody>
			</table>
		</ScrollArea>
	)
}

type RowProps = Pick<TableProps, 'head'> & {
	cells: readonly ReactNode[]
	classOf: (column: number) => string | undefined
}

const textOnly = (cell: ReactNode) => (typeof cell === 'string' ? cell : undefined)

function Row({ cells: [name, ...cells], head, classOf }: RowProps) {
	return (
		<tr>
			<th scope="row" className={classOf(0)}>
				{name}
			</th>
			{cells.map((cell, index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a column has no other name
				<td key={index} className={classOf(index + 1)} data-label={textOnly(head[index + 1])}>
					<div>{cell}</div>
				</td>
			))}
		</tr>
	)
}

type ScrollAreaProps = { className: string | undefined; children: ReactNode } & (
	| { label: string; labelledBy?: never }
	| { labelledBy: string; label?: never }
)

/**
 * Wide content that scrolls sideways where it does not fit, by keyboard too. A group and not a region of its own: its
 * panel is one already, often with the same name.
 */
export function ScrollArea({ label, labelledBy, className, children }: ScrollAreaProps) {
	return (
		// biome-ignore lint/a11y/useSemanticElements: what scrolls is no set of fields
		<div
			role="group"
			className={className}
			aria-label={label}
			aria-labelledby={labelledBy}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
			tabIndex={0}
		>
			{children}
		</div>
	)
}
