import type exceljs from '@protobi/exceljs'
import { fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import { type RequestSection, requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { addCells } from './xlsx.ts'

export type Values = Record<string, unknown>

/** The source of a workbook: a draft, or nothing for an empty one. */
export type Contents = {
	requestId: string | null
	request: Partial<Record<RequestSection, Values>>
	needs: { id: string; kind: Kind; answers: Record<string, Values> }[]
}

/** The name of the sheet and the address of a cell. */
export type CellPlace = { sheet: string; cell: string }
/** An invalid answer; `need` is the number of its column, `field` its dotted name on the page. */
export type AnswerError = { section: string; need: number | null; field: string; message: string }
export type CellError = CellPlace & AnswerError

/** The cell of each answer, by `placeKey`. */
export type Places = Map<string, CellPlace>

/** The result of reading a workbook: answers by section, the state they were based on, and errors. */
export type ReadContents = {
	requestId: string | null
	request: Partial<Record<RequestSection, Values>>
	/** `id` is empty for a new need; other needs are named by the number of their column. */
	needs: { id: string; number: number; kind: Kind; answers: Record<string, Values> }[]
	/** By `about` or `<need id>.need`: the fingerprint of the section when the workbook was written. */
	drawn: Record<string, string>
	places: Places
	errors: CellError[]
	/** Rows, tables and sheets unknown to this version of the form. */
	unknown: string[]
}

/** Returns the key for the cell of an answer. */
export const placeKey = (need: number | null, section: string, field: string) =>
	`${need ?? ''}.${section}:${field}`

/** Returns an error with its cell, or with the first cell of the enclosing field. */
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

/** The hidden sheet that identifies a workbook. */
export const metaSheet = 'form'
/** Columns for needs in a workbook. */
export const MAX_NEEDS = 20
// Increased when an older workbook would be read wrongly; answers that it lacks remain as stored.
const FORM_VERSION = 1

/** Stores the state of the draft in the workbook, so that an import does not undo later changes by others. */
export function writeMeta(sheet: exceljs.Worksheet, { requestId, request, needs }: Contents) {
	addCells(sheet, ['version', FORM_VERSION])
	addCells(sheet, ['request', requestId ?? ''])
	for (const name of requestSectionNames) addCells(sheet, [`drawn:${name}`, drawnFrom(request[name])])
	for (const { id, kind, answers } of needs)
		for (const name of sectionsFor(kind)) addCells(sheet, [`drawn:${id}.${name}`, drawnFrom(answers[name])])
}

const drawnFrom = (values: Values = {}) => printDrawn([fingerprint(values)])

/** Reads the hidden sheet; `isNewer` if the workbook is of a later version. */
export function readMeta(sheet: exceljs.Worksheet) {
	const facts = new Map<string, string>()
	sheet.eachRow((row) => facts.set(String(row.getCell(1).value), String(row.getCell(2).value ?? '')))
	const drawn = [...facts].filter(([name]) => name.startsWith('drawn:'))
	return {
		isNewer: Number(facts.get('version')) > FORM_VERSION,
		requestId: facts.get('request') || null,
		drawn: Object.fromEntries(drawn.map(([name, value]) => [name.slice('drawn:'.length), value])),
	}
}
