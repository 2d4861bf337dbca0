import { isPlainLink, refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { type FormulaToken, formulaTokens, isMark, isOpening } from './formula-tokens.ts'
import { refuseIndirectTexts } from './indirect-texts.ts'
import { functionName, reachesOut } from './reaching-functions.ts'

const MAX_FORMULA = 100_000
/** The number before the name of a sheet; any other is that of another workbook. */
const sameWorkbook = '[0]'

/**
 * Rejects a formula that starts a program, contacts a server or reads another workbook: by a call, by the name of a
 * function that is passed on, or by a text that names a place elsewhere.
 */
export function refuseReachingFormula(formula: string) {
	if (formula.length > MAX_FORMULA) throw refuseFile('bomb')
	const tokens = formulaTokens(formula)
	let hasIndirect = false
	for (let at = 0; at < tokens.length; at++) {
		const [token, next] = [tokens[at], tokens[at + 1]]
		if (token?.kind === 'mark') refuseMark(token, next)
		else if (token?.kind === 'sheet') refuseSheet(token.value)
		else if (token?.kind === 'bracket') refuseWorkbook(token.value, next)
		else if (token?.kind === 'word' && !isSheetOrTable(next)) {
			if (reachesOut(token.value, isOpening(next))) throw refuseFile('fetches')
			const name = functionName(token.value)
			if (name === 'HYPERLINK') refuseLink(isOpening(next) ? tokens[at + 2] : undefined)
			hasIndirect ||= name === 'INDIRECT'
		}
	}
	if (hasIndirect) refuseIndirectTexts(tokens)
}

/** The separator between a program and its arguments (DDE), and an address without quotation marks. */
function refuseMark(token: FormulaToken, next: FormulaToken | undefined) {
	if (token.value === '|' || (token.value === '/' && isMark(next, '/'))) throw refuseFile('fetches')
}

/** A sheet of another workbook, or a topic of a program. */
function refuseSheet(name: string) {
	if (/[[\]|]|:\/\/|\\/.test(name)) throw refuseFile('fetches')
}

/** The number or name of another workbook, before the name of its sheet. */
function refuseWorkbook(bracket: string, next: FormulaToken | undefined) {
	if (bracket !== sameWorkbook && next?.joined && isPlace(next)) throw refuseFile('fetches')
}

const isPlace = (token: FormulaToken) => token.kind === 'word' || token.kind === 'sheet' || isMark(token, '!')

/** Whether the word before is the name of a sheet or a table. */
const isSheetOrTable = (next: FormulaToken | undefined) =>
	next?.joined === true && (next.kind === 'bracket' || isMark(next, '!'))

/** A link must begin with its target in the formula itself: the content of a cell may change. */
function refuseLink(argument: FormulaToken | undefined) {
	const target = argument?.kind === 'text' ? argument.value.trim() : ''
	if (target === '' || !isPlainLink(target)) throw refuseFile('badLink')
}
