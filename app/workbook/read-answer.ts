import type exceljs from '@protobi/exceljs'
import { meant } from './answer-cells.ts'
import { cellText, dayText } from './cell-text.ts'
import type { ReadContents, Values } from './contents.ts'
import type { Line } from './outline.ts'
import { placeKey } from './places.ts'

type Within = { reading: ReadContents; section: string; need: number | null }

/** Puts the answer of one cell where it belongs among the values of its section, and remembers where it stood. */
export function readAnswer(cell: exceljs.Cell, line: Line, values: Values, within: Within) {
	const { path, spec, place } = line
	const value = readCell(cell, spec, path, within)
	if (place === undefined) return setAt(values, path, value)
	const codes = (valueAt(values, path) ?? []) as unknown[]
	// A code given twice is meant once; only an order can be wrong by it.
	codes[place] = spec.control === 'choices' && codes.includes(value) ? '' : value
	setAt(values, path, codes)
}

/** What a person meant with a cell; what nobody can tell is noted as an error. */
export function readCell(cell: exceljs.Cell, spec: Line['spec'], field: string, within: Within): unknown {
	const { reading, section, need } = within
	const at = { sheet: cell.worksheet.name, cell: cell.address }
	const key = placeKey(need, section, field)
	if (!reading.places.has(key)) reading.places.set(key, at)
	const { text, error: unreadable } = spec.control === 'date' ? dayText(cell) : cellText(cell)
	const { value, error } = unreadable ? { value: '', error: unreadable } : meant(spec, text)
	if (error) reading.errors.push({ ...at, section, need, field, message: error })
	return error ? '' : value
}

const valueAt = (values: Values, path: string) =>
	path.split('.').reduce<unknown>((node, part) => (node as Values | undefined)?.[part], values)

function setAt(values: Values, path: string, value: unknown) {
	const parts = path.split('.')
	const last = parts.pop() ?? ''
	let node = values
	for (const part of parts) {
		node[part] ??= {}
		node = node[part] as Values
	}
	node[last] = value
}
