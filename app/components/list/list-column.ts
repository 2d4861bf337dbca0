import type { ReactNode } from 'react'
import type { ColumnLook } from '#app/forms/lists/plain-columns.ts'

/** A column of a list: its head, and what it shows of a row. */
export type ListColumn<Row> = {
	name: string
	label: string
	cell: (row: Row) => ReactNode
	/**
	 * Numbers are aligned at their end; a detail is left out on a phone, and so are words, a detail of several; an outline
	 * stands before the name there, and a status on a line of its own. Text of several words is smaller than the name.
	 */
	kind?: ColumnLook | undefined
}

/** Describes a column that a list's definition names; for the columns of a page one after the other. */
export const column = <Column extends string, Row>(
	name: Column,
	label: string,
	cell: ListColumn<Row>['cell'],
	kind?: ColumnLook,
): ListColumn<Row> => ({ name, label, cell, kind })

/** Columns in the order of their names; those that are not named are left out. */
export const inOrder = <Row>(columns: readonly ListColumn<Row>[], names: readonly string[]) =>
	names.flatMap((name) => columns.find((each) => each.name === name) ?? [])
