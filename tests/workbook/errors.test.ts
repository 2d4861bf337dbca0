import type { CellValue } from '@protobi/exceljs'
import { beforeAll, expect, test } from 'vitest'
import { messageOf, questionOf } from '#app/workbook/describe.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { languages } from '#workflows/languages.ts'
import { edited, type Open, read, sampleContents, sharedOut } from './edited.ts'

let file: Buffer
beforeAll(async () => {
	file = await writeWorkbook(sampleContents, 'en')
})

type Edit = (open: Open) => { address: string; worksheet: { name: string } }
const put = (cell: ReturnType<Open['cell']>, value: CellValue) => {
	cell.value = value
	return cell
}
const formula = { formula: '1+1', result: 2 }

// [the edit, the field with the error, the message]
const cases: [string, Edit, string, string][] = [
	['a formula', ({ cell }) => put(cell('about.title'), formula), 'about.title', 'formula'],
	[
		'a formula in a table',
		({ tableCell }) => put(tableCell('equipment.lines', 0, 'quantity'), formula),
		'2 equipment.lines.0.quantity',
		'formula',
	],
	[
		'the error of a formula',
		({ cell }) => put(cell('about.title'), { error: '#REF!' }),
		'about.title',
		'badValue',
	],
	['a word of no list', ({ cell }) => put(cell('about.origin'), 'Sideways'), 'about.origin', 'badCode'],
	[
		'a word instead of yes or no',
		({ cell }) => put(cell('about.consentDonors'), 'perhaps'),
		'about.consentDonors',
		'badCode',
	],
	['a long text', ({ cell }) => put(cell('about.title'), 'x'.repeat(151)), 'about.title', 'tooLong'],
	['a hidden character', ({ cell }) => put(cell('about.title'), 'a\u202eb'), 'about.title', 'badCharacters'],
	[
		'a word for a number',
		({ cell }) => put(cell('training.participants', 1), 'many'),
		'1 training.participants',
		'badNumber',
	],
	[
		'half a number',
		({ cell }) => put(cell('training.participants', 1), 20.5),
		'1 training.participants',
		'wholeNumber',
	],
	[
		'a large number',
		({ cell }) => put(cell('training.participants', 1), 9000),
		'1 training.participants',
		'tooLarge',
	],
	[
		'a fraction that would be thousands as text',
		({ cell }) => put(cell('training.participants', 1), 20.125),
		'1 training.participants',
		'wholeNumber',
	],
	[
		'a number that can be two',
		({ cell }) => put(cell('rights.contributionAmount'), '1,000.000'),
		'rights.contributionAmount',
		'ambiguousNumber:1000:1000000',
	],
	['no date', ({ cell }) => put(cell('need.earliest', 1), 'soon'), '1 need.earliest', 'badDate'],
	[
		'a date that can be two',
		({ cell }) => put(cell('need.earliest', 1), '3/4/2026'),
		'1 need.earliest',
		'ambiguousDate:2026-04-03:2026-03-04',
	],
	[
		'dates out of order',
		({ cell }) => {
			put(cell('need.earliest', 1), '2099-01-01')
			return cell('need.latest', 1)
		},
		'1 need.latest',
		'datesOutOfOrder',
	],
	[
		'a bad address',
		({ cell }) => put(cell('institution.contactPrimary.email'), 'nobody'),
		'institution.contactPrimary.email',
		'badEmail',
	],
	[
		'coordinates',
		({ tableCell }) => put(tableCell('need.places', 0, 'place'), '5.60372, -0.18700'),
		'1 need.places.0.place',
		'noCoordinates',
	],
	[
		'an option twice',
		({ cell }) => {
			put(cell('training.deliveryModes#2', 1), cell('training.deliveryModes#1', 1).value)
			return cell('training.deliveryModes#1', 1)
		},
		'1 training.deliveryModes',
		'chosenTwice',
	],
	[
		'more than asked for',
		({ cell }) => put(cell('training.minimumParticipants', 1), 199),
		'1 training.minimumParticipants',
		'moreThanAsked',
	],
	[
		'assistance of another kind',
		({ cell }) => put(cell('need.taType', 1), 'EQUIPMENT'),
		'1 need.taType',
		'badCode',
	],
	[
		'an answer for another kind',
		({ cell }) => put(cell('training.level', 2), 'Basic'),
		'2 training.level',
		'otherKind',
	],
	[
		'a column without a kind',
		({ cell }) => {
			put(cell('need.title', 4), 'A new need')
			return cell('kind', 4)
		},
		'4 need.kind',
		'kindMissing',
	],
	['a kind that there is not', ({ cell }) => put(cell('kind', 1), 'Budget'), '1 need.kind', 'badCode'],
	[
		'a row for no need',
		({ tableCell }) => put(tableCell('need.places', 0, 'need'), 17),
		'need.places',
		'unknownNeed',
	],
	[
		'a row for another kind',
		({ tableCell }) => put(tableCell('equipment.lines', 0, 'need'), 1),
		'equipment.lines',
		'otherKind',
	],
	[
		'a need too many',
		({ row }) => put(row('needs', 'kind').getCell(24), 'Technical equipment and tools'),
		'need.kind',
		'tooManyNeeds',
	],
]

