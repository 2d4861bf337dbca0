import type exceljs from '@protobi/exceljs'
import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { codeLabel } from './words.ts'
import { setCell } from './xlsx.ts'

/** The drop-downs of a workbook: one column of a hidden sheet a list, each written once. */
export class CodeLists {
	private readonly columns = new Map<string, string[]>()

	constructor(private readonly language: Language) {}

	/** The check of a cell that offers these words. */
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
