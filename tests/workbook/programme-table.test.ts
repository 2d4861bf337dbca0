import { buffer } from 'node:stream/consumers'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkValues } from '#app/forms/parse-form.ts'
import { cellsOf, lineOf, linesOf, type TableRow, valuesOf } from '#app/forms/programme/cells.ts'

import { programmeRecord } from '#app/forms/programme/record.ts'
import { readTable } from '#app/workbook/programmes/read-table.ts'
import { writeCsv, writeXlsx } from '#app/workbook/programmes/write-table.ts'
import { present } from '#tests/support/present.ts'
import { aRecord } from '#tests/support/programmes.ts'
import { languages } from '#workflows/languages.ts'

/** Difficult texts: formulas, quotes, separators, all six scripts. */
const hard = fc
	.array(
		fc.constantFrom(
			'=1+1',
			'+',
			'-',
			'@',
			'\t',
			"'",
			"'=",
			'"',
			',',
			';',
			'|',
			'\\',
			'\\n',
			'\n',
			'_x0041_',
			'é',
			'中',
			'ع',
			'Я',
			'😀',
			' ',
			'a',
			'＝',
			'－',
			'＠',
			'﹦',
			'−',
			'\u00a0',
			'\u200b',
			'\ufeff',
		),
		{
			minLength: 1,
			maxLength: 8,
		},
	)
	.map((parts) => parts.join('').trim())
	.filter((text) => text !== '')

const records = fc
	.record({
		title: hard,
		summary: hard,
		donor: hard,
		earmark: hard,
		place: hard,
		plan: hard,
		full: fc.boolean(),
	})
	.map((texts) => {
		const record = aRecord(
			texts.full ? {} : { contributions: [], cohorts: [], budget: '', reserveShare: '', level: '' },
		)
		return {
			...record,
			titles: { ...record.titles, en: texts.title, zh: texts.summary },
			summary: { ...record.summary, ar: texts.summary },
			contributions: record.contributions.map((one) => ({
				...one,
				donor: texts.donor,
				earmark: texts.earmark,
			})),
			cohorts: record.cohorts.map((one, index) => ({
				...one,
				id: index === 0 ? 'c-1' : undefined,
				place: texts.place,
			})),
			evaluationPlan: texts.plan,
			prerequisites: texts.earmark,
		}
	})

async function* each(rows: readonly TableRow[]) {
	yield* rows
}

test.each(['csv', 'xlsx'] as const)(
	'a record goes into %s and comes back as it was, in whatever language',
	async (format) => {
		const write = format === 'csv' ? writeCsv : writeXlsx
		await fc.assert(
			fc.asyncProperty(
				fc.array(records, { minLength: 1, maxLength: 4 }),
				fc.constantFrom(...languages),
				async (all, language) => {
					const rows = all.map((record) => ({
						revision: 3,
						status: 'open',
						manager: 'm@office.example',
						deputy: '',
						record,
					}))
					const table = await readTable(await buffer(write(each(rows), language)), format)
					if ('refused' in table) throw new Error(table.refused)
					expect(table.rows.map(({ cells }) => cells)).toEqual(rows.map(cellsOf))
					for (const [index, { cells }] of table.rows.entries()) {
						const { values, errors } = valuesOf(cells)
						expect(errors).toEqual({})
						expect(checkValues(values, programmeRecord)).toEqual({
							ok: true,
							value: expect.objectContaining(present(all[index])),
						})
					}
				},
			),
			{ numRuns: format === 'csv' ? 60 : 20 },
		)
	},
)

test('lines of parts come back as they were', () => {
	fc.assert(
		fc.property(fc.array(fc.array(hard, { minLength: 2, maxLength: 5 }), { maxLength: 4 }), (lines) => {
			expect(linesOf(lines.map(lineOf).join('\n'))).toEqual(lines)
		}),
	)
})
