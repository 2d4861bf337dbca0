import { type ListKind, readListLine } from './reference-lists.ts'

/** The texts of the cells of a table, line by line. */
type Lines = readonly (readonly string[])[]

/**
 * The States that a published table names: `text` is a list as its field has it, `leftOut` what stood where a State was
 * expected and is none, each once and in its order.
 */
export type TableStates = { text: string; leftOut: string[] }

/**
 * Finds the States of a table whose columns are not known before, by their codes (ISO 3166-1 alpha-3): the column with most
 * codes counts, and what stands right after a code, `no` or a last day. A column headed with the short name of the list, as
 * `LDC` in the tables of M49, marks who is on it. Null where no cell is the code of a State.
 */
export function findTableStates(
	lines: Lines,
	kind: ListKind,
	known: ReadonlySet<string>,
): TableStates | null {
	const column = codeColumn(lines, known)
	if (column === null) return null
	const first = lines.findIndex((line) => isKnown(line[column], known))
	const mark = markColumn(lines.slice(0, first), kind)
	const listed = new Set<string>()
	const leftOut = new Set<string>()
	for (const line of lines.slice(first)) {
		const cell = (line[column] ?? '').trim()
		if (cell === '') continue
		if (!isKnown(cell, known)) leftOut.add(cell)
		else if (mark === null || isMarked(line[mark])) listed.add(lineOf(cell, line[column + 1] ?? ''))
	}
	return { text: [...listed].join('\n'), leftOut: [...leftOut] }
}

const isKnown = (cell: string | undefined, known: ReadonlySet<string>) => {
	const read = readListLine((cell ?? '').trim())
	return read !== null && known.has(read.iso3)
}

function codeColumn(lines: Lines, known: ReadonlySet<string>): number | null {
	const counts = new Map<number, number>()
	for (const line of lines)
		for (const [column, cell] of line.entries())
			if (isKnown(cell, known)) counts.set(column, (counts.get(column) ?? 0) + 1)
	const [most] = [...counts].sort(([, one], [, other]) => other - one)
	return most ? most[0] : null
}

/** The abbreviation stands by itself and in capitals: `LDC` is no part of `LLDC`, and `CAN` is no verb. */
function markColumn(heads: Lines, kind: ListKind): number | null {
	const named = new RegExp(String.raw`\b${kind.toUpperCase()}\b`)
	for (const head of heads) {
		const column = head.findIndex((cell) => named.test(cell))
		if (column >= 0) return column
	}
	return null
}

const notMarked = new Set(['', '-', '0', 'n', 'no', 'false'])
const isMarked = (cell: string | undefined) => !notMarked.has((cell ?? '').trim().toLowerCase())

// A day of another format is kept as it stands, so that the check of the list names its line.
const dayLike = /\d[-/.]\s?\d/

function lineOf(cell: string, after: string): string {
	const next = after.trim()
	return [cell.toUpperCase(), ...(next.toLowerCase() === 'no' || dayLike.test(next) ? [next] : [])].join(' ')
}
