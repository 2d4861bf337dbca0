import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type exceljs from '@protobi/exceljs'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { direction, type Language } from '#workflows/languages.ts'
import { CodeLists, shown, storedAnswer, styleAnswer, styleHead } from './answer-cells.ts'
import { answerHint } from './answer-hint.ts'
import { type Contents, metaSheet, writeMeta } from './contents.ts'
import { keyOf, linesOf, tableSheets } from './outline.ts'
import { labelOf } from './words.ts'
import { writeNeedsSheet, writeTableSheet } from './write-table-sheet.ts'

import { addCells, addSheet, openBook } from './xlsx.ts'

/** Writes the form as an XLSX workbook in one language, filled with the stored answers. */
export async function writeWorkbook(contents: Contents, language: Language): Promise<Buffer> {
	// The in-memory writer of exceljs splits four-byte characters at buffers of 16 kB.
	const stream = new PassThrough()
	const book = await openBook(stream)
	const content = buffer(stream)
	const lists = new CodeLists(language)
	const rightToLeft = direction(language) === 'rtl'
	/** With so many columns and rows frozen. */
	const sheet = (name: string, xSplit: number, ySplit: number) =>
		addSheet(book, name, {
			views: [ySplit ? { rightToLeft, state: 'frozen', xSplit, ySplit } : { rightToLeft, state: 'normal' }],
		})
	const t = translator(language, 'workbook')

	writeGuide(sheet(t('guide.sheet'), 0, 0), language)
	writeRequestSheet(sheet(t('sheets.request'), 2, 1), contents, language, lists)
	writeNeedsSheet(sheet(t('sheets.needs'), 3, 1), contents, language, lists)
	const tables = sayer(language, 'workbook')
	for (const table of tableSheets) {
		const name = tables(`tables.${table.key.replace('.', '_')}`)
		writeTableSheet(sheet(name, table.ofNeeds ? 2 : 1, 2), table, contents, language, lists)
	}
	lists.write(addSheet(book, 'codes', { state: 'veryHidden' }))
	writeMeta(addSheet(book, metaSheet, { state: 'veryHidden' }), contents)
	await book.commit()
	return content
}

function writeGuide(sheet: exceljs.Worksheet, language: Language) {
	const t = translator(language, 'workbook')
	sheet.columns = [{ hidden: true }, { width: 100 }]
	const lines = [t('guide.title'), t('guide.lists'), t('guide.dates'), t('guide.needs'), t('guide.tables')]
	for (const line of [...lines, t('guide.blank'), t('guide.import'), t('guide.notAFiling')])
		addCells(sheet, ['guide', line]).alignment = { wrapText: true, vertical: 'top' }
	sheet.getRow(1).font = { bold: true, size: 14 }
}

/** Writes the answers about the request in rows; the hidden first column contains their keys. */
function writeRequestSheet(
	sheet: exceljs.Worksheet,
	{ request }: Contents,
	language: Language,
	lists: CodeLists,
) {
	const t = translator(language, 'workbook')
	sheet.columns = [{ hidden: true }, { width: 44 }, { width: 60 }, { width: 50 }]
	addCells(sheet, ['request', t('question'), t('answer'), t('howTo')])
	styleHead(sheet, 1)
	addCells(sheet, ['columns', '', 'answer']).hidden = true
	for (const section of requestSectionNames) {
		const title = addCells(sheet, ['', translator(language, 'draft')(`sections.${section}`)])
		title.font = { bold: true, size: 13 }
		for (const line of linesOf(section)) {
			const { path, spec, place } = line
			const label = labelOf(language, section, path) + (place === undefined ? '' : ` (${place + 1})`)
			const hint = answerHint(language, line)
			const row = addCells(sheet, [
				keyOf(line),
				label,
				shown(spec, storedAnswer(request[section], line), language),
				hint,
			])
			row.alignment = { wrapText: true, vertical: 'top' }
			styleAnswer(row.getCell(3), spec, language, lists)
		}
	}
}
