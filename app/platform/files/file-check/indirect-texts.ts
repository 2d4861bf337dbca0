import { refuseFile } from '#app/platform/files/file-check-refusal.ts'
import { type FormulaToken, isMark, isOpening } from './formula-tokens.ts'
import { functionName } from './reaching-functions.ts'

/** References by a text inside such texts: more than a person writes. */
const MAX_INSIDE = 4
/** Stands for what a formula does not state, since it depends on a cell. */
const UNKNOWN = '\ufffc'
/** What is in no text that names a cell, a name or a column of a table of the same workbook. */
const address = /(?:^|')\s*\[|\/\/|:\/|\\\\|:\\|file:|'#|#\$/iu
/** Functions that may have no arguments and still give different numbers. */
const varying = new Set(['ROW', 'COLUMN', 'ROWS', 'COLUMNS', 'SHEET', 'TODAY', 'NOW', 'RAND', 'RANDBETWEEN'])
const letters = new Set(['CHAR', 'UNICHAR'])

/** What is between two parentheses: the function before them, the text, and whether it depends on a cell. */
type Arguments = { of: string; text: string; pieces: number; varies: boolean }

/**
 * Rejects a reference by a text that names another workbook or a file. The texts and letters in its arguments are
 * joined in their order, however they are put together. The content of cells is not judged.
 */
export function refuseIndirectTexts(tokens: readonly FormulaToken[]): void {
	let inside = 0
	const whole: Arguments = { of: '', text: '', pieces: 0, varies: false }
	const open = [whole]

	function close() {
		const { of, pieces, varies, text } = open.pop() ?? whole
		const outer = open.at(-1) ?? whole
		if (of === 'INDIRECT') {
			inside -= 1
			if (namesElsewhere(text)) throw refuseFile('fetches')
		}
		const letter = letters.has(of) ? letterOf(text, pieces, varies) : text
		if (letter === undefined && inside > 0) throw refuseFile('fetches')
		outer.text += of === 'INDIRECT' ? UNKNOWN : (letter ?? '')
		// The result of a function is no number that the formula states.
		outer.pieces += of === '' ? 1 : 2
		outer.varies ||= varies
	}

	for (const [at, token] of tokens.entries()) {
		const [before, next] = [tokens[at - 1], tokens[at + 1]]
		const now = open.at(-1) ?? whole
		if (isOpening(token)) {
			const of = before?.kind === 'word' ? functionName(before.value) : ''
			if (of === 'INDIRECT') inside += 1
			if (inside > MAX_INSIDE) throw refuseFile('bomb')
			open.push({ of, text: '', pieces: 0, varies: varying.has(of) })
		} else if (isMark(token, ')')) {
			if (open.length > 1) close()
		} else if (!isOpening(next)) add(now, token)
	}
	while (open.length > 1) close()
}

function add(now: Arguments, { kind, value }: FormulaToken) {
	now.pieces += 1
	if (kind === 'text') now.text += value
	if (kind !== 'word') return
	const isStated = !Number.isNaN(Number(value)) || /^(true|false)$/i.test(value)
	now.text += isStated ? value : UNKNOWN
	now.varies ||= !isStated
}

/** Returns a letter by its number; undefined if the formula computes it although it depends on nothing. */
function letterOf(text: string, pieces: number, varies: boolean): string | undefined {
	if (varies) return UNKNOWN
	const code = Math.trunc(Number(text))
	return pieces === 1 && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}

/** A bracket and an exclamation mark in one text stand around the names of a workbook and of its sheet. */
const namesElsewhere = (text: string) => address.test(text) || (/[[\]]/.test(text) && text.includes('!'))
