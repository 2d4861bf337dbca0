import type { ReactNode } from 'react'
import { Table } from '../ui/table.tsx'

/** One criterion with what it says of each alternative, in their order. */
export type ComparedRow = { criterion: ReactNode; weight?: ReactNode; cells: readonly ReactNode[] }

type ComparisonTableProps = {
	caption: string
	head: { criterion: string; weight?: string; alternatives: readonly string[] }
	rows: readonly ComparedRow[]
}

/** Alternatives side by side, one criterion below the other: programmes for a need, or the scores of officers. */
export function ComparisonTable({ caption, head, rows }: ComparisonTableProps) {
	const { criterion, weight, alternatives } = head
	return (
		<Table
			caption={caption}
			captionHidden
			head={[criterion, ...(weight ? [weight] : []), ...alternatives]}
			numeric={weight ? [1] : []}
			rows={rows.map((row) => [row.criterion, ...(weight ? [row.weight ?? ''] : []), ...row.cells])}
		/>
	)
}
