import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import { type ExportCell, MOST_ROWS } from '#app/forms/lists/list-export.ts'
import { columnName, rowXml, xmlText } from './row-xml.ts'
import { sheetName } from './safe-cell.ts'

/** How a sheet is shown. */
type SheetLook = {
	rightToLeft: boolean
	/** Whether the first row and the first column stay in view. */
	isFrozen: boolean
	/** Of each column, in characters. */
	widths: readonly number[]
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The file of a sheet, counted from 1. */
const sheetFile = (number: number) => `xl/worksheets/sheet${number}.xml`

/** What precedes the rows of a sheet. */
function sheetStart({ rightToLeft, isFrozen, widths }: SheetLook): string {
	const pane = isFrozen
		? '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>'
		: ''
	const columns = widths.map(
		(width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
	)
	return `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"${
		rightToLeft ? ' rightToLeft="1"' : ''
	}>${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
}

/** What follows the rows of a sheet; with the number of its columns and rows, each can be filtered by its values. */
const sheetEnd = (filtered?: { columns: number; rows: number }) =>
	`</sheetData>${
		filtered ? `<autoFilter ref="A1:${columnName(filtered.columns - 1)}${filtered.rows}"/>` : ''
	}</worksheet>`

/** All other files of a workbook with these sheets, by their paths. */
function bookParts(names: readonly string[]): [path: string, xml: string][] {
	const sheets = names.map((name, at) => ({ name: xmlText(name).replaceAll('"', '&quot;'), number: at + 1 }))
	return [
		[
			'[Content_Types].xml',
			`${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/>${sheets
				.map(
					({ number }) => `<Override PartName="/${sheetFile(number)}" ContentType="${type}.worksheet+xml"/>`,
				)
				.join('')}</Types>`,
		],
		[
			'_rels/.rels',
			`${declaration}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		],
		[
			'xl/workbook.xml',
			`${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
				.map(({ name, number }) => `<sheet name="${name}" sheetId="${number}" r:id="rId${number}"/>`)
				.join('')}</sheets></workbook>`,
		],
		[
			'xl/_rels/workbook.xml.rels',
			`${declaration}<Relationships xmlns="${packaged}/relationships">${sheets
				.map(
					({ number }) =>
						`<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
				)
				.join('')}<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
		],
		['xl/styles.xml', stylesXml],
	]
}

// In the order of the styles of `row-xml.ts`: plain, head, day, moment, broken.
const stylesXml = `${declaration}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="165" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`

/** A sheet whose rows are written as they are read. */
type RowSheet = SheetLook & {
	name: string
	/** The labels of its columns; its rows can then be filtered. Without, it is of sentences, which are broken into lines. */
	head?: readonly string[]
	batches: AsyncIterable<readonly (readonly ExportCell[])[]>
}

/** The characters of rows that are compressed together: so much at most is in memory beside one batch. */
const TOGETHER = 64_000

/**
 * Streams a workbook whose sheets are read one after the other, at the pace of who receives it. Compression runs beside
 * the main thread. If reading fails, the stream ends with the error and the file has no end, so that it does not open.
 */
export const bookStream = (sheets: readonly RowSheet[]): Readable =>
	Readable.from(bookContent(sheets), { objectMode: false })

async function* bookContent(sheets: readonly RowSheet[]) {
	const { add, end } = openZip()
	const taken: string[] = []
	for (const { name } of sheets) taken.push(sheetName(name, (other) => taken.includes(other)))
	for (const [path, xml] of bookParts(taken)) yield* add(path, one(xml))
	for (const [at, sheet] of sheets.entries()) yield* add(sheetFile(at + 1), sheetXml(sheet))
	yield* end()
}

async function* one<T>(thing: T) {
	yield thing
}

async function* sheetXml({ head, batches, ...look }: RowSheet) {
	let xml = sheetStart(look)
	let number = 0
	if (head) xml += rowXml(++number, head, 'head')
	for await (const rows of batches)
		for (const row of rows) {
			if (number > MOST_ROWS) throw new RangeError('More rows than a sheet can hold')
			xml += rowXml(++number, row, head ? undefined : 'broken')
			if (xml.length < TOGETHER) continue
			yield xml
			xml = ''
		}
	yield xml + sheetEnd(head && { columns: head.length, rows: number })
}

/** A ZIP file in the making: `add` and `end` yield what is ready of it. */
function openZip() {
	let ready: Uint8Array[] = []
	const zip = new Zip((error, chunk) => {
		if (error) throw error
		ready.push(chunk)
	})
	function* taken() {
		const chunks = ready
		ready = []
		yield* chunks
	}
	async function* add(path: string, content: AsyncIterable<string>) {
		const file: ZipInputFile & { crc: number } = { filename: path, compression: 8, size: 0, crc: 0 }
		zip.add(file)
		const measured = async function* () {
			for await (const part of content) {
				const bytes = Buffer.from(part)
				file.crc = crc32(bytes, file.crc)
				file.size += bytes.length
				yield bytes
			}
		}
		// The reader of the compressed bytes gets the error.
		const packed = pipeline(
			Readable.from(measured(), { highWaterMark: 1 }),
			createDeflateRaw({ level: 4 }),
			() => {},
		)
		for await (const chunk of packed) {
			file.ondata?.(null, chunk, false)
			yield* taken()
		}
		file.ondata?.(null, new Uint8Array(), true)
		yield* taken()
	}
	return {
		add,
		*end() {
			zip.end()
			yield* taken()
		},
	}
}
