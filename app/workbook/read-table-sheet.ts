import type exceljs from '@protobi/exceljs'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { RequestSection } from '#app/forms/section-names.ts'
import { latinDigits } from '#workflows/typed/digits.ts'
import type { ReadContents, Values } from './contents.ts'
import { type TableSheet, tableSheets } from './outline.ts'
import { cellText, isFilled, readCell } from './read-cells.ts'

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
		const name = section as RequestSection
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
	const rows = values[spec.name] as Values[]
	const path = `${spec.name}.${rows.length}`
	const within = { reading, section, need: number }
	rows.push(
		Object.fromEntries(
			cells.map(({ field, cell }) => [field.name, readCell(cell, field, `${path}.${field.name}`, within)]),
		),
	)
}
