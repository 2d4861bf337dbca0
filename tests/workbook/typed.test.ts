import type { CellValue } from '@protobi/exceljs'
import { beforeAll, expect, test } from 'vitest'
import { codeLabel } from '#app/workbook/words.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { languages } from '#workflows/languages.ts'
import { edited, type Open, read, sampleContents, sharedOut } from './edited.ts'

let file: Buffer
beforeAll(async () => {
	file = await writeWorkbook(sampleContents, 'ru')
})

type Typed = [what: string, key: string, value: CellValue, need: number | undefined, answer: unknown]

const cases: Typed[] = [
	['a number as text', 'training.participants', ' 40 ', 1, '40'],
	['a number', 'training.participants', 40, 1, '40'],
	['a real date in a cell for text', 'need.earliest', new Date(Date.UTC(2024, 1, 29)), 1, '2024-02-29'],
	['a mark', 'about.consentDonors', true, undefined, true],
	['a word for yes', 'about.consentDonors', 'OUI', undefined, true],
	['a word for no', 'about.consentDonors', '否', undefined, false],
	['blank for no', 'about.consentDonors', null, undefined, false],
	[
		'formatted text',
		'about.title',
		{ richText: [{ text: 'A ' }, { font: { bold: true }, text: 'b' }] },
		undefined,
		'A b',
	],
	[
		'a link made of an address',
		'about.title',
		{ text: 'see site', hyperlink: 'https://site.example' },
		undefined,
		'see site',
	],
	['spaces around', 'about.title', '  A title \r\n', undefined, 'A title'],
	['a code', 'about.origin', 'assessment', undefined, 'ASSESSMENT'],
	['other case and spaces', 'training.level', ' ADVANCED ', 1, 'ADVANCED'],
	...languages.map(
		(language): Typed => [
			`the words of a list in ${language}`,
			'about.origin',
			codeLabel(language, 'origins', 'FOLLOW_UP'),
			undefined,
			'FOLLOW_UP',
		],
	),
]

const books = sharedOut(cases, ([, key]) => key).map((book) => ({ book, first: book[0]?.[0] }))

test.each(books)(
	'what programs and people make of a cell is the answer that they meant ($first, $book.length)',
	async ({ book }) => {
		const { request, needs, errors } = await read(
			await edited(file, ({ cell }: Open) => {
				for (const [, key, value, need] of book) cell(key, need).value = value
			}),
		)
		expect(errors).toEqual([])
		await everyCell(
			book,
			([what]) => what,
			([, key, , need, answer]) => {
				const answers: Stored.Answers | undefined = need ? needs[need - 1]?.answers : request
				const [section = '', field = ''] = key.split('.')
				expect(answers?.[section]?.[field]).toBe(answer)
			},
		)
	},
)

test('merged cells have the answer of the first', async () => {
	const { request, errors } = await read(
		await edited(file, ({ sheet, row }) => {
			const { number } = row('request', 'about.title')
			sheet('request').mergeCells(number, 3, number, 4)
		}),
	)
	expect(errors).toEqual([])
	expect(request.about?.title).toBe(sampleContents.request.about?.title)
})

test('a real date', async () => {
	const { needs } = await read(
		await edited(file, ({ cell }) => {
			cell('need.earliest', 1).numFmt = 'dd/mm/yyyy'
			cell('need.earliest', 1).value = new Date(Date.UTC(2024, 1, 29))
		}),
	)
	expect(needs[0]?.answers.need?.earliest).toBe('2024-02-29')
})
