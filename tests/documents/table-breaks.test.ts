import { execFileSync } from 'node:child_process'
import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { renderDocx } from '#app/platform/documents/render-docx.server.ts'
import { renderUnDocx } from '#app/platform/documents/render-un-docx.server.ts'
import type { UnBlock, UnDocument, UnTable } from '#app/platform/documents/un-document.ts'
import { renderPdf, renderUnPdf, type Sheet } from '#app/platform/pdf/render-pdf.server.ts'
import { canReadPdf } from '#tests/support/downloads.ts'
import { pdfTextProgram } from '#tests/support/server-programs.mjs'

/** How many rows stand below the head of a table before a page may end. */
const KEPT = 3

/** Names of tables and rows as no other text of the document has them. */
const tableName = (table: number) => `Table T${table}T`
const rowName = (table: number, row: number) => `R${table}R${row}R`
const remark = 'A remark below the table.'

const aTable = (table: number, rows: number): UnTable => ({
	kind: 'table',
	name: tableName(table),
	title: 'Needs by theme',
	head: ['Theme of the need', 'Needs'],
	rows: Array.from({ length: rows }, (_, row) => ({
		cells: [rowName(table, row), '1'],
		isTotal: row === rows - 1,
	})),
	numbersFrom: 1,
	remarks: [remark],
})

const aDocument = (blocks: readonly UnBlock[]): UnDocument => ({
	language: 'en',
	mark: null,
	masthead: { organization: 'United Nations', symbol: 'X/1', organ: 'Conference', facts: ['Distr.'] },
	session: null,
	title: 'Report',
	subtitles: [],
	blocks,
	at: new Date('2027-07-15T00:00:00Z'),
})

const aSheet = (tables: readonly UnTable[], parts: Sheet['parts'] = []): Sheet => ({
	language: 'en',
	title: 'Sheet',
	mark: null,
	lead: 'What follows.',
	facts: [],
	tables: tables.map(({ name, head, rows }) => ({ title: name, head, rows: rows.map(({ cells }) => cells) })),
	parts,
	foot: 'The office',
})

/** The rows of the last table of a Word document: whether each is a head, is kept whole, and with the next. */
function rowsOf(docx: Uint8Array) {
	const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml'])
	const [table = ''] = xml.match(/<w:tbl>.*?<\/w:tbl>/gsu)?.slice(-1) ?? []
	return (table.match(/<w:tr>.*?<\/w:tr>/gsu) ?? []).map((row) => {
		const paragraphs = row.match(/<w:p>.*?<\/w:p>/gsu) ?? []
		return {
			isHead: row.includes('<w:tblHeader/>'),
			isWhole: row.includes('<w:cantSplit/>'),
			isKept: paragraphs.length > 0 && paragraphs.every((paragraph) => paragraph.includes('<w:keepNext/>')),
		}
	})
}

test('a long table of a Word document begins with its head and three rows, and ends with two and its remark', async () => {
	const rows = rowsOf(await renderUnDocx(aDocument([aTable(1, 60)])))
	expect(rows).toHaveLength(61)
	expect(rows.map(({ isHead }) => isHead)).toEqual(rows.map((_, at) => at === 0))
	expect(rows.every(({ isWhole }) => isWhole)).toBe(true)
	const kept = rows.flatMap(({ isKept }, at) => (isKept ? [at] : []))
	expect(kept).toEqual([0, 1, 2, 59, 60])
})

test('a table of a printed sheet for Word is kept in the same way, below its heading', async () => {
	const docx = await renderDocx(aSheet([aTable(1, 60)]))
	const kept = rowsOf(docx).flatMap(({ isKept }, at) => (isKept ? [at] : []))
	expect(kept).toEqual([0, 1, 2, 59])
	const xml = new TextDecoder().decode(unzipSync(docx)['word/document.xml'])
	const [heading = ''] = xml.match(/<w:p>(?:(?!<w:p>).)*Table T1T/su) ?? []
	expect(heading).toContain('<w:keepNext/>')
})

/** The text of each page. */
const pagesOf = (pdf: Uint8Array) =>
	execFileSync(pdfTextProgram() ?? 'pdftotext', ['-layout', '-', '-'], {
		input: pdf,
		encoding: 'utf8',
	}).split('\f')

/** How many rows of each table stand on the page that its name is on. */
const begins = (pages: readonly string[], tables: number) =>
	Array.from({ length: tables }, (_, table) => {
		const page = pages.find((text) => text.includes(tableName(table))) ?? ''
		return [...page.matchAll(new RegExp(`R${table}R\\d+R`, 'gu'))].length
	})

test.runIf(canReadPdf)(
	'a long table of a PDF begins with its head and three rows, wherever it is',
	async () => {
		const tables = 60
		const blocks = Array.from({ length: tables }, (_, table) => [
			// Each table begins somewhat lower on its page than the one before it.
			...Array.from({ length: table % 12 }, (_line, at) => ({
				kind: 'paragraph' as const,
				sign: `${at}.`,
				runs: [{ value: 'A line between tables.' }],
			})),
			aTable(table, 20),
		]).flat()
		const pages = pagesOf(await renderUnPdf(aDocument(blocks)))
		expect(pages.length).toBeGreaterThan(20)
		expect(Math.min(...begins(pages, tables))).toBeGreaterThanOrEqual(KEPT)
		// Tables do run over the end of pages.
		expect(Math.min(...begins(pages, tables))).toBeLessThan(20)
		for (let table = 0; table < tables; table++)
			for (const row of [0, 19])
				expect(
					pages.filter((text) => text.includes(rowName(table, row))),
					rowName(table, row),
				).toHaveLength(1)
	},
	120_000,
)

test.runIf(canReadPdf)(
	'so does a table of a printed sheet',
	async () => {
		const sizes = Array.from({ length: 60 }, (_, table) => 4 + (table % 23))
		const pages = pagesOf(await renderPdf(aSheet(sizes.map((rows, table) => aTable(table, rows)))))
		expect(pages.length).toBeGreaterThan(20)
		expect(Math.min(...begins(pages, sizes.length))).toBeGreaterThanOrEqual(KEPT)
	},
	120_000,
)

test.runIf(canReadPdf)(
	'a row of a PDF stays on one page, and one that is longer than a page loses nothing',
	async () => {
		const lines = (row: number, count: number) =>
			Array.from({ length: count }, (_, line) => `L${row}L${line}L`).join('\n')
		const table = (rows: number, count: number): UnTable => ({
			...aTable(1, rows),
			head: ['Need', 'Dates'],
			rows: Array.from({ length: rows }, (_, row) => ({
				cells: ['Need', lines(row, count)],
				isTotal: false,
			})),
			numbersFrom: 2,
		})
		const linesOn = (pages: readonly string[], row: number) =>
			pages
				.map((text) => [...text.matchAll(new RegExp(`L${row}L\\d+L`, 'gu'))].length)
				.filter((count) => count > 0)
		const short = pagesOf(await renderUnPdf(aDocument([table(60, 4)])))
		expect(short.length).toBeGreaterThan(4)
		for (let row = 0; row < 60; row++) expect(linesOn(short, row), `row ${row}`).toEqual([4])
		const long = pagesOf(await renderUnPdf(aDocument([table(15, 200)])))
		for (let row = 0; row < 15; row++)
			expect(
				linesOn(long, row).reduce((sum, count) => sum + count, 0),
				`row ${row}`,
			).toBe(200)
	},
	120_000,
)
