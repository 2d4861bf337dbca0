import type exceljs from '@protobi/exceljs'
import { sectionsFor } from '#app/forms/section-names.ts'
import { latinDigits } from '#workflows/typed/digits.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { MAX_NEEDS, placeKey, type ReadContents, type Values } from './contents.ts'
import { keyOf, kindSpec, type Line, linesOf, needSectionNames } from './outline.ts'
import { cellText, isFilled, keyedRows, readAnswer } from './read-cells.ts'

import { codeMeant } from './words.ts'

type Rows = Map<string, exceljs.Row>
type Column = { number: number; column: number }

const lines = new Map(needSectionNames.flatMap(linesOf).map((line) => [keyOf(line), line]))

/** Reads the needs of the sheet, one a column. Columns without a kind and without an answer are ignored. */
export function readNeedsSheet(sheet: exceljs.Worksheet, reading: ReadContents) {
	const rows = keyedRows(sheet)
	const [numbers, ids, kinds] = ['number', 'id', 'kind'].map((key) => rows.get(key))
	if (!numbers || !ids || !kinds) {
		reading.unknown.push(sheet.name)
		return
	}
	for (const key of ['number', 'id', 'kind']) rows.delete(key)
	reading.unknown.push(...[...rows.keys()].filter((key) => !lines.has(key)))
	const columns = columnsOf(numbers)
	for (const column of columns) readNeed(column, { rows, ids, kinds }, reading)
	refuseFurther(kinds, columns, reading)
}

/** Returns the column of each number. A column copied over another is a separate need. */
function columnsOf(row: exceljs.Row): Column[] {
	const found = new Map<number, number>()
	const copies: number[] = []
	row.eachCell((cell, column) => {
		const number = Number(latinDigits(cellText(cell).text))
		if (!Number.isInteger(number) || number < 1 || number > MAX_NEEDS) return
		if (found.has(number)) copies.push(column)
		else found.set(number, column)
	})
	const free = Array.from({ length: MAX_NEEDS }, (_, index) => index + 1).filter((one) => !found.has(one))
	for (const [index, column] of copies.entries()) found.set(free[index] ?? MAX_NEEDS, column)
	return [...found].map(([number, column]) => ({ number, column }))
}

function readNeed(
	{ number, column }: Column,
	{ rows, ids, kinds }: { rows: Rows; ids: exceljs.Row; kinds: exceljs.Row },
	reading: ReadContents,
) {
	const kindCell = kinds.getCell(column)
	const isAnswered = [...rows.values(), kinds].some((row) => isFilled(row.getCell(column)))
	if (!isAnswered) return
	const at = { sheet: kindCell.worksheet.name, cell: kindCell.address }
	reading.places.set(placeKey(number, 'need', 'kind'), at)
	const { text, error } = cellText(kindCell)
	const kind = codeMeant(kindSpec, text) as Kind | undefined
	if (!kind) {
		const message = error ?? (text === '' ? 'kindMissing' : 'badCode')
		reading.errors.push({ ...at, section: 'need', need: number, field: 'kind', message })
		return
	}
	const answers: Record<string, Values> = Object.fromEntries(sectionsFor(kind).map((name) => [name, {}]))
	for (const [key, row] of rows) {
		const line = lines.get(key)
		if (line) readLine(row.getCell(column), line, { number, values: answers[line.section], reading })
	}
	reading.needs.push({ id: cellText(ids.getCell(column)).text, number, kind, answers })
}

type Within = { number: number; values: Values | undefined; reading: ReadContents }

function readLine(cell: exceljs.Cell, line: Line, { number, values, reading }: Within) {
	const { section, path } = line
	if (values) readAnswer(cell, line, values, { reading, section, need: number })
	else if (isFilled(cell)) {
		const at = { sheet: cell.worksheet.name, cell: cell.address }
		reading.errors.push({ ...at, section, need: number, field: path, message: 'otherKind' })
	}
}

/** Rejects a need in a column that the workbook did not have. */
function refuseFurther(kinds: exceljs.Row, columns: Column[], reading: ReadContents) {
	const known = columns.map(({ column }) => column)
	kinds.eachCell((cell, column) => {
		if (column <= Math.max(...known) || !isFilled(cell)) return
		const at = { sheet: cell.worksheet.name, cell: cell.address }
		reading.errors.push({ ...at, section: 'need', need: null, field: 'kind', message: 'tooManyNeeds' })
	})
}
