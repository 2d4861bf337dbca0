import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { findRefusal } from '#app/workbook/open-workbook.ts'
import { readTable } from '#app/workbook/programmes/read-table.ts'
import { fromLines, toLines } from '#app/workbook/programmes/write-table.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { xlsx, zipOf } from '#tests/support/files.ts'
import { edited, partsOf, read, sampleContents } from './edited.ts'

describe('hostile', () => {
	let file: Buffer
	let parts: { name: string; content: string }[]
	beforeAll(async () => {
		file = await writeWorkbook(sampleContents, 'en')
		parts = await partsOf(file)
	})

	/** Returns the file with one of its parts changed. */
	const rewritten = (name: RegExp, change: (content: string) => string) =>
		zipOf(parts.map((part) => (name.test(part.name) ? { ...part, content: change(part.content) } : part)))

	describe('refused as a whole', () => {
		test.each([
			['what is no archive', () => Buffer.from('hello'), 'notOurs'],
			['an archive of something else', () => zipOf([{ name: 'a.txt', content: 'a' }]), 'notOurs'],
			['an empty workbook', () => xlsx(), 'notOurs'],
			['half a file', () => file.subarray(0, 9000), 'notOurs'],
			[
				'links to other files',
				() => zipOf([...parts, { name: 'xl/externalLinks/externalLink1.xml', content: '<a/>' }]),
				'externalLinks',
			],
			[
				'more than can be read',
				() => zipOf([...parts, { name: 'xl/more.xml', content: ' '.repeat(17 * 1024 * 1024) }]),
				'tooLarge',
			],
			['broken XML', () => rewritten(/sheet2\.xml$/, (text) => text.slice(0, 500)), 'notOurs'],
			[
				'entities',
				() =>
					rewritten(/sharedStrings/, (text) =>
						text
							.replace(/<sst/, '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sst')
							.replace(/<t>[^<]+<\/t>/, '<t>&c;</t>'),
					),
				'notOurs',
			],
			[
				'a row far down',
				() =>
					rewritten(/sheet2\.xml$/, (text) =>
						text.replace('</sheetData>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>'),
					),
				'tooLarge',
			],
		])('%s', async (_, make, refused) => {
			expect(await readWorkbook(make())).toEqual({ refused })
		})

		test('one whose hidden sheet was removed', async () => {
			const bare = await edited(file, ({ book }) => book.removeWorksheet('form'))
			expect(await readWorkbook(bare)).toEqual({ refused: 'notOurs' })
		})

		test('one of a later form', async () => {
			const later = await edited(file, ({ book }) => {
				const meta = book.getWorksheet('form')
				if (meta) meta.getCell('B1').value = 99
			})
			expect(await readWorkbook(later)).toEqual({ refused: 'newer' })
		})
	})

	describe('references to a billion cells are not followed', () => {
		const all = 'A1:XFD1048576'
		test.each([
			[
				'merged cells',
				/sheet2\.xml$/,
				'</sheetData>',
				`</sheetData><mergeCells count="1"><mergeCell ref="${all}"/></mergeCells>`,
			],
			[
				'a drop-down',
				/sheet2\.xml$/,
				'<dataValidations',
				`<dataValidations><dataValidation type="whole" sqref="${all}"/></dataValidations><dataValidations`,
			],
			['columns', /sheet2\.xml$/, '<cols>', `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(5000)}`],
			[
				'a name',
				/xl\/workbook\.xml$/,
				'</sheets>',
				`</sheets><definedNames><definedName name="a">codes!$A$1:$XFD$1048576</definedName></definedNames>`,
			],
		])('%s', async (_, part, before, after) => {
			const wide = rewritten(part, (text) => text.replace(before, after))
			expect(wide.equals(zipOf(parts))).toBe(false)
			expect((await read(wide)).request.about?.title).toBe(sampleContents.request.about?.title)
		})
	})
})

const sheet = (rows: string) =>
	xlsx([
		{ name: 'xl/worksheets/sheet1.xml', content: `<worksheet><sheetData>${rows}</sheetData></worksheet>` },
	])
const row = (cells: number, number = '') =>
	`<row${number && ` r="${number}"`}>${'<c><v>1</v></c>'.repeat(cells)}</row>`
const most = { unpacked: 10_000, rows: 3, cells: 6 }

test.each([
	['within all limits', row(2).repeat(3), undefined],
	['one row too many', row(1).repeat(4), 'tooLarge'],
	['a row far down', row(1, '4'), 'tooLarge'],
	['one cell too many', row(7), 'tooLarge'],
	['too much to unpack', ' '.repeat(10_000), 'tooLarge'],
	['rows after the first too many are not read', `${row(1).repeat(4)}<broken`, 'tooLarge'],
	['broken before that', `${row(1)}<broken`, 'notOurs'],
] as const)('a workbook is counted while it is unpacked: %s', async (_, rows, refused) => {
	expect(await findRefusal(sheet(rows), most)).toBe(refused)
})

test('a table is read no further than the first row or character too many', async () => {
	const rows = Buffer.from(`code,revision\n,\n${'A,1\n'.repeat(100_000)}"open quote`)
	expect(await readTable(rows, 'csv')).toEqual({ refused: 'tooLarge' })
	const text = Buffer.from(`code,section\n,\n${`A,${'x'.repeat(30_000)}\n`.repeat(300)}`)
	expect(await readTable(text, 'csv')).toEqual({ refused: 'tooLarge' })
})

test('blank rows are no rows', async () => {
	const blank = Buffer.from(`code,revision\n,\n${',\n'.repeat(400_000)}A,1\n`)
	const table = await readTable(blank, 'csv')
	expect(table).toMatchObject({ rows: [{ number: 400_003, cells: { code: 'A', revision: '1' } }] })
})

test('a table written as lines is read back unchanged, and other lines are refused', async () => {
	const rows = [{ number: 3, cells: { code: 'A\n"é中\u2028' }, errors: { status: 'badValue' } }]
	const texts = z.record(z.string(), z.string())
	const rowOfLine = z.object({ number: z.number(), cells: texts, errors: texts })
	const check = {
		places: (line: unknown) => z.record(z.string(), z.number()).parse(line),
		row: (line: unknown) => rowOfLine.parse(line),
	}
	const places = new Map([['code', 0]])
	expect(await fromLines(toLines({ rows, places }), check)).toEqual({ rows, places })
	await expect(fromLines(Buffer.from('{}\nno json'), check)).rejects.toThrow()
})