/** They change what else is in a workbook, so that each has its own. */
const alone = [
	'dates out of order',
	'a row for no need',
	'a row for another kind',
	'an option twice',
	'more than asked for',
	'assistance of another kind',
	'a column without a kind',
	'a kind that there is not',
	'a need too many',
]

const isAlone = ([what]: (typeof cases)[number]) => alone.includes(what)
const books = [
	...sharedOut(
		cases.filter((one) => !isAlone(one)),
		([, , where]) => where,
	),
	...cases.filter(isAlone).map((one) => [one]),
].map((book) => ({ book, first: book[0]?.[0] }))

test.each(books)(
	'an answer that cannot be taken is named by sheet, cell and field ($first, $book.length)',
	async ({ book }) => {
		const places = new Map<string, ReturnType<Edit>>()
		const wrong = await edited(file, (open) => {
			for (const [what, edit] of book) places.set(what, edit(open))
		})
		const { errors } = await read(wrong)
		const found = errors.map(({ need, section, field, ...error }) => [
			[need, `${section}.${field}`].filter(Boolean).join(' '),
			error.message,
			error.sheet,
			error.cell,
		])
		await everyCell(
			book,
			([what]) => what,
			([what, , where, message]) => {
				const at = places.get(what)
				expect(found).toContainEqual([where, message, at?.worksheet.name, at?.address])
			},
		)
		for (const language of languages)
			for (const error of errors) {
				expect(messageOf(language, error)).toMatch(/\p{L}{2}/u)
				expect(questionOf(language, error)).not.toMatch(/[a-z][A-Z]/)
			}
	},
)

test('all errors are found at once, in the order of the sheets', async () => {
	const wrong = await edited(file, ({ cell, tableCell }) => {
		tableCell('equipment.lines', 0, 'quantity').value = 'some'
		cell('need.latest', 2).value = 'soon'
		cell('about.origin').value = 'Sideways'
		cell('about.title').value = formula
	})
	const { errors } = await read(wrong)
	expect(errors.map(({ message }) => message)).toEqual(['formula', 'badCode', 'badDate', 'badNumber'])
})

test('missing answers are no errors', async () => {
	const empty = await writeWorkbook({ requestId: null, request: {}, needs: [] }, 'fr')
	const begun = await edited(empty, ({ cell }) => {
		cell('kind', 1).value = 'advisory'
	})
	expect(await read(begun)).toMatchObject({ errors: [], needs: [{ id: '', number: 1, kind: 'advisory' }] })
	expect((await read(empty)).needs).toEqual([])
})
