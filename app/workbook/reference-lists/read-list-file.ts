import { readFile } from 'node:fs/promises'
import { findRefusal, openWorkbook } from '#app/workbook/open-workbook.ts'
import { csvLines, isText } from '#app/workbook/read-csv.ts'
import { sheetLines } from '#app/workbook/sheet-lines.ts'
import type { ListKind } from '#workflows/reference/reference-lists.ts'
import { findTableStates, type TableStates } from '#workflows/reference/table-states.ts'

type ListFileRefusal = 'notATable' | 'tooLarge' | 'externalLinks'

// A published table has a line for each State or area, perhaps under a few lines of titles, and notes below.
const MAX_ROWS = 2000
const MAX_WIDTH = 100
const most = { unpacked: 16 * 1024 * 1024, rows: MAX_ROWS, cells: 100_000 }

type ListFile = { path: string; format: 'xlsx' | 'csv'; kind: ListKind; known: readonly string[] }

/**
 * Reads the States of a published table: the first sheet of a workbook, or a CSV file in UTF-8 with any common separator.
 * `notATable` also where no cell is the code of a State. @inThread
 */
export async function readListFile({
	path,
	format,
	kind,
	known,
}: ListFile): Promise<TableStates | { refused: ListFileRefusal }> {
	const content = await readFile(path)
	const lines = await (format === 'csv' ? linesOfCsv(content) : linesOfXlsx(content))
	if (typeof lines === 'string') return { refused: lines }
	return findTableStates(lines, kind, new Set(known)) ?? { refused: 'notATable' }
}

async function linesOfXlsx(content: Buffer): Promise<string[][] | ListFileRefusal> {
	const refusal = await findRefusal(content, most)
	if (refusal) return refusal === 'notOurs' || refusal === 'newer' ? 'notATable' : refusal
	const [sheet] = (await openWorkbook(content))?.worksheets ?? []
	return sheet ? sheetLines(sheet, { width: MAX_WIDTH, noValue: '' }) : 'notATable'
}

async function linesOfCsv(content: Buffer): Promise<string[][] | ListFileRefusal> {
	if (!isText(content)) return 'notATable'
	const lines: string[][] = []
	try {
		for await (const line of csvLines(content, separatorOf(content))) {
			lines.push(line.slice(0, MAX_WIDTH))
			if (lines.length > MAX_ROWS) return 'tooLarge'
		}
	} catch {
		return 'notATable'
	}
	return lines
}

const separators = [',', ';', '\t'] as const

/** Programs use the separator of their language: the one that the beginning of the file has most of. */
function separatorOf(content: Buffer): string {
	const beginning = content.toString('utf8', 0, 16 * 1024)
	const countOf = (separator: string) => beginning.split(separator).length
	return separators.reduce((most, one) => (countOf(one) > countOf(most) ? one : most))
}
