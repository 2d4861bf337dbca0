import { readFile } from 'node:fs/promises'
import type exceljs from '@protobi/exceljs'
import { leavesOf } from '#app/forms/fingerprint.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import type { Section } from '#app/forms/section.ts'
import { type RequestSection, requestSectionNames, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { withAbsent } from '#app/forms/typed-answers.ts'
import {
	type AnswerError,
	type CellError,
	inSheetOrder,
	locate,
	metaSheet,
	type ReadContents,
	readMeta,
	type Values,
} from './contents.ts'
import { findRefusal, openWorkbook, type WorkbookRefusal } from './open-workbook.ts'
import { keyOf, linesOf } from './outline.ts'
import { cellText, isWritten, keyedRows, readAnswer, tagOf } from './read-cells.ts'

import { readNeedsSheet, readTableSheet } from './read-table-sheet.ts'

/** Adds the errors of the form's schemas. Missing answers are no error: a draft may be incomplete. */
function checkRead(read: ReadContents): ReadContents {
	const { request, needs, places } = read
	const found: AnswerError[] = [
		...requestSectionNames.flatMap((name) => errorsOf(null, requestSections[name], request[name])),
		...needs.flatMap(({ number, kind, answers }) =>
			sectionsFor(kind).flatMap((name) =>
				errorsOf(number, needSectionOf(kind, name), withoutNumbers(answers[name])),
			),
		),
	]
	const isNew = (error: AnswerError) =>
		!read.errors.some(
			({ need, section, field }) => need === error.need && section === error.section && field === error.field,
		)
	return {
		...read,
		errors: [...read.errors, ...found.filter(isNew).map((error) => locate(places, error))],
	}
}

function errorsOf(need: number | null, { name, schema }: Section, values: Values = {}): AnswerError[] {
	const settled = withAbsent(values, {})
	const checked = checkValues(settled, schema)
	if (checked.ok) return []
	const leaves = leavesOf(settled)
	return Object.entries(checked.errors).flatMap(([field, message]) => {
		const isBegun = [...leaves.keys()].some((leaf) => leaf === field || leaf.startsWith(`${field}.`))
		if (!isBegun || (message === 'required' && !leaves.has(field))) return []
		// A schema reports an unknown code as missing.
		return [{ section: name, need, field, message: message === 'required' ? 'badCode' : message }]
	})
}

/** Numbers of other needs become ids, and are checked, only on import. */
const withoutNumbers = ({ dependsOn: _, trainingNeed, ...values }: Values = {}): Values => ({
	...values,
	...(trainingNeed !== undefined && { trainingNeed: String(trainingNeed).slice(0, 100) }),
})

// Many times the size of twenty complete needs.
const most = { unpacked: 8 * 1024 * 1024, rows: 5000, cells: 200_000 }

/** The first invalid cells of a workbook, and their number. */
type WrongCells = { errors: CellError[]; count: number }

/** Reads the workbook of a file. One with errors is rejected, so that only its first errors are returned. @inThread */
export async function readWorkbookFile(
	path: string,
	shown: number,
): Promise<ReadContents | WrongCells | { refused: WorkbookRefusal }> {
	const read = await readWorkbook(await readFile(path))
	if ('refused' in read || read.errors.length === 0) return read
	return { errors: read.errors.slice(0, shown), count: read.errors.length }
}

/**
 * Reads a workbook of `writeWorkbook`, in any of the six languages, of this or an older version of the form. Answers
 * without a cell are absent from the result.
 */
export async function readWorkbook(content: Buffer): Promise<ReadContents | { refused: WorkbookRefusal }> {
	const refusal = await findRefusal(content, most)
	if (refusal) return { refused: refusal }
	const book = await openWorkbook(content)
	const meta = book?.getWorksheet(metaSheet)
	if (!book || !meta) return { refused: 'notOurs' }
	const { isNewer, ...drawn } = readMeta(meta)
	if (isNewer) return { refused: 'newer' }

	const reading = { ...drawn, request: {}, needs: [], places: new Map(), errors: [], unknown: [] }
	for (const sheet of sheetsInOrder(book)) readSheet(sheet, reading)
	const checked = checkRead(reading)
	const names = book.worksheets.map(({ name }) => name)
	return { ...checked, errors: inSheetOrder(checked.errors, names) }
}

function readSheet(sheet: exceljs.Worksheet, reading: ReadContents) {
	const tag = tagOf(sheet)
	if (tag === 'request') readRequestSheet(sheet, reading)
	else if (tag === 'needs') readNeedsSheet(sheet, reading)
	else if (tag.startsWith('table:')) readTableSheet(sheet, tag.slice('table:'.length), reading)
	else if (tag !== 'guide' && sheet.state === 'visible' && isWritten(sheet)) reading.unknown.push(sheet.name)
}

/** Tables come last: their rows need the needs. */
const sheetsInOrder = ({ worksheets }: exceljs.Workbook) =>
	[...worksheets].sort(
		(one, other) => Number(tagOf(one).startsWith('table:')) - Number(tagOf(other).startsWith('table:')),
	)

const lines = new Map(requestSectionNames.flatMap(linesOf).map((line) => [keyOf(line), line]))

/** Reads the sheet on the request, by the key in the hidden first column. */
function readRequestSheet(sheet: exceljs.Worksheet, reading: ReadContents) {
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
		const section = line.section as RequestSection // the sheet has no others
		const values = reading.request[section] ?? {}
		reading.request[section] = values
		readAnswer(row.getCell(column), line, values, { reading, section, need: null })
	}
}

/** Columns may have been inserted before it. */
function answerColumn(row: exceljs.Row | undefined): number | undefined {
	let found: number | undefined
	row?.eachCell((cell, column) => {
		if (cellText(cell).text === 'answer') found ??= column
	})
	return found
}
