import type { AnswerError, CellError, CellPlace, Places } from './contents.ts'

/** The key under which the place of an answer is remembered. */
export const placeKey = (need: number | null, section: string, field: string) =>
	`${need ?? ''}.${section}:${field}`

/** An error with its cell, or with the first cell of the field around it. */
export const locate = (places: Places, error: AnswerError): CellError => ({
	...placeOf(places, error),
	...error,
})

function placeOf(places: Places, { need, section, field }: AnswerError): CellPlace {
	const parts = field.split('.')
	for (let length = parts.length; length > 0; length--) {
		const key = placeKey(need, section, parts.slice(0, length).join('.'))
		const found = places.get(key) ?? [...places].find(([known]) => known.startsWith(`${key}.`))?.[1]
		if (found) return found
	}
	return { sheet: '', cell: '' }
}

/** Sheet by sheet in the order of the workbook, then from top to bottom. */
export function inSheetOrder(errors: readonly CellError[], sheets: readonly string[]): CellError[] {
	const order = new Intl.Collator('en', { numeric: true })
	return [...errors].sort(
		(one, other) =>
			sheets.indexOf(one.sheet) - sheets.indexOf(other.sheet) || order.compare(one.cell, other.cell),
	)
}
