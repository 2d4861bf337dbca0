import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type exceljs from '@protobi/exceljs'
import { direction, type Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { CodeLists } from './code-lists.ts'
import type { Contents } from './contents.ts'
import { metaSheet, writeMeta } from './meta.ts'
import { tableSheets } from './outline.ts'
import { writeNeedsSheet } from './write-needs-sheet.ts'
import { writeRequestSheet } from './write-request-sheet.ts'
import { writeTableSheet } from './write-table-sheet.ts'
import { addCells, addSheet, openBook } from './xlsx.ts'

/** The form as an XLSX workbook in one language, filled with what there is; an empty one for an empty request. */
export async function writeWorkbook(contents: Contents, language: Language): Promise<Buffer> {
	// The writer that holds all in memory cuts a character of four bytes in two wherever 16 kB are full.
	const stream = new PassThrough()
	const book = openBook(stream)
	const content = buffer(stream)
	const lists = new CodeLists(language)
	const rightToLeft = direction(language) === 'rtl'
	/** With so many columns and rows kept in view. */
	const sheet = (name: string, xSplit: number, ySplit: number) =>
		addSheet(book, name, {
			views: [ySplit ? { rightToLeft, state: 'frozen', xSplit, ySplit } : { rightToLeft, state: 'normal' }],
		})
	const t = translator(language, 'workbook')

	writeGuide(sheet(t('guide.sheet'), 0, 0), language)
	writeRequestSheet(sheet(t('sheets.request'), 2, 1), contents, language, lists)
	writeNeedsSheet(sheet(t('sheets.needs'), 3, 1), contents, language, lists)
	for (const table of tableSheets) {
		const name = t(`tables.${table.key.replace('.', '_')}` as 'tables.need_places')
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
