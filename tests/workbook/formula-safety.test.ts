import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvStream, csvText } from '#app/workbook/csv.ts'
import { openWorkbook } from '#app/workbook/open-workbook.ts'
import { cellRead, safeCell } from '#app/workbook/safe-cell.ts'
import { addCells, addSheet, openBook, setCell } from '#app/workbook/xlsx.ts'
import { partsOf } from './edited.ts'

const files = ['app', 'emails', 'workflows', 'prisma'].flatMap((folder) =>
	readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => /\.(tsx?|mjs)$/.test(name) && !name.startsWith('generated'))
		.map((name) => join(folder, name))
		.map((path) => ({ path, source: readFileSync(path, 'utf8') })),
)
const filesWith = (what: RegExp) =>
	files
		.filter(({ source }) => what.test(source))
		.map(({ path }) => path)
		.sort()

const signs = [
	'=',
	'+',
	'-',
	'@',
	'＝',
	'＋',
	'－',
	'＠',
	'﹦',
	'﹢',
	'﹣',
	'﹫',
	'⁺',
	'₌',
	'−',
	'\t',
	'\r',
	'\n',
]
const unseen = [
	' ',
	'\u00a0',
	'\u200b',
	'\u200f',
	'\u202e',
	'\u2066',
	'\ufeff',
	'\u00ad',
	'\u3000',
	'\0',
	'\u3164',
	"'",
]
const hostile = fc
	.tuple(
		fc.array(fc.constantFrom(...unseen), { maxLength: 4 }),
		fc.constantFrom(...signs),
		fc.string({ unit: fc.constantFrom('1', 'A', '!', '"', ';', ',', '|', "'", '\n', '=', '中', ' ') }),
	)
	.map(([before, sign, after]) => before.join('') + sign + after)
const anyText = fc.oneof(hostile, fc.string({ unit: 'binary' }), fc.string())

