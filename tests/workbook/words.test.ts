import { describe, expect, test } from 'vitest'
import { requestSectionNames } from '#app/forms/section-names.ts'
import { catalogues } from '#app/i18n/words.ts'
import { answerHint } from '#app/workbook/answer-hint.ts'
import { linesOf, needSectionNames, tableSheets } from '#app/workbook/outline.ts'
import { codeLabel, codeMeant, columnLabel, labelOf } from '#app/workbook/words.ts'
import { writeWorkbook } from '#app/workbook/write-workbook.ts'
import { languages } from '#workflows/languages.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'

import { openBook, sampleContents } from './edited.ts'

const lines = [...requestSectionNames, ...needSectionNames].flatMap(linesOf)
const columns = tableSheets.flatMap(({ section, spec }) =>
	(spec.fields ?? []).map((column) => ({ section, table: spec.name, column })),
)

describe.each(languages)('a workbook in %s', (language) => {
	test('has words for every question', () => {
		const labels = lines.map(({ section, path }) => [path, labelOf(language, section, path)])
		const heads = columns.map(({ section, table, column }) => [
			column.name,
			columnLabel(language, section, table, column.name),
		])
		const wordless = [...labels, ...heads].filter(([path = '', label = '']) =>
			label.split(': ').some((part) => part === '' || path.split('.').includes(part)),
		)
		expect(wordless).toEqual([])
	})

	test('says beside no answer the same limit twice', () => {
		for (const line of lines) {
			const hint = answerHint(language, line)
			const { max, control } = line.spec
			if (control !== 'text' && control !== 'line') continue
			const digits = latinDigits(hint).replace(/(\d)[\s.,'’٬](?=\d{3})/g, '$1')
			expect([line.path, digits.match(new RegExp(`\\b${max}\\b`, 'g'))?.length ?? 0]).toEqual([
				line.path,
				line.place ? 0 : 1,
			])
		}
	})

	test('has a drop-down for every code, from a range that is there', async () => {
		const { book, cell } = await openBook(await writeWorkbook(sampleContents, language))
		const lists = book.getWorksheet('codes')
		expect(cell('about.origin').dataValidation).toMatchObject({ type: 'list', errorStyle: 'warning' })
		const ranges = new Set<string>()
		for (const sheet of book.worksheets)
			sheet.eachRow((row) =>
				row.eachCell({ includeEmpty: true }, ({ dataValidation }) => {
					if (dataValidation?.type === 'list') ranges.add(String(dataValidation.formulae[0]))
				}),
			)
		expect(ranges.size).toBeGreaterThan(15)
		for (const range of ranges) {
			const [, column = '', last] = range.match(/^codes!\$([A-Z]+)\$1:\$[A-Z]+\$(\d+)$/) ?? []
			for (let row = 1; row <= Number(last); row++)
				expect(lists?.getCell(`${column}${row}`).text, `${range} ${row}`).not.toBe('')
			expect(lists?.getCell(`${column}${Number(last) + 1}`).value).toBeNull()
		}
	})

	test('reads from the right side, with names of sheets that every program takes', async () => {
		const { book } = await openBook(await writeWorkbook(sampleContents, language))
		const shown = book.worksheets.filter(({ state }) => state === 'visible')
		for (const { views, name } of shown) {
			expect(views[0]?.rightToLeft ?? false).toBe(language === 'ar')
			expect(name).toMatch(/^[^[\]*?/\\:']{1,31}$/)
		}
		const { sheets, tables, guide } = catalogues[language].workbook
		expect(shown.map(({ name }) => name)).toEqual([
			guide.sheet,
			...Object.values(sheets),
			...Object.values(tables),
		])
		expect(book.worksheets.filter(({ state }) => state === 'veryHidden').map(({ name }) => name)).toEqual([
			'codes',
			'form',
		])
	})
})

test('the words of a list mean one code only, whatever the language', () => {
	const specs = [...lines.map(({ spec }) => spec), ...columns.map(({ column }) => column)]
	for (const spec of specs)
		for (const code of spec.codes ?? [])
			for (const language of languages)
				expect(
					codeMeant(spec, codeLabel(language, spec.options ?? '', code)),
					`${spec.name} ${code} ${language}`,
				).toBe(code)
})
