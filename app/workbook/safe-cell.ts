// Characters that programs skip before a formula, or lose when the file is saved again: spaces, controls, direction and
// byte order marks, and all other invisible ones. Our own quotes may be among them.
const first = /^['\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*(.)/su
// Characters that begin a formula, and the mathematical minus. Full-width, small, superscript and subscript forms are
// equal in Unicode (NFKC), and in some programs.
const sign = /^[=+\-@\u2212]/
// Dropped at the beginning of a cell, which changes the meaning of the rest.
const dropped = /^'*[\t\r\n]/

const couldBeFormula = (text: string) =>
	dropped.test(text) || sign.test(first.exec(text)?.[1]?.normalize('NFKC') ?? '')

/**
 * Returns the safe content of a cell for spreadsheet programs; every CSV and XLSX file is written with it. A number
 * remains a number, also below zero. A text remains a text:
 * - in CSV, which has no types, a quote precedes every possible formula; a text that begins with such a quote gets one
 *   more, so that `cellRead` restores every text;
 * - in XLSX a cell has the type of text, so that nothing is a formula; only `_x0041_` would be read as a character
 *   code, so its underscore is escaped.
 */
export function safeCell<Value extends string | number>(value: Value, format: 'csv' | 'xlsx'): Value
export function safeCell(value: string | number, format: 'csv' | 'xlsx'): string | number {
	if (typeof value === 'number') return value
	if (typeof value !== 'string') throw new TypeError('A cell holds a text or a number')
	if (format === 'xlsx') return value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
	return couldBeFormula(value) ? `'${value}` : value
}

/** Returns the text of a CSV cell: removes the quote that `safeCell` added, and no other. */
export const cellRead = (text: string): string =>
	text.startsWith("'") && couldBeFormula(text.slice(1)) ? text.slice(1) : text

/** The longest name of a sheet in spreadsheet programs. */
const LONGEST = 31

/** The name of a sheet by the rules of spreadsheet programs: 31 characters, some characters excluded, unique. */
export function sheetName(name: string, isTaken: (name: string) => boolean): string {
	const plain = name
		.replace(/[[\]*?/\\:]/g, ' ')
		.replace(/^[\s'=+\-@]+|[\s']+$/g, '')
		.slice(0, LONGEST)
	let unique = plain
	for (let copy = 2; unique === '' || isTaken(unique); copy++)
		unique = `${plain.slice(0, LONGEST - 3)} ${copy}`.trim()
	return unique
}