/** Whether a program would read a formula, after invisible characters are removed. */
const beginsFormula = (cell: string) =>
	/^[=+\-@−]/.test(cell.replace(/^[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, '').normalize('NFKC'))

describe('the list of writers', () => {
	test('only the two writers and the one reader load a library for tables', () => {
		expect(filesWith(/(^import (?!type).*|(?<!typeof )import\()'csv-stringify/m)).toEqual([
			'app/workbook/csv.ts',
		])
		expect(filesWith(/(^import (?!type).*|(?<!typeof )import\()'@protobi\/exceljs[/']/m)).toEqual([
			'app/workbook/open-workbook.ts',
			'app/workbook/xlsx.ts',
		])
	})

	test('every file that answers with a table has it from one of them', () => {
		const writers = {
			// Written by the job, as `lists.$list.$file` writes it.
			'app/routes/jobs.$jobId_.file.ts': /await takeJobFile\(/,
			'app/routes/open.$release.$file/route.ts': /csvText\(/,
			// Names the types of the files alone.
			'app/routes/open.catalog[.]jsonld/route.ts': /mediaType/,
			'app/routes/pipeline.$file/route.ts': /write: donorTable/,
			'app/routes/programmes.import/table-response.server.ts': /content: Readable/,
			'app/routes/requests.$requestId.draft.workbook_.file.ts': /await writeWorkbookInThread\(/,
			'app/routes/requests.$requestId.history[.]csv/route.ts': /csvText\(/,
		}
		const answering = /(text\/(csv|tab-separated-values)(?!,)|spreadsheetml\.sheet|tableTypes\[)/
		expect(filesWith(answering).filter((path) => /^app\/(routes|domain|server)/.test(path))).toEqual(
			Object.keys(writers),
		)
		for (const [path, writer] of Object.entries(writers))
			expect(files.find((file) => file.path === path)?.source, path).toMatch(writer)
	})

	test('no cell, note, link or name of a workbook is written past them', () => {
		const inWorkbooks = files.filter(
			({ path, source }) => !/\/(xlsx|open-workbook)\.ts$/.test(path) && source.includes('exceljs'),
		)
		expect(inWorkbooks.length).toBeGreaterThan(5)
		const past =
			/\.addRows?\(|\.(insert|splice)Rows?\(|\.addWorksheet\(|\.values? = |\.note = |hyperlink|definedNames|\.addTable\(|headerFooter/
		expect(inWorkbooks.filter(({ source }) => past.test(source)).map(({ path }) => path)).toEqual([])
	})

	test('no source joins the cells of a table by hand', () => {
		expect(filesWith(/join\(['"`](,|;|\\t)['"`]\)[^\n]*\\r\\n/)).toEqual([])
		expect(filesWith(/replaceAll\('"', '""'\)/)).toEqual([])
	})
})

describe('a cell of a CSV file', () => {
	test('is never the beginning of a formula, whatever is written', () => {
		fc.assert(
			fc.property(fc.array(anyText, { minLength: 1, maxLength: 5 }), (cells) => {
				const [row = []] = parse(csvText([['head'], cells]), {
					bom: true,
					relax_column_count: true,
					from_line: 1,
				}).slice(1)
				expect(row.filter(beginsFormula)).toEqual([])
				expect(row.map(cellRead)).toEqual(cells)
			}),
			{ numRuns: 2_000 },
		)
	})

	test('comes back as it was, including its own quotes', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				expect(cellRead(safeCell(text, 'csv'))).toBe(text)
			}),
			{
				numRuns: 5_000,
			},
		)
		expect(["'", "'a", "''b", "'-", "''=1", "' ＝1"].map((text) => cellRead(safeCell(text, 'csv')))).toEqual([
			"'",
			"'a",
			"''b",
			"'-",
			"''=1",
			"' ＝1",
		])
	})

	test('has a mark before every sign that Unicode holds to be one of these', () => {
		const alike = Array.from({ length: 0x110000 }, (_, code) => code)
			.filter((code) => code < 0xd800 || code > 0xdfff)
			.map((code) => String.fromCodePoint(code))
			.filter((sign) => /^[=+\-@]/.test(sign.normalize('NFKC')))
		expect(alike.length).toBeGreaterThan(15)
		expect(alike.filter((sign) => safeCell(`${sign}1`, 'csv') !== `'${sign}1`)).toEqual([])
	})

	test('keeps numbers as numbers, also below zero, and harmless text as it is', () => {
		expect(csvText([[-5, 0, 1.5, 'plain', 'a=b', 'ليس =1', '2026-01-01']]).slice(1)).toBe(
			'-5,0,1.5,plain,a=b,ليس =1,2026-01-01\r\n',
		)
		expect(csvText([['-5', 'a;=1']]).slice(1)).toBe('\'-5,"a;=1"\r\n')
	})

	test('is the same while rows arrive as all at once', async () => {
		const rows = [
			['=1', 2],
			['b', '\ufeff+3'],
		] as const
		const arriving = Readable.from(rows.map((row) => [...row]))
		expect((await buffer(csvStream(arriving))).toString()).toBe(csvText(rows))
	})
})

describe('a cell of a workbook', () => {
	const written = async (cells: (string | number)[]) => {
		const stream = new PassThrough()
		const content = buffer(stream)
		const book = await openBook(stream)
		const sheet = addSheet(book, "='[x]", {})
		addCells(sheet, cells)
		setCell(sheet.getCell(2, 1), cells[0] ?? '')
		addSheet(book, 'twice')
		addSheet(book, 'twice')
		await book.commit()
		return content
	}

	test('is a text or a number, never a formula or a link, and comes back', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(
					hostile.filter((text) => !/[\0\r]/.test(text)),
					{ minLength: 1, maxLength: 6 },
				),
				async (cells) => {
					const content = await written([...cells, -5])
					const sheet = (await openWorkbook(content))?.worksheets[0]
					expect(cells.map((_, at) => sheet?.getRow(1).getCell(at + 1).value)).toEqual(cells)
					expect(sheet?.getRow(1).getCell(cells.length + 1).value).toBe(-5)
					expect(sheet?.getCell(2, 1).value).toBe(cells[0])
				},
			),
			{ numRuns: 60 },
		)
		const parts = await partsOf(await written(['=1+1', 'https://site.example', '-1']))
		const xml = parts.map(({ content }) => content).join('')
		expect(xml).not.toMatch(/<f[ >]|<hyperlink|<definedName|<comment/)
		expect(xml.match(/<c [^>]*t="s"/g)?.length).toBe(4)
	})

	test('takes nothing but a text or a number', () => {
		// The type forbids a formula as the value of a cell, but unchecked data may contain one.
		const formula = { formula: '1+1' } as unknown as string
		expect(() => safeCell(formula, 'xlsx')).toThrow(TypeError)
		expect(() => safeCell(formula, 'csv')).toThrow(TypeError)
	})

	test('is in a sheet with a valid name', async () => {
		const book = await openWorkbook(await written(['a']))
		expect(book?.worksheets.map(({ name }) => name)).toEqual(['x', 'twice', 'twice 2'])
	})
})
