/**
 * Returns the text with the digits of every script (٣, ۳, ３, ३) as 0 to 9, and without invisible characters: programs
 * that print Arabic put marks of direction around numbers.
 */
export const latinDigits = (text: string): string =>
	text
		.replace(/[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
		.replace(/[^\P{Nd}0-9]/gu, (digit) => String(digitValue(digit)))

/** In Unicode the ten digits of a script follow each other from zero, and so do several alphabets of digits. */
function digitValue(digit: string): number {
	let before = 0
	for (let code = (digit.codePointAt(0) ?? 0) - 1; isDigit(code); code--) before++
	return before % 10
}

const isDigit = (code: number) => /^\p{Nd}$/u.test(String.fromCodePoint(code))
