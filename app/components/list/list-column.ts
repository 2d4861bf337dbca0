import type { ReactNode } from 'react'

/** A column of a list: its head, and what it shows of a row. */
export type ListColumn<Row> = {
	name: string
	label: string
	cell: (row: Row) => ReactNode
	kind?: ColumnKind | undefined
}

/**
 * Numbers are aligned at their end; a detail is left out on a phone, and so are words, a detail of several; an outline
 * stands before the name there, and a status on a line of its own. Text of several words is smaller than the name.
 */
type ColumnKind = 'number' | 'detail' | 'words' | 'outline' | 'status' | 'text'

/** Describes a column that a list's definition names; for the columns of a page one after the other. */
export const column = <Column extends string, Row>(
	name: Column,
	label: string,
	cell: ListColumn<Row>['cell'],
	kind?: ColumnKind,
): ListColumn<Row> => ({ name, label, cell, kind })
