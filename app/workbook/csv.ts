import { pipeline, Readable } from 'node:stream'
import { type Options, stringify } from 'csv-stringify'
import { stringify as stringifyAll } from 'csv-stringify/sync'
import { safeCell } from './safe-cell.ts'

type Cells = readonly (string | number)[]

// UTF-8 with a byte order mark, lines ended as in RFC 4180. A cell with a semicolon or a tab is quoted too: in some
// languages programs use these as separators.
const options = { bom: true, record_delimiter: 'windows', quoted_match: /[;\t\r\n]/ } satisfies Options

const safe = (cells: Cells) => cells.map((cell) => safeCell(cell, 'csv'))

/** Returns a table as CSV in which no cell is a formula. */
export const csvText = (rows: readonly Cells[]): string => stringifyAll(rows.map(safe), options)

/** The same while its rows arrive; an error of theirs ends it before its time. */
export function csvStream(rows: AsyncIterable<Cells>): Readable {
	const lines = async function* () {
		for await (const row of rows) yield safe(row)
	}
	return pipeline(Readable.from(lines()), stringify(options), () => {})
}
