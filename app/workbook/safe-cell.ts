// What programs skip before a formula, or lose when the file is saved again: spaces, controls, marks of direction and
// byte order, and everything else that is not seen. Quotes of our own may stand among them.
const first = /^['\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*(.)/su
// The signs that begin a formula, and the minus of mathematics. Full-width, small, raised and lowered forms of a sign
// are the same sign to Unicode (NFKC), and to some programs.
const sign = /^[=+\-@\u2212]/
// These are dropped at the beginning of a cell, with what that does to the rest.
const dropped = /^'*[\t\r\n]/

const couldBeFormula = (text: string) =>
	dropped.test(text) || sign.test(first.exec(text)?.[1]?.normalize('NFKC') ?? '')

/**
 * What may stand in a cell of a file that a spreadsheet program opens: the one function for every CSV and XLSX file
 * that is written. A number stays a number, also below zero. A text stays a text:
 * - in CSV, which has no types, a quote goes before what could be taken for a formula; a text that has such a quote
 *   already gets one more, so that `cellRead` finds the way back for every text;
 * - in XLSX a cell has the type of text, so that nothing is a formula; only `_x0041_` would be read as the letter of
 *   that number, and its underscore is written as a number itself.
 */
export function safeCell<Value extends string | number>(value: Value, format: 'csv' | 'xlsx'): Value
export function safeCell(value: string | number, format: 'csv' | 'xlsx'): string | number {
	if (typeof value === 'number') return value
	if (typeof value !== 'string') throw new TypeError('A cell holds a text or a number')
	if (format === 'xlsx') return value.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
	return couldBeFormula(value) ? `'${value}` : value
}

/** The text that was written to a cell of a CSV file: takes the quote off that `safeCell` put there, and no other. */
export const cellRead = (text: string): string =>
	text.startsWith("'") && couldBeFormula(text.slice(1)) ? text.slice(1) : text
