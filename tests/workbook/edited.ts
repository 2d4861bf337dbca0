import type exceljs from '@protobi/exceljs'
import yauzl from 'yauzl'
import { sectionsFor } from '#app/forms/section-names.ts'
import type { Contents, ReadContents } from '#app/workbook/contents.ts'
import { cellText, tagOf } from '#app/workbook/read-cells.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { requests } from '#prisma/data/samples.ts'
import type { WrittenFiling } from '#tests/support/drafts.ts'
import { openWorkbook } from '#tests/support/open-workbook.ts'
import { present } from '#tests/support/present.ts'

/** An open workbook. */
export type Open = {
	book: exceljs.Workbook
	sheet: (tag: string) => exceljs.Worksheet
	row: (tag: string, key: string) => exceljs.Row
	/** The cell of an answer by its key; for a need also by its number. */
	cell: (key: string, need?: number) => exceljs.Cell
	/** A cell of a table; filled rows are counted from 0. */
	tableCell: (table: string, row: number, column: string) => exceljs.Cell
}

export async function openBook(file: Buffer): Promise<Open> {
	const book = await openWorkbook(file)
	const sheet = (tag: string) =>
		present(
			book.worksheets.find((each) => tagOf(each) === tag),
			tag,
		)
	const row = (tag: string, key: string) => {
		let number = 0
		sheet(tag).eachRow((each, at) => {
			if (cellText(each.getCell(1)).text === key) number = at
		})
		return sheet(tag).getRow(present(number || undefined, key))
	}
	return {
		book,
		sheet,
		row,
		cell: (key, need) => (need ? row('needs', key).getCell(3 + need) : row('request', key).getCell(3)),
		tableCell(table, index, column) {
			let at = 0
			sheet(`table:${table}`)
				.getRow(1)
				.eachCell((cell, place) => {
					if (cell.value === column) at = place
				})
			return sheet(`table:${table}`).getCell(3 + index, present(at || undefined, column))
		},
	}
}

/** Returns the file after a change. */
export async function edited(file: Buffer, change: (open: Open) => unknown): Promise<Buffer> {
	const open = await openBook(file)
	await change(open)
	return Buffer.from(await open.book.xlsx.writeBuffer())
}

/**
 * Shares cases out to workbooks, so that no two of a workbook are about the same place: to write and read a workbook takes
 * far longer than to look at a cell.
 */
export function sharedOut<Case>(cases: readonly Case[], placeOf: (one: Case) => string): Case[][] {
	const books: Case[][] = []
	for (const one of cases) {
		const free = books.find((book) => book.every((other) => placeOf(other) !== placeOf(one)))
		if (free) free.push(one)
		else books.push([one])
	}
	return books
}

/** Returns a written submission as the source of a workbook: the id of a need is its rank. */
export const contentsOf = ({ request, needs }: WrittenFiling): Contents => ({
	requestId: 'request',
	request,
	needs: needs.map((need, index) => ({
		id: String(index + 1),
		kind: need.kind,
		answers: Object.fromEntries(sectionsFor(need.kind).map((name) => [name, need[name] ?? {}])),
	})),
})

const [sample] = requests
if (!sample) throw new Error('There is no sample request')
const { about, institution, situation, rights } = sample
const ofKind = (kind: string) => {
	const need = requests.flatMap(({ needs }) => needs).find((each) => each.kind === kind)
	if (!need) throw new Error(`There is no sample need for ${kind}`)
	return need
}

/** A sample request with a need of each kind: training, equipment, advisory support. */
export const sampleContents = contentsOf({
	request: { about, institution, situation, rights },
	needs: ['training', 'equipment', 'advisory'].map((kind) => {
		const need = ofKind(kind)
		return { ...need, need: { ...need.need, dependsOn: [] } }
	}),
})

/** Reads a workbook that is not rejected as a whole. */
export async function read(file: Buffer): Promise<ReadContents> {
	const found = await readWorkbook(file)
	if ('refused' in found) throw new Error(found.refused)
	return found
}

/** Returns the parts of an archive as texts. */
export function partsOf(file: Buffer): Promise<{ name: string; content: string }[]> {
	const parts: { name: string; content: string }[] = []
	return new Promise((resolve, reject) => {
		yauzl.fromBuffer(file, { lazyEntries: true }, (error, archive) => {
			if (error) return reject(error)
			archive.on('entry', (entry: yauzl.Entry) => {
				archive.openReadStream(entry, async (failed, stream) => {
					if (failed) return reject(failed)
					const chunks: Buffer[] = []
					for await (const chunk of stream) chunks.push(chunk)
					parts.push({ name: entry.fileName, content: Buffer.concat(chunks).toString('utf8') })
					archive.readEntry()
				})
			})
			archive.on('end', () => resolve(parts))
			archive.readEntry()
		})
	})
}
