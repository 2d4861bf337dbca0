import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { withAbsent } from '#app/forms/typed-answers.ts'
import type { ReadContents, Values } from '#app/workbook/contents.ts'
import { readWorkbook } from '#app/workbook/read-workbook.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { sectionOf, validFiling } from '#tests/forms/filing-arbitraries.ts'
import type { SectionName } from '#tests/forms/filing-rules.ts'
import { everyCell } from '#tests/support/every-cell.ts'
import { isNightly } from '#tests/support/nightly.ts'
import { textIn } from '#tests/support/stored-json.ts'
import { languages } from '#workflows/languages.ts'
import { contentsOf, edited, openBook, read, sampleContents } from './edited.ts'

/** Parses the answers with the form, as those of a page. */
function settled({ request, needs }: ReadContents) {
	const of = (name: SectionName, values: Values = {}, kind = needs[0]?.kind ?? 'training') =>
		sectionOf(name, kind).schema.parse(withAbsent(named(values), {}))
	return {
		request: Object.fromEntries(requestSectionNames.map((name) => [name, of(name, request[name])])),
		needs: needs.map(({ kind, answers }) => ({
			kind,
			...Object.fromEntries(sectionsFor(kind).map((name) => [name, of(name, answers[name], kind)])),
		})),
	}
}

/** A workbook names the other needs in one cell. */
const named = (values: Values) => ({
	...values,
	...('dependsOn' in values && { dependsOn: String(values.dependsOn).split(', ').filter(Boolean) }),
})

test('any valid filing comes back from a workbook of any language as it was', async () => {
	await fc.assert(
		fc.asyncProperty(validFiling(), fc.constantFrom(...languages), async (filing, language) => {
			const back = await read(await writeWorkbook(contentsOf(filing), language))
			expect(back.errors).toEqual([])
			expect(back.unknown).toEqual([])
			expect(settled(back)).toEqual(filing)
		}),
		{ numRuns: isNightly ? 60 : 12, endOnFailure: true },
	)
}, 120_000)

const odd = [
	'=1+1',
	'+4 31',
	'-1',
	'@SUM(A1)',
	'=cmd|" /C calc"!A0',
	'＝1+1',
	'\u200b=1+1',
	'−1',
	"'=1+1",
	'2026-03-31',
	'00123',
	'1e5',
	'TRUE',
	'_x0041_ and _x005F_x0042_',
	"'quoted",
	'one\n\ntwo\tthree',
	'<b>&amp;</b>',
	'名前 😀 عربي',
	'https://site.example/?a=1&b=2',
]

test('a text that a program could take for something else is a text in the file and comes back', async () => {
	const [need] = sampleContents.needs
	const needs = odd.map((title, at) => ({
		id: String(at + 1),
		kind: 'training' as const,
		answers: { ...need?.answers, need: { ...need?.answers.need, title } },
	}))
	const file = await writeWorkbook({ ...sampleContents, needs }, 'en')
	const back = await read(file)
	const { cell } = await openBook(file)
	await everyCell(
		odd.entries(),
		([, title]) => title,
		([at, title]) => {
			expect(typeof cell('need.title', at + 1).value).toBe('string')
			expect(back.needs[at]?.answers.need?.title).toBe(title)
		},
	)
})

test('characters of four bytes stay whole however many there are', async () => {
	const text = '😀𘦸'.repeat(700)
	const request = { situation: { situation: text, existingEfforts: `x${text}`, otherSupport: `xx${text}` } }
	const back = await read(await writeWorkbook({ ...sampleContents, request }, 'en'))
	expect(back.request.situation).toMatchObject(request.situation)
})

test('unfinished answers come back as they were typed', async () => {
	const request = {
		about: { title: '', origin: '' },
		situation: { modes: ['SEA'], indicators: [{ year: '' }] },
	}
	const back = await read(await writeWorkbook({ ...sampleContents, request }, 'zh'))
	expect(back.errors).toEqual([])
	expect(back.request.about).toMatchObject({ title: '', origin: '' })
	expect(back.request.situation).toMatchObject({ modes: expect.arrayContaining(['SEA']), indicators: [] })
})

