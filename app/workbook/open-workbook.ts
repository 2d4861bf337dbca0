import { promisify } from 'node:util'
import type exceljs from '@protobi/exceljs'
// Of the whole library, two thirds would be loaded by each new thread in vain: what writes and reads streams.
import Workbook from '@protobi/exceljs/lib/doc/workbook.js'
import { SaxesParser } from 'saxes'
import yauzl from 'yauzl'

// Only cells are read: a drop-down or a merged range may refer to a billion of them, and exceljs would create each.
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

/** Opens a workbook; undefined if the file is not one. */
export async function openWorkbook(content: Buffer): Promise<exceljs.Workbook | undefined> {
	const book = new Workbook()
	Object.defineProperty(book.definedNames, 'model', { set: () => undefined, get: () => [] }) // for the same reason
	try {
		// It takes any bytes; its types name only this one.
		await book.xlsx.load(content as unknown as ArrayBuffer, { ignoreNodes })
		return book
	} catch {
		return undefined
	}
}

/** Limits of a workbook: unpacked bytes, rows of a sheet, and cells of all sheets. */
type Measures = { unpacked: number; rows: number; cells: number }

type Entry = yauzl.Entry
type OpenStream = (entry: Entry, done: (error: Error | null, stream: NodeJS.ReadableStream) => void) => void

/** Why a file is rejected as a workbook; keys of the `workbook.errors` words. */
export type WorkbookRefusal = 'notOurs' | 'newer' | 'externalLinks' | 'tooLarge'

class Refused extends Error {
	constructor(readonly reason: WorkbookRefusal) {
		super(reason)
	}
}

/**
 * Returns why an archive is not read as a workbook, or nothing. Its sheets are counted while they are unpacked, up to
 * the first excess row or cell, so that memory is never exhausted.
 */
export async function findRefusal(content: Buffer, most: Measures): Promise<WorkbookRefusal | undefined> {
	try {
		const archive = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(content, {
			lazyEntries: true,
		})
		const counted = { cells: 0 }
		for (const entry of await entriesOf(archive, most.unpacked))
			if (isSheet(entry)) await measure(archive, entry, { counted, most })
		return undefined
	} catch (error) {
		return error instanceof Refused ? error.reason : 'notOurs'
	}
}

/** The central directory states the size of each part; a larger part is rejected while it is unpacked. */
async function entriesOf(archive: yauzl.ZipFile, most: number): Promise<Entry[]> {
	const entries: Entry[] = []
	let unpacked = 0
	return new Promise((resolve, reject) => {
		archive.on('entry', (entry: Entry) => {
			unpacked += entry.uncompressedSize
			if (/externalLinks\//i.test(entry.fileName)) return reject(new Refused('externalLinks'))
			if (unpacked > most) return reject(new Refused('tooLarge'))
			entries.push(entry)
			archive.readEntry()
		})
		archive.on('end', () => resolve(entries))
		archive.on('error', reject)
		archive.readEntry()
	})
}

const isSheet = ({ fileName }: Entry) => /^\/?xl\/worksheets\/[^/]+\.xml$/i.test(fileName)

type Counting = { counted: { cells: number }; most: Measures }

async function measure(archive: yauzl.ZipFile, entry: Entry, { counted, most }: Counting) {
	const parser = new SaxesParser()
	let rows = 0
	parser.on('opentag', ({ name, attributes }) => {
		if (name === 'row') rows = Math.max(rows + 1, Number(attributes.r) || 0)
		if (name === 'c') counted.cells += 1
		if (rows > most.rows || counted.cells > most.cells) throw new Refused('tooLarge')
	})
	// `promisify` takes the last form of a function with several.
	const stream = await promisify(archive.openReadStream.bind(archive) as OpenStream)(entry)
	const decoder = new TextDecoder()
	// No encoding was set, so that it gives bytes.
	for await (const chunk of stream as AsyncIterable<Buffer>)
		parser.write(decoder.decode(chunk, { stream: true }))
	parser.close()
}
