import type exceljs from '@protobi/exceljs'
import { requestSectionNames } from '#app/forms/sections.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { shown } from './answer-cells.ts'
import type { CodeLists } from './code-lists.ts'
import type { Contents } from './contents.ts'
import { keyOf, linesOf } from './outline.ts'
import { storedAnswer } from './stored-answer.ts'
import { limitText, styleAnswer, styleHead } from './style-answers.ts'
import { hintOf, labelOf } from './words.ts'
import { addCells } from './xlsx.ts'

/** The answers about the request, one below the other; the first column, which is hidden, names each. */
export function writeRequestSheet(
	sheet: exceljs.Worksheet,
	{ request }: Contents,
	language: Language,
	lists: CodeLists,
) {
	const t = translator(language, 'workbook')
	sheet.columns = [{ hidden: true }, { width: 44 }, { width: 60 }, { width: 50 }]
	addCells(sheet, ['request', t('question'), t('answer'), t('howTo')])
	styleHead(sheet, 1)
	addCells(sheet, ['columns', '', 'answer']).hidden = true
	for (const section of requestSectionNames) {
		const title = addCells(sheet, ['', translator(language, 'draft')(`sections.${section}`)])
		title.font = { bold: true, size: 13 }
		for (const line of linesOf(section)) {
			const { path, spec, place } = line
			const label = labelOf(language, section, path) + (place === undefined ? '' : ` (${place + 1})`)
			const hint = place
				? ''
				: [hintOf(language, section, path), limitText(spec, language)].filter(Boolean).join(' ')
			const row = addCells(sheet, [
				keyOf(line),
				label,
				shown(spec, storedAnswer(request[section], line), language),
				hint,
			])
			row.alignment = { wrapText: true, vertical: 'top' }
			styleAnswer(row.getCell(3), spec, language, lists)
		}
	}
}
