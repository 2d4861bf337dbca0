import type exceljs from '@protobi/exceljs'
import { fingerprint, printDrawn } from '#app/forms/fingerprint.ts'
import { requestSectionNames, sectionsFor } from '#app/forms/sections.ts'
import type { Contents, Values } from './contents.ts'
import { addCells } from './xlsx.ts'

/** The hidden sheet that says what a workbook is. */
export const metaSheet = 'form'
/** Needs that a workbook has columns for. */
export const MAX_NEEDS = 20
// Raised when an older workbook would be read wrongly; until then answers it lacks stay as they are.
const FORM_VERSION = 1

/** What the draft said when the workbook was written, so that an import does not undo what others wrote meanwhile. */
export function writeMeta(sheet: exceljs.Worksheet, { requestId, request, needs }: Contents) {
	addCells(sheet, ['version', FORM_VERSION])
	addCells(sheet, ['request', requestId ?? ''])
	for (const name of requestSectionNames) addCells(sheet, [`drawn:${name}`, drawnFrom(request[name])])
	for (const { id, kind, answers } of needs)
		for (const name of sectionsFor(kind)) addCells(sheet, [`drawn:${id}.${name}`, drawnFrom(answers[name])])
}

const drawnFrom = (values: Values = {}) => printDrawn([fingerprint(values)])

/** What the hidden sheet says; `isNewer` when this program is too old to know what the workbook means. */
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
