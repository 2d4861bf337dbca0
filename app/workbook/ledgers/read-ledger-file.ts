import { readFile } from 'node:fs/promises'
import { findRefusal, openWorkbook, type WorkbookRefusal } from '../open-workbook.ts'
import { cellText } from '../read-cells.ts'
import { sheetLines } from '../sheet-lines.ts'

/** A course of 300 people and 120 days, with rows that were added by hand. */
const most = { unpacked: 16 * 1024 * 1024, rows: 1_000, cells: 60_000 }
const MAX_WIDTH = 150

/** The first sheet of a filled workbook as lines of cells, with what its second sheet says that it is of. */
export type LedgerFile = { lines: string[][]; of: string }

/** Reads the workbook of a ledger, after any spreadsheet program. A formula stands as such in its cell. @inThread */
export async function readLedgerFile(path: string): Promise<LedgerFile | { refused: WorkbookRefusal }> {
	const content = await readFile(path)
	const refused = await findRefusal(content, most)
	if (refused) return { refused }
	const [sheet, about] = (await openWorkbook(content))?.worksheets ?? []
	if (!sheet || !about) return { refused: 'notOurs' }
	const lines = sheetLines(sheet, { width: MAX_WIDTH, noValue: FORMULA })
	return { lines, of: cellText(about.getCell('A1')).text }
}

/** Stands for what is no value; no column takes it. */
const FORMULA = '='
