import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { cellRead } from './safe-cell.ts'

const PIECE = 64 * 1024

/** Whether a file is text in UTF-8. */
export function isText(content: Buffer): boolean {
	if (content.includes(0)) return false
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(content)
		return true
	} catch {
		return false
	}
}

/**
 * The lines of a CSV file with the texts of their cells, also where lines differ in length. It is read in parts, so that a
 * reader can stop at a line that is one too many. Throws where quotes do not match.
 */
export async function* csvLines(content: Buffer, delimiter: string): AsyncGenerator<string[]> {
	const options = { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }
	const lines: AsyncIterable<string[]> = Readable.from(piecesOf(content)).pipe(parse(options))
	for await (const line of lines) yield line.map(cellRead)
}

function* piecesOf(content: Buffer) {
	for (let at = 0; at < content.length; at += PIECE) yield content.subarray(at, at + PIECE)
}
