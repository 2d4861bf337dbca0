import { expect, test } from 'vitest'
import { findRefusal } from '#app/workbook/open-workbook.ts'
import { readTable } from '#app/workbook/programmes/read-table.ts'
import { fromLines, type SheetRow, toLines } from '#app/workbook/programmes/table-lines.ts'
import { xlsx } from '#tests/support/files.ts'

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

test('a table goes through its lines unchanged, and what is no row of one is refused', async () => {
	const rows = [{ number: 3, cells: { code: 'A\n"é中\u2028' }, errors: { status: 'badValue' } }]
	const check = {
		places: (line: unknown) => line as Record<string, number>,
		row: (line: unknown) => line as SheetRow,
	}
	const places = new Map([['code', 0]])
	expect(await fromLines(toLines({ rows, places }), check)).toEqual({ rows, places })
	await expect(fromLines(Buffer.from('{}\nno json'), check)).rejects.toThrow()
})
