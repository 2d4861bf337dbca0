import type exceljs from '@protobi/exceljs'
import type { RequestSection } from '#app/forms/section-names.ts'
import { taTypesFor } from '#app/forms/sections/need.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type CodeLists, shown, storedAnswer, styleAnswer, styleHead } from './answer-cells.ts'
import { answerHint, limitText } from './answer-hint.ts'
import { type Contents, MAX_NEEDS, type Values } from './contents.ts'
import { keyOf, kindSpec, type Line, linesOf, needSectionNames, type TableSheet } from './outline.ts'
import { codeLabel, columnLabel, labelOf } from './words.ts'
import { addCells, setCell } from './xlsx.ts'

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
		const { number, values } = rows[index] ?? empty
		const cells = columns.map((column) => shown(column, values[column.name], language))
		const row = addCells(sheet, ['', ...(ofNeeds ? [number] : []), ...cells])
		for (const [place, column] of columns.entries())
			styleAnswer(row.getCell(2 + before.length + place), column, language, lists)
	}
}

type OwnedRow = { number: number | ''; values: Values }
const empty: OwnedRow = { number: '', values: {} }

function rowsOf({ section, spec, ofNeeds }: TableSheet, { request, needs }: Contents) {
	const within = (values: Values | undefined, number: number | ''): OwnedRow[] =>
		[values?.[spec.name] ?? []].flat().map((row) => ({ number, values: row as Values })) // rows of its form
	if (!ofNeeds) return within(request[section as RequestSection], '') // all others are of needs
	return needs.flatMap(({ answers }, index) => within(answers[section], index + 1))
}

const FIRST = 4

/**
 * Writes one need a column, one answer a row; the ids in the hidden second row distinguish known needs from new ones.
 */
export function writeNeedsSheet(
	sheet: exceljs.Worksheet,
	contents: Contents,
	language: Language,
	lists: CodeLists,
) {
	const t = translator(language, 'workbook')
	const numbers = Array.from({ length: MAX_NEEDS }, (_, index) => index)
	sheet.columns = [{ hidden: true }, { width: 44 }, { width: 36 }, ...numbers.map(() => ({ width: 40 }))]
	addCells(sheet, [
		'needs',
		t('question'),
		t('howTo'),
		...numbers.map((index) => t('need', { number: index + 1 })),
	])
	styleHead(sheet, 1)
	// Identifies a column, even after it is moved.
	addCells(sheet, ['number', '', '', ...numbers.map((index) => index + 1)]).hidden = true
	addCells(sheet, ['id', '', '', ...contents.needs.map(({ id }) => id)]).hidden = true
	const kindRow = addCells(sheet, ['kind', t('kind'), t('chooseFromList')])
	for (const index of numbers) {
		const need = contents.needs[index]
		const cell = kindRow.getCell(FIRST + index)
		setCell(cell, need ? codeLabel(language, 'kinds', need.kind) : '')
		styleAnswer(cell, kindSpec, language, lists)
	}
	for (const section of needSectionNames) {
		addCells(sheet, ['', translator(language, 'draft')(`sections.${section}`)]).font = {
			bold: true,
			size: 13,
		}
		for (const line of linesOf(section)) writeLine(sheet, line, contents, language, lists)
	}
}

function writeLine(
	sheet: exceljs.Worksheet,
	line: Line,
	{ needs }: Contents,
	language: Language,
	lists: CodeLists,
) {
	const { section, path, spec, place } = line
	const label = labelOf(language, section, path) + (place === undefined ? '' : ` (${place + 1})`)
	const hint = answerHint(language, line)
	const row = addCells(sheet, [keyOf(line), label, hint])
	row.alignment = { wrapText: true, vertical: 'top' }
	for (let index = 0; index < MAX_NEEDS; index++) {
		const need = needs[index]
		const cell = row.getCell(FIRST + index)
		const asked = section === 'need' || !need || need.kind === section
		if (need && asked)
			setCell(cell, shown(spec, numbered(line, storedAnswer(need.answers[section], line), needs), language))
		const offered = need && path === 'taType' ? { ...spec, codes: taTypesFor(need.kind) } : spec
		if (asked) styleAnswer(cell, offered, language, lists)
	}
}

/** Other needs are named by their number, which a person can type. */
function numbered({ spec }: Line, value: unknown, needs: Contents['needs']): unknown {
	if (spec.control !== 'needs' && spec.control !== 'need') return value
	const numbers = [value ?? []]
		.flat()
		.map((id) => needs.findIndex((need) => need.id === id) + 1)
		.filter((number) => number > 0)
	return numbers.join(', ')
}
