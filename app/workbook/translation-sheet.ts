import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type exceljs from '@protobi/exceljs'
import { describeMessage, noteLines } from '#app/i18n/exchange/message-shape.ts'
import {
	largestFile,
	type Offered,
	type OfferedFile,
	type Translation,
} from '#app/i18n/exchange/translation-states.ts'
import { styleHead } from './answer-cells.ts'
import { findRefusal, openWorkbook } from './open-workbook.ts'
import { addCells, addSheet, openBook } from './xlsx.ts'

const head = (language: string) => ['id', 'English', `translation (${language})`, 'state', 'note']

/** Writes texts as a workbook of one sheet, for translators who work without a tool for XLIFF. */
export async function writeTranslations(
	language: string,
	translations: readonly Translation[],
): Promise<Buffer> {
	const stream = new PassThrough()
	const book = await openBook(stream)
	const content = buffer(stream)
	const sheet = addSheet(book, language, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] })
	sheet.columns = [{ width: 36 }, { width: 60 }, { width: 60 }, { width: 12 }, { width: 60 }]
	addCells(sheet, head(language))
	styleHead(sheet, 1)
	for (const { id, source, target, state } of translations) {
		const note = noteLines(describeMessage(id, source)).join('\n')
		const row = addCells(sheet, [id, source, target ?? '', state, note])
		row.alignment = { wrapText: true, vertical: 'top' }
		if (language === 'ar') row.getCell(3).alignment = { wrapText: true, vertical: 'top', readingOrder: 'rtl' }
	}
	await book.commit()
	return content
}

/** More than all texts of the product, and little enough to be held in memory. */
const most = { unpacked: 4 * largestFile, rows: 50_000, cells: 500_000 }

/** Reads translations from a workbook; formulas and anything else that is no text are named. */
export async function readTranslations(content: Buffer): Promise<OfferedFile> {
	if (content.length > largestFile || (await findRefusal(content, most)))
		return { refused: 'is no workbook of translations, or too large' }
	const sheet = (await openWorkbook(content))?.worksheets[0]
	const language = sheet && /^translation \(([a-z]{2})\)$/.exec(textOf(sheet.getCell('C1')) ?? '')?.[1]
	if (!sheet || !language) return { refused: 'is no workbook of translations' }
	const offered: Offered[] = []
	sheet.eachRow((row, number) => {
		if (number > 1 && row.hasValues) offered.push(offeredIn(row))
	})
	return { language, offered }
}

function offeredIn(row: exceljs.Row): Offered {
	const [id, source, target, state] = [1, 2, 3, 4].map((column) => textOf(row.getCell(column)))
	return {
		id: id ?? `row ${row.number}`,
		source: source ?? '',
		target: target ?? '',
		isDone: state?.trim().toLowerCase() === 'translated',
		...(target === undefined && { problem: 'holds a formula or something else that is no text' }),
	}
}

/** The text of a cell without its format, with every blank; undefined where it holds something else. */
function textOf({ value }: exceljs.Cell): string | undefined {
	if (value === null || value === undefined) return ''
	if (typeof value === 'string' || typeof value === 'number') return String(value)
	if (typeof value === 'object' && 'richText' in value) return value.richText.map(({ text }) => text).join('')
	return undefined
}