test('a workbook that another program wrote again is read the same', async () => {
	const file = await writeWorkbook(sampleContents, 'ar')
	const [first, again] = [await read(file), await read(await edited(file, () => undefined))]
	expect(again).toEqual(first)
	expect(await readWorkbook(file)).toEqual(first)
})

describe('older', () => {
	let file: Buffer
	beforeAll(async () => {
		file = await writeWorkbook(sampleContents, 'es')
	})
	const ofTraining = sampleContents.needs[0]?.answers ?? {}

	describe('an older form, or one with parts taken out, clears nothing', () => {
		test('a row', async () => {
			const { request, errors } = await read(
				await edited(file, ({ sheet, row }) => {
					sheet('request').spliceRows(row('request', 'about.title').number, 1)
					sheet('request').spliceRows(row('request', 'institution.contactPrimary.phone').number, 1)
				}),
			)
			expect(errors).toEqual([])
			expect(request.about).not.toHaveProperty('title')
			const { about, institution = {} } = sampleContents.request
			expect(withAbsent(request.about ?? {}, about ?? {})).toMatchObject({ title: about?.title })
			expect(withAbsent(request.institution ?? {}, institution ?? {})).toMatchObject({
				contactPrimary: { phone: textIn(institution.contactPrimary, 'phone') },
			})
		})

		test('one place of several codes', async () => {
			const { needs } = await read(
				await edited(file, ({ sheet, row }) =>
					sheet('needs').spliceRows(row('needs', 'training.deliveryModes#1').number, 1),
				),
			)
			const answers = needs[0]?.answers.training ?? {}
			expect(withAbsent(answers, ofTraining.training ?? {}).deliveryModes).toEqual(
				ofTraining.training?.deliveryModes,
			)
		})

		test('a table, or a column of it', async () => {
			const { needs } = await read(
				await edited(file, ({ book, sheet }) => {
					book.removeWorksheet(sheet('table:need.indicators').id)
					sheet('table:need.places').getRow(1).getCell(4).value = ''
				}),
			)
			const answers = needs[0]?.answers.need ?? {}
			expect(answers).not.toHaveProperty('indicators')
			expect(withAbsent(answers, ofTraining.need ?? {})).toMatchObject({
				indicators: ofTraining.need?.indicators,
				places: ofTraining.need?.places,
			})
		})
	})

	test('a cell that is there and blank is a blank answer', async () => {
		const { request } = await read(
			await edited(file, ({ cell }) => {
				cell('about.title').value = null
				cell('situation.modes#1').value = '  '
			}),
		)
		const { about = {}, situation = {} } = sampleContents.request
		const [, ...others] = z.array(z.string()).parse(situation.modes)
		expect(withAbsent(request.about ?? {}, about).title).toBe('')
		expect(withAbsent(request.situation ?? {}, situation).modes).toEqual(others)
	})

	test('rows and sheets that the form does not know are named and left alone', async () => {
		const { unknown, errors } = await read(
			await edited(file, ({ book, sheet, row }) => {
				sheet('request').addRow(['about.colour', 'Colour', 'blue'])
				row('needs', 'need.statement').getCell(1).value = 'need.smell'
				sheet('table:need.places').getCell('A1').value = 'table:need.sounds'
				book.addWorksheet('My notes').addRow(['remember'])
				book.addWorksheet('Blank')
			}),
		)
		expect(errors).toEqual([])
		expect(unknown.sort()).toEqual(['My notes', 'about.colour', 'need.smell', 'need.sounds'])
	})

	test('columns put in, moved or copied stay what they are', async () => {
		const { request, needs, errors } = await read(
			await edited(file, ({ sheet, row }) => {
				sheet('request').spliceColumns(3, 0, [])
				for (const key of ['number', 'kind', 'need.title', 'need.statement'])
					row('needs', key).getCell(8).value = row('needs', key).getCell(4).value
			}),
		)
		expect(errors).toEqual([])
		expect(request.about?.title).toBe(sampleContents.request.about?.title)
		expect(needs.at(-1)).toMatchObject({ id: '', number: 5, kind: 'training' })
		expect(needs.map(({ number }) => number)).toEqual([1, 2, 3, 5])
	})
})
