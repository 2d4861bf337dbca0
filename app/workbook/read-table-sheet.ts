import type exceljs from '@protobi/exceljs'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { type RequestSection, sectionsFor } from '#app/forms/section-names.ts'
import { isOneOf } from '#workflows/names.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'
import { kinds as allKinds } from '#workflows/vocabulary.ts'
import { MAX_NEEDS, placeKey, type ReadContents, type Values } from './contents.ts'
import {
	keyOf,
	kindSpec,
	type Line,
	linesOf,
	needSectionNames,
	type TableSheet,
	tableSheets,
} from './outline.ts'
import { cellText, isFilled, keyedRows, readAnswer, readCell } from './read-cells.ts'
import { codeMeant } from './words.ts'

/** Reads the rows of a table, for the request or for the need whose number precedes each row. */
export function readTableSheet(sheet: exceljs.Worksheet, key: string, reading: ReadContents) {
	const table = tableSheets.find((each) => each.key === key)
	if (!table) {
		reading.unknown.push(key)
		return
	}
	const owners = ownersOf(table, reading)
	for (const { values } of owners.values()) values[table.spec.name] = []
	const columns = new Map<string, number>()
	sheet.getRow(1).eachCell((cell, column) => columns.set(cellText(cell).text, column))
	sheet.eachRow((row, number) => {
		// Table heads are marked in the first column.
		if (number > 1 && !isFilled(row.getCell(1))) readRow(row, { table, columns, owners, reading })
	})
}

type Owner = { number: number | null; values: Values }
type Within = {
	table: TableSheet
	columns: Map<string, number>
	owners: Map<string, Owner>
	reading: ReadContents
}

function ownersOf({ section, ofNeeds }: TableSheet, reading: ReadContents): Map<string, Owner> {
	if (!ofNeeds) {
		const name = section as RequestSection // all others are of needs
		const values = reading.request[name] ?? {}
		reading.request[name] = values
		return new Map([['', { number: null, values }]])
	}
	return new Map(
		reading.needs.flatMap(({ number, answers }) => {
			const values = answers[section]
			return values ? [[String(number), { number, values }] as const] : []
		}),
	)
}

function readRow(row: exceljs.Row, { table, columns, owners, reading }: Within) {
	const { section, spec, ofNeeds } = table
	const cells = (spec.fields ?? []).flatMap((field) => {
		const column = columns.get(field.name)
		return column ? [{ field, cell: row.getCell(column) }] : []
	})
	if (!cells.some(({ cell }) => isFilled(cell))) return
	const numberCell = row.getCell(columns.get('need') ?? 2)
	const number = ofNeeds ? latinDigits(cellText(numberCell).text) : ''
	const owner = owners.get(number)
	if (!owner) {
		const message = reading.needs.some((need) => String(need.number) === number) ? 'otherKind' : 'unknownNeed'
		const at = { sheet: row.worksheet.name, cell: numberCell.address }
		reading.errors.push({ ...at, section, need: null, field: spec.name, message })
		return
	}
	addRow(cells, owner, { reading, table })
}

function addRow(
	cells: { field: FieldSpec; cell: exceljs.Cell }[],
	{ number, values }: Owner,
	{ reading, table: { section, spec } }: Pick<Within, 'reading' | 'table'>,
) {
	const rows = values[spec.name] as Values[] // begun by the first row
	const path = `${spec.name}.${rows.length}`
	const within = { reading, section, need: number }
	rows.push(
		Object.fromEntries(
			cells.map(({ field, cell }) => [field.name, readCell(cell, field, `${path}.${field.name}`, within)]),
		),
	)
}

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
	const kind = codeMeant(kindSpec, text)
	if (!isOneOf(allKinds, kind)) {
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

type OfNeed = { number: number; values: Values | undefined; reading: ReadContents }

function readLine(cell: exceljs.Cell, line: Line, { number, values, reading }: OfNeed) {
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
