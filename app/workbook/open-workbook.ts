import exceljs from '@protobi/exceljs'

// Nothing but cells is read: a drop-down or a merged range may name a billion of them, and exceljs would write down each.
const ignoreNodes = [
	'sheetPr',
	'dimension',
	'sheetViews',
	'sheetFormatPr',
	'cols',
	'autoFilter',
	'mergeCells',
	'rowBreaks',
	'hyperlinks',
	'pageMargins',
	'dataValidations',
	'pageSetup',
	'headerFooter',
	'printOptions',
	'picture',
	'drawing',
	'sheetProtection',
	'tableParts',
	'conditionalFormatting',
	'extLst',
]

/** The cells of a file that says it is a workbook, or nothing where it is none. */
export async function openWorkbook(content: Buffer): Promise<exceljs.Workbook | undefined> {
	const book = new exceljs.Workbook()
	Object.defineProperty(book.definedNames, 'model', { set: () => undefined, get: () => [] }) // for the same reason
	try {
		await book.xlsx.load(content as unknown as ArrayBuffer, { ignoreNodes })
		return book
	} catch {
		return undefined
	}
}
