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

/** A typed number as it was read; two numbers where the text can mean either; or the rule that it breaks. */
type ReadNumber =
	| { number: number }
	| { readings: readonly [number, number] }
	| { rule: 'badNumber' | 'wholeNumber' | 'badGrouping' | 'tooManyDecimals' }

/**
 * Reads a whole number as people of the six languages write it: digits of any script, thousands divided by a space, a
 * comma, a point, an apostrophe or the Arabic mark, decimals only if they are zeros. Almost every number of the product
 * is whole, so a mark with exactly three digits behind it divides thousands in every language; the language of the
 * reader does not matter. `1,000.000` can be a thousand or a million, and is read as neither.
 */
export const readWholeNumber = (typed: string): ReadNumber => readNumber(typed, 0)

/** Reads an amount of money in the same way, with decimals as a currency of three decimals has them at most. */
export const readAmount = (typed: string): ReadNumber => readNumber(typed, 3)

function readNumber(typed: string, places: number): ReadNumber {
	const { sign, digits } = signed(plain(typed))
	if (/^\d+$/.test(digits)) return { number: sign * Number(digits) }
	const marks = [...new Set(digits.replace(/\d/g, ''))]
	if (!/^\d[\d .,'٬٫]*\d$/.test(digits) || marks.length > 2) return { rule: 'badNumber' }
	const [first = '', second] = marks
	if (second) return withDecimals(sign, digits, { grouping: first, decimal: second, places })
	if (first !== '٫' && isGrouped(digits, first)) return { number: sign * joined(digits, first) }
	if (first === ' ' || first === "'" || first === '٬' || digits.split(first).length > 2)
		return { rule: 'badGrouping' }
	return withDecimals(sign, digits, { grouping: '', decimal: first, places })
}

type Marks = { grouping: string; decimal: string; places: number }

function withDecimals(sign: number, digits: string, { grouping, decimal, places }: Marks): ReadNumber {
	const [whole = '', decimals = '', ...more] = digits.split(decimal)
	if (more.length > 0 || decimal === ' ' || decimal === "'" || decimal === '٬') return { rule: 'badNumber' }
	if (grouping && !isGrouped(whole, grouping)) return { rule: 'badGrouping' }
	if (!/^0+$/.test(decimals)) return fractional(sign, joined(whole, grouping), decimals, places)
	const number = sign * joined(whole, grouping)
	const isEither = grouping !== '' && decimals === '000' && decimal !== '٫'
	return isEither ? { readings: [number, number * 1000] } : { number }
}

function fractional(sign: number, whole: number, decimals: string, places: number): ReadNumber {
	if (places === 0) return { rule: 'wholeNumber' }
	const kept = decimals.replace(/0+$/, '')
	return kept.length > places ? { rule: 'tooManyDecimals' } : { number: sign * Number(`${whole}.${kept}`) }
}

/** Marks that look alike become one; the Arabic comma is typed for the mark of thousands, which keyboards lack. */
const plain = (typed: string) =>
	latinDigits(typed)
		.replace(/[\s\u00a0\u2000-\u200a\u202f\u205f\u3000]+/g, ' ')
		.trim()
		.replace(/[’‘ʼ＇]/g, "'")
		.replace(/[，﹐]/g, ',')
		.replace(/[．﹒]/g, '.')
		.replace(/،/g, '٬')

function signed(text: string) {
	const [, sign, digits] = /^([-+−–‐‑﹣－＋]) ?(.*)$/.exec(text) ?? [undefined, '', text]
	return { sign: sign && !/[+＋]/.test(sign) ? -1 : 1, digits: digits ?? '' }
}

const isGrouped = (digits: string, mark: string) => {
	const [first = '', ...groups] = digits.split(mark)
	return /^[1-9]\d{0,2}$/.test(first) && groups.length > 0 && groups.every((group) => /^\d{3}$/.test(group))
}

const joined = (digits: string, mark: string) => Number(mark === '' ? digits : digits.replaceAll(mark, ''))
