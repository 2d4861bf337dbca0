import exceljs from '@protobi/exceljs'
import { direction, type Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { CodeLists } from './code-lists.ts'
import type { Contents } from './contents.ts'
import { metaSheet, writeMeta } from './meta.ts'
import { tableSheets } from './outline.ts'
import { writeNeedsSheet } from './write-needs-sheet.ts'
import { writeRequestSheet } from './write-request-sheet.ts'
import { writeTableSheet } from './write-table-sheet.ts'

/** The form as an XLSX workbook in one language, filled with what there is; an empty one for an empty request. */
export async function writeWorkbook(contents: Contents, language: Language): Promise<Buffer> {
	const book = new exceljs.Workbook()
	const lists = new CodeLists(language)
	const sheet = (name: string) =>
		book.addWorksheet(sheetName(name, book), { views: [{ rightToLeft: direction(language) === 'rtl' }] })
	const t = translator(language, 'workbook')

	writeGuide(sheet(t('guide.sheet')), language)
	writeRequestSheet(sheet(t('sheets.request')), contents, language, lists)
	writeNeedsSheet(sheet(t('sheets.needs')), contents, language, lists)
	for (const table of tableSheets)
		writeTableSheet(
			sheet(t(`tables.${table.key.replace('.', '_')}` as 'tables.need_places')),
			table,
			contents,
			language,
			lists,
		)
	lists.write(book.addWorksheet('codes', { state: 'veryHidden' }))
	writeMeta(book.addWorksheet(metaSheet, { state: 'veryHidden' }), contents)
	return Buffer.from(await book.xlsx.writeBuffer())
}

/** A program shows at most 31 characters of a sheet's name, and some it does not take at all. */
function sheetName(name: string, book: exceljs.Workbook): string {
	const plain = name.replace(/[[\]*?/\\:]/g, ' ').slice(0, 31)
	return book.getWorksheet(plain) ? `${plain.slice(0, 28)} ${book.worksheets.length}` : plain
}

function writeGuide(sheet: exceljs.Worksheet, language: Language) {
	const t = translator(language, 'workbook')
	sheet.columns = [{ hidden: true }, { width: 100 }]
	const lines = [t('guide.title'), t('guide.lists'), t('guide.dates'), t('guide.needs'), t('guide.tables')]
	for (const line of [...lines, t('guide.blank'), t('guide.import'), t('guide.notAFiling')])
		sheet.addRow(['guide', line]).alignment = { wrapText: true, vertical: 'top' }
	sheet.getRow(1).font = { bold: true, size: 14 }
}
