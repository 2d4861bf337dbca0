import type exceljs from '@protobi/exceljs'

/** The text of a cell as a person would read it; `error` when it holds something that is no answer, such as a formula. */
export function cellText({ value }: exceljs.Cell): { text: string; error?: string } {
	if (value === null || value === undefined) return { text: '' }
	if (value instanceof Date) return { text: dayOf(value) }
	if (typeof value !== 'object') return { text: plain(String(value)) }
	if ('richText' in value) return { text: plain(value.richText.map(({ text }) => text).join('')) }
	return { text: '', error: 'formula' in value || 'sharedFormula' in value ? 'formula' : 'badValue' }
}

const plain = (text: string) => text.replace(/\r\n?/g, '\n').trim()

// A program that made a date of what was typed keeps it at midnight UTC.
const dayOf = (date: Date) => (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10))

/** The same where a day is asked for: a cell for text may hold the number that programs count days by. */
export function dayText(cell: exceljs.Cell): ReturnType<typeof cellText> {
	const { value } = cell
	if (typeof value !== 'number' || value < FIRST_DAY || value > LAST_DAY) return cellText(cell)
	return { text: dayOf(new Date((Math.floor(value) - UNIX_DAY) * 86_400_000)) }
}

// 1 January 1970, 2000 and 2200 in days since the end of 1899.
const [UNIX_DAY, FIRST_DAY, LAST_DAY] = [25_569, 36_526, 109_574]

/** Whether anything at all stands in a cell. */
export function isFilled(cell: exceljs.Cell): boolean {
	const { text, error } = cellText(cell)
	return text !== '' || error !== undefined
}
