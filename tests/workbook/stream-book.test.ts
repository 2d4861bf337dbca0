import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ExportCell, ExportedTable } from '#app/forms/lists/list-export.ts'
import { listCsv, listXlsx } from '#app/workbook/list-table.ts'
import { openWorkbook } from '#tests/support/open-workbook.ts'
import { partsOf } from './edited.ts'

type Rows = readonly (readonly ExportCell[])[]

/** A table that is read in these batches. */
const tableOf = (
	batches: AsyncIterable<Rows> | Iterable<Rows>,
	labels = ['First', 'Second'],
): ExportedTable => ({
	title: "='[Needs]",
	columns: labels.map((label, at) => ({ label, wide: at === 0 })),
	count: 0, // as it was before: the file says how many it has
	batches: Readable.from(batches),
	about: (rows) => [
		['View', '/needs?status=proposed'],
		['Rows', rows],
	],
})
const day = new Date('2026-03-01T00:00:00Z')
const moment = new Date('2026-03-01T10:30:00Z')

test('a workbook has its rows, dates as dates, a frozen head, filters, and says what it holds', async () => {
	const book = await openWorkbook(
		listXlsx(tableOf([[['one', day]], [['two', moment]], [['', null]]]), 'About', 'ar'),
	)
	const [sheet, about] = book.worksheets
	expect(book.worksheets.map(({ name }) => name)).toEqual(['Needs', 'About'])
	expect(sheet?.views[0]).toMatchObject({ rightToLeft: true, state: 'frozen', xSplit: 1, ySplit: 1 })
	expect(sheet?.getRow(1).getCell(1).font?.bold).toBe(true)
	expect(sheet?.getCell('B2').value).toEqual(day)
	expect(sheet?.getCell('B2').numFmt).toBe('yyyy-mm-dd')
	expect(sheet?.getCell('B3').value).toEqual(moment)
	expect(sheet?.getCell('B4').value).toBeNull()
	expect(sheet?.autoFilter).toBe('A1:B4')
	expect(about?.getCell('B2').value).toBe(3)
	expect(about?.views[0]?.rightToLeft).toBe(true)
	const left = await openWorkbook(listXlsx(tableOf([]), 'About', 'fr'))
	expect(left.worksheets[0]?.views[0]?.rightToLeft).toBeFalsy()
	expect(left.worksheets[1]?.getCell('B2').value).toBe(0)
})

test('any text comes back as text, without characters that a file cannot contain', async () => {
	const hostile = [
		'=1+1',
		'@x',
		'-1',
		'_x0041_',
		'<c>&amp;]]>',
		' a\n b ',
		'😀',
		'a\u0000\u0008b',
		'\ud800',
		'\uffff',
	]
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 8 }), async (texts) => {
			const cells = [...hostile, ...texts]
			const sheet = (
				await openWorkbook(
					listXlsx(
						tableOf(
							[[cells]],
							cells.map(() => 'x'),
						),
						'About',
						'en',
					),
				)
			).worksheets[0]
			// This reader does not read the escape of an underscore in such cells, as spreadsheet programs do.
			const read = (cell: unknown) => String(cell ?? '').replace(/_x005F_(?=x[0-9a-f]{4}_)/gi, '_')
			const plain = (text: string) =>
				text
					.toWellFormed()
					.replace(/\r\n?/g, '\n')
					.replace(/[\ufffe\uffff]|(?![\t\n])\p{Cc}/gu, '')
			expect(cells.map((_, at) => read(sheet?.getRow(2).getCell(at + 1).value))).toEqual(cells.map(plain))
		}),
		{ numRuns: 12 },
	)
	const xml = (
		await partsOf(await buffer(listXlsx(tableOf([[['=1+1', 'https://site.example']]]), 'A', 'en')))
	)
		.map(({ content }) => content)
		.join('')
	expect(xml).not.toMatch(/<f[ >]|<hyperlink|<definedName|<comment/)
})

test('a text too long for a cell ends with a sign that it was cut', async () => {
	const sheet = (await openWorkbook(listXlsx(tableOf([[['a'.repeat(40_000), 1]]]), 'About', 'en')))
		.worksheets[0]
	expect(String(sheet?.getCell('A2').value)).toHaveLength(32_767)
	expect(String(sheet?.getCell('A2').value).endsWith('…')).toBe(true)
})

test('a file whose rows cannot be read has no end, in either format', async () => {
	async function* failing() {
		yield [['one', 1]]
		throw new Error('the database is away')
	}
	await expect(buffer(listXlsx(tableOf(failing()), 'About', 'en'))).rejects.toThrow('away')
	await expect(buffer(listCsv(tableOf(failing())))).rejects.toThrow('away')
})

test('rows are read at the pace of who takes the file, and no more once they have gone', async () => {
	for (const write of [(table: ExportedTable) => listXlsx(table, 'About', 'en'), listCsv]) {
		let batches = 0
		let isOver = false
		async function* many() {
			try {
				for (; batches < 500; batches++)
					yield Array.from({ length: 1_000 }, (_, at) => [`${batches} ${at} ${Math.random()}`, at])
			} finally {
				isOver = true
			}
		}
		const content = write({ ...tableOf([]), batches: many() })
		let chunks = 0
		for await (const _ of content) if (++chunks > 60) break // they go away, which destroys the stream
		await expect.poll(() => isOver).toBe(true)
		expect(batches).toBeLessThan(100)
	}
})

/** Word processing alone does not read workbooks. */
const office =
	spawnSync('soffice', ['--version']).status === 0 && existsSync('/usr/lib/libreoffice/program/libsclo.so')

test.skipIf(!office)('LibreOffice reads the same rows', { timeout: 120_000 }, async () => {
	const folder = mkdtempSync(join(tmpdir(), 'ta-xlsx-'))
	const rows = [['=1+1', day]]
	writeFileSync(join(folder, 'list.xlsx'), await buffer(listXlsx(tableOf([rows]), 'About', 'ar')))
	spawnSync('soffice', ['--headless', '--convert-to', 'csv', '--outdir', folder, join(folder, 'list.xlsx')])
	expect(readFileSync(join(folder, 'list.csv'), 'utf8')).toContain('=1+1,2026-03-01')
})
if (!office) console.info('LibreOffice is not installed: it does not read workbooks back here')
