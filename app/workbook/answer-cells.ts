import type exceljs from '@protobi/exceljs'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import { valueAtPath } from '#app/forms/form-values.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Language } from '#workflows/languages.ts'
import { readDay } from '#workflows/typed/day.ts'
import { readWholeNumber } from '#workflows/typed/whole-number.ts'
import type { Values } from './contents.ts'
import type { Line } from './outline.ts'
import { codeLabel, codeMeant, tickMeant } from './words.ts'
import { setCell } from './xlsx.ts'

/** Returns the cell of a stored answer: words for codes, text for everything else, so that no program reformats it. */
export function shown(spec: FieldSpec, value: unknown, language: Language): string | number {
	if (value === undefined || value === null || value === '') return ''
	if (spec.control === 'tick') return translator(language, 'common')(isTicked(value) ? 'yes' : 'no')
	if (spec.options) return codeLabel(language, spec.options, String(value))
	return typeof value === 'number' ? value : String(value)
}

const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'

/** Parses the text of a cell as form input; `error` is the message key if it is ambiguous or invalid. */
export function meant(spec: FieldSpec, text: string): { value: unknown; error?: string } {
	if (spec.control === 'tick') {
		const tick = tickMeant(text)
		return tick === undefined ? { value: text, error: 'badCode' } : { value: tick }
	}
	if (text === '') return { value: text }
	if (spec.control === 'number') return numberMeant(text)
	if (spec.control === 'date') return dayMeant(text)
	if (!spec.codes) return { value: text }
	const code = codeMeant(spec, text)
	return code === undefined ? { value: text, error: 'badCode' } : { value: code }
}

function numberMeant(text: string): { value: unknown; error?: string } {
	const read = readWholeNumber(text)
	if ('number' in read) return { value: String(read.number) }
	return { value: text, error: 'rule' in read ? read.rule : `ambiguousNumber:${read.readings.join(':')}` }
}

function dayMeant(text: string): { value: unknown; error?: string } {
	const read = readDay(text)
	if ('day' in read) return { value: read.day }
	return { value: text, error: 'rule' in read ? read.rule : `ambiguousDate:${read.readings.join(':')}` }
}

/** Returns the stored answer of a line: at its path, and at its position if the field has several codes. */
export function storedAnswer(values: Values | undefined, { path, place }: Pick<Line, 'path' | 'place'>) {
	const found = valueAtPath(values, path)
	return place === undefined ? found : [found ?? []].flat()[place]
}

const border = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const

/** Formats an answer cell: border, wrapping, drop-down or limit. */
export function styleAnswer(cell: exceljs.Cell, spec: FieldSpec, language: Language, lists: CodeLists) {
	cell.border = { top: border, bottom: border, left: border, right: border }
	cell.alignment = { wrapText: true, vertical: 'top' }
	if (spec.control !== 'number') cell.numFmt = '@' // text: a program must not make a date or a number of it
	const validation = lists.validation(spec) ?? limitOf(spec, language)
	if (validation) cell.dataValidation = validation
}

function limitOf(spec: FieldSpec, language: Language): exceljs.DataValidation | undefined {
	const warn = { allowBlank: true, showErrorMessage: true, errorStyle: 'warning' } as const
	if (spec.control === 'number') {
		const [min, max] = [spec.min ?? 0, spec.max ?? 1_000_000]
		return {
			...warn,
			type: 'whole',
			operator: 'between',
			formulae: [min, max],
			error: rangeText(spec, language),
		}
	}
	if (isText(spec) && spec.max)
		return {
			...warn,
			type: 'textLength',
			operator: 'lessThanOrEqual',
			formulae: [spec.max],
			error: translator(language, 'form')('atMost', { max: spec.max }),
		}
	return undefined
}

/** Says the range of a number. A year is no quantity: its digits are not grouped. */
export function rangeText({ name, min = 0, max = 1_000_000 }: FieldSpec, language: Language): string {
	const t = translator(language, 'workbook')
	return /year$/i.test(name)
		? t('yearBetween', { min: String(min), max: String(max) })
		: t('between', { min, max })
}

/** Whether the answer to a field is a text, whose length is limited. */
export const isText = ({ control }: FieldSpec) =>
	control === 'line' || control === 'text' || control === 'phone'

/** Formats the head of a sheet: bold and shaded. */
export function styleHead(sheet: exceljs.Worksheet, row: number) {
	sheet.getRow(row).font = { bold: true }
	sheet.getRow(row).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EDF3' } }
}

/** The drop-downs of a workbook: each list is one column of a hidden sheet, written once. */
export class CodeLists {
	private readonly columns = new Map<string, string[]>()

	constructor(private readonly language: Language) {}

	/** Returns the validation of a cell that offers these words. */
	validation(spec: FieldSpec): exceljs.DataValidation | undefined {
		if (spec.control === 'tick') return this.oneOf('yes or no', this.yesAndNo())
		const { options, codes } = spec
		if (!options || !codes) return undefined
		const words = codes.map((code) => codeLabel(this.language, options, code))
		return this.oneOf(`${options} ${codes.join(' ')}`, words)
	}

	private yesAndNo() {
		const t = translator(this.language, 'common')
		return [t('yes'), t('no')]
	}

	oneOf(key: string, words: string[]): exceljs.DataValidation {
		if (!this.columns.has(key)) this.columns.set(key, words)
		const column = letterOf([...this.columns.keys()].indexOf(key) + 1)
		const range = `codes!$${column}$1:$${column}$${words.length}`
		const t = translator(this.language, 'workbook')
		return {
			type: 'list',
			allowBlank: true,
			formulae: [range],
			showErrorMessage: true,
			errorStyle: 'warning',
			error: t('chooseFromList'),
		}
	}

	write(sheet: exceljs.Worksheet) {
		for (const [index, words] of [...this.columns.values()].entries())
			for (const [row, word] of words.entries()) setCell(sheet.getCell(row + 1, index + 1), word)
	}
}

/** The letter of a column: 1 is A, 27 is AA. */
const letterOf = (column: number): string =>
	column > 26
		? letterOf(Math.floor((column - 1) / 26)) + letterOf(((column - 1) % 26) + 1)
		: String.fromCharCode(64 + column)
