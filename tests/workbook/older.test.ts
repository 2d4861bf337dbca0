import { beforeAll, describe, expect, test } from 'vitest'
import { withAbsent } from '#app/forms/with-absent.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'

import { edited, read, sampleContents } from './edited.ts'

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
			contactPrimary: { phone: (institution.contactPrimary as { phone: string }).phone },
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
	const [, ...others] = situation.modes as string[]
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
