/** How a column stands on a phone and in the table of a page. */
export type ColumnLook = 'number' | 'detail' | 'words' | 'outline' | 'status' | 'text'

/**
 * What a plain column holds of a row. A day and a moment are dates; a code has its word under the path `words`, in a file
 * both, and one of an earlier release is shown as it is. Null where a row has none.
 */
type Held<Row, Words extends string> =
	| { text: (row: Row) => string | null }
	| { number: (row: Row) => number }
	| { day: (row: Row) => Date | null; isShort?: false }
	| { moment: (row: Row) => Date | null }
	| { code: (row: Row) => string | null; words: Words }

/**
 * A column that page and file draw from what it holds of a row, each in its own way, so that it needs no cell of its own.
 * A column that a page or a file shows otherwise has a cell in both.
 */
export type PlainColumn<Row, Label extends string = string, Words extends string = string> = Held<
	Row,
	Words
> & {
	/** The whole path of its name. */
	label: Label
	look?: ColumnLook
	/** Has more room than others in a workbook. */
	isWide?: true
}

/** What a plain column needs of a row. */
export type NeededBy<Column> = Parameters<Extract<Column[keyof Column], (row: never) => unknown>>[0]

/** The plain columns of a list by their names. Each says itself what it needs of a row. */
export type PlainColumns = Readonly<Record<string, PlainColumn<never>>>
