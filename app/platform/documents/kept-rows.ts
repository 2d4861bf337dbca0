/** How many rows below its head a table has on the page that it begins on; the PDF templates keep as many. */
const FIRST = 3
/** How many rows the last page of a table has, so that a total does not stand alone. */
const LAST = 2

/**
 * Whether a row of a table stays on the page of the row below it, by its place from the head at 0. Word has no other way
 * to say where a table may be parted. What follows the last row is no part of the table, unless it says so itself.
 */
export function isKeptWithNext(at: number, rows: number): boolean {
	const last = rows - 1
	return at < last && (at < FIRST || at > last - LAST)
}
