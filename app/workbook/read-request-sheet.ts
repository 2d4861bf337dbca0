import type exceljs from '@protobi/exceljs'
import { type RequestSection, requestSectionNames } from '#app/forms/sections.ts'
import { cellText } from './cell-text.ts'
import type { ReadContents } from './contents.ts'
import { keyOf, linesOf } from './outline.ts'
import { readAnswer } from './read-answer.ts'
import { keyedRows } from './sheet-tags.ts'

const lines = new Map(requestSectionNames.flatMap(linesOf).map((line) => [keyOf(line), line]))

/** The answers of the sheet about the request, by the key in the hidden first column. */
export function readRequestSheet(sheet: exceljs.Worksheet, reading: ReadContents) {
	const rows = keyedRows(sheet)
	const column = answerColumn(rows.get('columns'))
	rows.delete('columns')
	if (!column) {
		reading.unknown.push(sheet.name)
		return
	}
	for (const [key, row] of rows) {
		const line = lines.get(key)
		if (!line) {
			reading.unknown.push(key)
			continue
		}
		const section = line.section as RequestSection
		const values = reading.request[section] ?? {}
		reading.request[section] = values
		readAnswer(row.getCell(column), line, values, { reading, section, need: null })
	}
}

/** Somebody may have put a column in between. */
function answerColumn(row: exceljs.Row | undefined): number | undefined {
	let found: number | undefined
	row?.eachCell((cell, column) => {
		if (cellText(cell).text === 'answer') found ??= column
	})
	return found
}
