import type { ReactNode } from 'react'
import { useElementId } from '../ui/element-id.ts'
import { ScrollArea } from '../ui/table.tsx'
import { Mark, type Result } from './marks.tsx'
import styles from './matrix.module.css'

/** A column of the matrix. A rule is a narrow one: its short name stands upright, its name is for those who hear it. */
export type MatrixColumn = {
	key: string
	label: string
	rule?: string
	numeric?: boolean
	detail?: ReactNode
}

export type MatrixRow = {
	key: string
	/** Makes the row a link target. */
	id?: string
	/** A tick box before the name. */
	tick?: ReactNode
	isChosen?: boolean
	name: ReactNode
	/** What opens below the name. */
	below?: ReactNode
	/** Of a rule its result, of any other column what it shows; a rule that does not concern the row is left out. */
	cells: Readonly<Record<string, ReactNode | { result: Result }>>
}
type MatrixGroup = { key: string; title: string; rows: readonly MatrixRow[] }

type MatrixTableProps = {
	caption: string
	/** Head of the tick boxes; without it there are none. */
	tickHead?: string
	nameHead: string
	columns: readonly MatrixColumn[]
	groups: readonly MatrixGroup[]
}

/**
 * Alternatives as rows, what they are judged by as columns. On a phone each row is a card that names only the rules that
 * are not met or not known.
 */
export function MatrixTable({ caption, tickHead, nameHead, columns, groups }: MatrixTableProps) {
	const captionId = useElementId()
	const width = columns.length + (tickHead ? 2 : 1)
	return (
		<ScrollArea className={styles.scroll} labelledBy={captionId}>
			<table className={styles.matrix}>
				<caption id={captionId} className={styles.hidden}>
					{caption}
				</caption>
				<thead>
					<tr>
						{tickHead && (
							<th scope="col" className={styles.tick}>
								<span className={styles.hidden}>{tickHead}</span>
							</th>
						)}
						<th scope="col" className={styles.name}>
							{nameHead}
						</th>
						{columns.map((column) => (
							<Head key={column.key} column={column} />
						))}
					</tr>
				</thead>
				{groups
					.filter(({ rows }) => rows.length > 0)
					.map((group) => (
						<tbody key={group.key}>
							<tr className={styles.group}>
								<th scope="rowgroup" colSpan={width}>
									{group.title} <span>{group.rows.length}</span>
								</th>
							</tr>
							{group.rows.map((row) => (
								<Row key={row.key} row={row} columns={columns} hasTicks={tickHead !== undefined} />
							))}
						</tbody>
					))}
			</table>
		</ScrollArea>
	)
}

function Head({ column: { label, rule, numeric, detail } }: { column: MatrixColumn }) {
	if (rule)
		return (
			<th scope="col" className={styles.rule} title={rule}>
				<span aria-hidden="true">{label}</span>
				<span className={styles.hidden}>{rule}</span>
			</th>
		)
	return (
		<th scope="col" className={numeric ? styles.number : undefined}>
			{label}
			{detail && <small>{detail}</small>}
		</th>
	)
}

type RowProps = { row: MatrixRow; columns: readonly MatrixColumn[]; hasTicks: boolean }

function Row({ row: { id, tick, isChosen, name, below, cells }, columns, hasTicks }: RowProps) {
	// A heading cell may not hold what opens: it stands in a line of its own, under the name alone.
	const lines = below ? 2 : 1
	const chosen = isChosen ? '' : undefined
	return (
		<>
			<tr id={id} data-row="" data-chosen={chosen}>
				{hasTicks && (
					<td className={styles.tick} rowSpan={lines}>
						{tick}
					</td>
				)}
				<th scope="row" data-over={below ? '' : undefined}>
					{name}
				</th>
				{columns.map(({ key, label, rule, numeric }) => {
					const cell = cells[key]
					if (rule) return <RuleCell key={key} label={label} cell={cell} lines={lines} />
					return (
						<td key={key} className={numeric ? styles.number : undefined} data-label={label} rowSpan={lines}>
							{isResult(cell) ? <Mark {...cell} /> : cell}
						</td>
					)
				})}
			</tr>
			{below && (
				<tr className={styles.below} data-chosen={chosen}>
					<td>{below}</td>
				</tr>
			)}
		</>
	)
}

type Cell = MatrixRow['cells'][string] | undefined

const isResult = (cell: Cell): cell is { result: Result } =>
	typeof cell === 'object' && cell !== null && 'result' in cell

function RuleCell({ label, cell, lines }: { label: string; cell: Cell; lines: number }) {
	if (!isResult(cell))
		return (
			<td className={styles.result} rowSpan={lines}>
				{cell}
			</td>
		)
	return (
		<td className={styles.result} data-result={cell.result} data-label={label} rowSpan={lines}>
			<Mark result={cell.result} />
		</td>
	)
}
