import type exceljs from '@protobi/exceljs'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { CodeLists } from './code-lists.ts'

const border = { style: 'thin', color: { argb: 'FFB8C2CC' } } as const

/** Makes a cell one to fill in: bordered, wrapped, with its drop-down or limit. */
export function styleAnswer(cell: exceljs.Cell, spec: FieldSpec, language: Language, lists: CodeLists) {
	cell.border = { top: border, bottom: border, left: border, right: border }
	cell.alignment = { wrapText: true, vertical: 'top' }
	if (spec.control !== 'number') cell.numFmt = '@' // text: a program must not make a date or a number of it
	const validation = lists.validation(spec) ?? limitOf(spec, language)
	if (validation) cell.dataValidation = validation
}

function limitOf(spec: FieldSpec, language: Language): exceljs.DataValidation | undefined {
	const t = translator(language, 'workbook')
	const warn = { allowBlank: true, showErrorMessage: true, errorStyle: 'warning' } as const
	if (spec.control === 'number') {
		const [min, max] = [spec.min ?? 0, spec.max ?? 1_000_000]
		return {
			...warn,
			type: 'whole',
			operator: 'between',
			formulae: [min, max],
			error: t('between', { min, max }),
		}
	}
	if ((spec.control === 'line' || spec.control === 'text') && spec.max)
		return {
			...warn,
			type: 'textLength',
			operator: 'lessThanOrEqual',
			formulae: [spec.max],
			error: translator(language, 'form')('atMost', { max: spec.max }),
		}
	return undefined
}

/** What stands beside an answer to say how it is given. */
export function limitText(spec: FieldSpec, language: Language): string {
	const t = translator(language, 'workbook')
	if (spec.control === 'date') return t('dateForm')
	if (spec.control === 'needs' || spec.control === 'need') return t('needNumbers')
	if (spec.control === 'number') return t('between', { min: spec.min ?? 0, max: spec.max ?? 1_000_000 })
	if ((spec.control === 'line' || spec.control === 'text') && spec.max)
		return translator(language, 'form')('atMost', { max: spec.max })
	return spec.options || spec.control === 'tick' ? t('chooseFromList') : ''
}

/** The head of a sheet: bold and shaded. */
export function styleHead(sheet: exceljs.Worksheet, row: number) {
	sheet.getRow(row).font = { bold: true }
	sheet.getRow(row).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE6EDF3' } }
}
