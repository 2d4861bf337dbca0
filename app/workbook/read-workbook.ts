import { readFile } from 'node:fs/promises'
import type exceljs from '@protobi/exceljs'
import { checkRead } from './check-read.ts'
import type { CellError, ReadContents } from './contents.ts'
import { findRefusal } from './measure-archive.ts'
import { metaSheet, readMeta } from './meta.ts'
import { openWorkbook } from './open-workbook.ts'
import { inSheetOrder } from './places.ts'
import { readNeedsSheet } from './read-needs-sheet.ts'
import { readRequestSheet } from './read-request-sheet.ts'
import { readTableSheet } from './read-table-sheet.ts'
import { isWritten, tagOf } from './sheet-tags.ts'

/** Why a file is not taken as a workbook; keys of the `workbook.errors` words. */
export type WorkbookRefusal = 'notOurs' | 'newer' | 'externalLinks' | 'tooLarge'

// Many times what twenty full needs take.
const most = { unpacked: 8 * 1024 * 1024, rows: 5000, cells: 200_000 }

/** What is wrong with a workbook: the first cells, and how many there are. */
type WrongCells = { errors: CellError[]; count: number }

/** Reads the workbook of a file. One with errors is not taken, so of it only the first errors come back. @inThread */
export async function readWorkbookFile(
	path: string,
	shown: number,
): Promise<ReadContents | WrongCells | { refused: WorkbookRefusal }> {
	const read = await readWorkbook(await readFile(path))
	if ('refused' in read || read.errors.length === 0) return read
	return { errors: read.errors.slice(0, shown), count: read.errors.length }
}

/**
 * Reads a workbook that `writeWorkbook` made, in whatever of the six languages, of this or an older version of the
 * form. Answers the sheets do not have are not in what comes back.
 */
export async function readWorkbook(content: Buffer): Promise<ReadContents | { refused: WorkbookRefusal }> {
	const refusal = await findRefusal(content, most)
	if (refusal) return { refused: refusal }
	const book = await openWorkbook(content)
	const meta = book?.getWorksheet(metaSheet)
	if (!book || !meta) return { refused: 'notOurs' }
	const { isNewer, ...drawn } = readMeta(meta)
	if (isNewer) return { refused: 'newer' }

	const reading = { ...drawn, request: {}, needs: [], places: new Map(), errors: [], unknown: [] }
	for (const sheet of sheetsInOrder(book)) readSheet(sheet, reading)
	const checked = checkRead(reading)
	const names = book.worksheets.map(({ name }) => name)
	return { ...checked, errors: inSheetOrder(checked.errors, names) }
}

function readSheet(sheet: exceljs.Worksheet, reading: ReadContents) {
	const tag = tagOf(sheet)
	if (tag === 'request') readRequestSheet(sheet, reading)
	else if (tag === 'needs') readNeedsSheet(sheet, reading)
	else if (tag.startsWith('table:')) readTableSheet(sheet, tag.slice('table:'.length), reading)
	else if (tag !== 'guide' && sheet.state === 'visible' && isWritten(sheet)) reading.unknown.push(sheet.name)
}

/** Tables last: the rows of a need have their place once the need is known. */
const sheetsInOrder = ({ worksheets }: exceljs.Workbook) =>
	[...worksheets].sort(
		(one, other) => Number(tagOf(one).startsWith('table:')) - Number(tagOf(other).startsWith('table:')),
	)
