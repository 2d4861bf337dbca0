import type exceljs from '@protobi/exceljs'
import { taTypesFor } from '#app/forms/sections/need.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { type CodeLists, limitText, shown, storedAnswer, styleAnswer, styleHead } from './answer-cells.ts'

import { type Contents, MAX_NEEDS } from './contents.ts'

import { keyOf, kindSpec, type Line, linesOf, needSectionNames } from './outline.ts'

import { codeLabel, hintOf, labelOf } from './words.ts'
import { addCells, setCell } from './xlsx.ts'

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
	const hint = place
		? ''
		: [hintOf(language, section, path), limitText(spec, language)].filter(Boolean).join(' ')
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
