import { refuseFile } from '#app/platform/files/file-check-refusal.ts'

/**
 * A piece of a formula: a text in quotation marks without them, a name of a sheet in apostrophes, what stands in
 * brackets, a word (function, name, cell or number), or one other character. `joined`: no space is before it.
 */
export type FormulaToken = {
	kind: 'text' | 'sheet' | 'bracket' | 'word' | 'mark'
	value: string
	joined: boolean
}

const plainWord = new Set(
	Array.from({ length: 128 }, (_, code) => code).filter((code) => /[\w.\\?]/.test(String.fromCharCode(code))),
)
const otherWord = /[\p{L}\p{M}\p{N}\p{Surrogate}]/u
const otherSpace = /\s/
const isWord = (code: number) =>
	code < 128 ? plainWord.has(code) : otherWord.test(String.fromCharCode(code))
const isSpace = (code: number) => (code < 128 ? code <= 32 : otherSpace.test(String.fromCharCode(code)))

/**
 * Cuts a formula into its pieces, in time proportional to its length. Throws if a text, a name or a bracket has no
 * end: a reader could end it elsewhere.
 */
export function formulaTokens(formula: string): FormulaToken[] {
	const tokens: FormulaToken[] = []
	let joined = false
	let kind: FormulaToken['kind'] = 'mark'
	for (let at = 0; at < formula.length; ) {
		const code = formula.charCodeAt(at)
		if (isSpace(code)) {
			joined = false
			at += 1
			continue
		}
		const start = at
		const ofTable = joined && kind === 'word'
		at += 1
		kind = kindOf(code)
		if (kind === 'word') while (at < formula.length && isWord(formula.charCodeAt(at))) at++
		else if (kind === 'bracket') at = bracketEnd(formula, start, ofTable)
		else if (kind !== 'mark') at = quoteEnd(formula, start)
		const value = formula.slice(start, at)
		const isQuoted = kind === 'text' || kind === 'sheet'
		tokens.push({ kind, value: isQuoted ? unquoted(value) : value, joined })
		joined = true
	}
	return tokens
}

function kindOf(code: number): FormulaToken['kind'] {
	if (isWord(code)) return 'word'
	if (code === 0x22) return 'text'
	if (code === 0x27) return 'sheet'
	return code === 0x5b ? 'bracket' : 'mark'
}

/** A quotation mark or apostrophe that is doubled is one letter of what it encloses. */
function quoteEnd(formula: string, start: number): number {
	const quote = formula.charAt(start)
	let at = formula.indexOf(quote, start + 1)
	while (at >= 0 && formula.charAt(at + 1) === quote) at = formula.indexOf(quote, at + 2)
	if (at < 0) throw refuseFile('unreadable')
	return at + 1
}

const unquoted = (text: string) => text.slice(1, -1).replaceAll(text.charAt(0).repeat(2), text.charAt(0))

/** Behind the name of a table, an apostrophe makes the bracket that follows it a letter of the name of a column. */
function bracketEnd(formula: string, start: number, ofTable: boolean): number {
	let depth = 0
	for (let at = start; at < formula.length; at++) {
		const letter = formula.charAt(at)
		if (letter === "'" && ofTable) at += 1
		else if (letter === '[') depth += 1
		else if (letter === ']') {
			depth -= 1
			if (depth === 0) return at + 1
		}
	}
	throw refuseFile('unreadable')
}

/** Whether a piece is this character, outside texts and names. */
export const isMark = (token: FormulaToken | undefined, value: string) =>
	token?.kind === 'mark' && token.value === value

/** Whether a piece opens a list of arguments, also as it is typed in Chinese. */
export const isOpening = (token: FormulaToken | undefined) => isMark(token, '(') || isMark(token, '\uff08')
