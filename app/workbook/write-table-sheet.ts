import type exceljs from '@protobi/exceljs'
import type { RequestSection } from '#app/forms/section-names.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type CodeLists, limitText, shown, styleAnswer, styleHead } from './answer-cells.ts'

import type { Contents, Values } from './contents.ts'
import type { TableSheet } from './outline.ts'

import { columnLabel } from './words.ts'
import { addCells } from './xlsx.ts'

// Empty rows added for input.
const SPARE = 40

/** Writes a table of the request, or of all its needs with the number of the need before each row. */
export function writeTableSheet(
	sheet: exceljs.Worksheet,
	table: TableSheet,
	contents: Contents,
	language: Language,
	lists: CodeLists,
) {
	const { key, section, spec, ofNeeds } = table
	const t = translator(language, 'workbook')
	const columns = spec.fields ?? []
	const before = ofNeeds ? ['need'] : []
	sheet.columns = [
		{ hidden: true },
		...before.map(() => ({ width: 12 })),
		...columns.map(() => ({ width: 32 })),
	]
	addCells(sheet, [`table:${key}`, ...before, ...columns.map(({ name }) => name)]).hidden = true
	const limits = columns.map((column) => {
		return [columnLabel(language, section, spec.name, column.name), limitText(column, language)]
			.filter(Boolean)
			.join('\n')
	})
	addCells(sheet, ['head', ...before.map(() => t('needNumber')), ...limits]).alignment = {
		wrapText: true,
		vertical: 'top',
	}
	styleHead(sheet, 2)

	const rows = rowsOf(table, contents)
	for (let index = 0; index < rows.length + SPARE; index++) {
		const { number, values } = rows[index] ?? { number: '', values: {} as Values }
		const cells = columns.map((column) => shown(column, values[column.name], language))
		const row = addCells(sheet, ['', ...(ofNeeds ? [number] : []), ...cells])
		for (const [place, column] of columns.entries())
			styleAnswer(row.getCell(2 + before.length + place), column, language, lists)
	}
}

function rowsOf({ section, spec, ofNeeds }: TableSheet, { request, needs }: Contents) {
	const within = (values: Values | undefined, number: number | '') =>
		[values?.[spec.name] ?? []].flat().map((row) => ({ number, values: row as Values }))
	if (!ofNeeds) return within(request[section as RequestSection], '')
	return needs.flatMap(({ answers }, index) => within(answers[section], index + 1))
}
