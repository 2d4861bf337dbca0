import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type ZipInputFile } from 'fflate'
import type { ExportCell } from '#app/forms/lists/list-export.ts'
import { MOST_ROWS } from '#app/forms/lists/list-export.ts'
import { rowXml } from './row-xml.ts'
import { sheetName } from './safe-cell.ts'
import { bookParts, type SheetLook, sheetEnd, sheetFile, sheetStart } from './sheet-parts.ts'

/** A sheet whose rows are written as they are read. */
export type RowSheet = SheetLook & {
	name: string
	/** The labels of its columns; its rows can then be filtered. */
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
	if (head) xml += rowXml(++number, head, true)
	for await (const rows of batches)
		for (const row of rows) {
			if (number > MOST_ROWS) throw new RangeError('More rows than a sheet can hold')
			xml += rowXml(++number, row)
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
