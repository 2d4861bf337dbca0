import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js'
import type { Narratives } from './activity.ts'

// XML 1.0 has no place for these, not even escaped.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as XML can hold it: without control characters and halves of characters. */
export const writable = (text: string) => text.toWellFormed().replace(unwritable, '')

/** Adds a text in its languages. */
export function addNarratives(to: XMLBuilder, texts: Narratives): void {
	for (const { language, text } of texts) to.ele('narrative', { 'xml:lang': language }).txt(writable(text))
}

/** Adds an empty element for each of some codes. */
export function addCodes(
	to: XMLBuilder,
	name: string,
	codes: readonly { vocabulary: string; code: string; percentage?: number }[],
): void {
	for (const { vocabulary, code, percentage } of codes)
		to.ele(name, { vocabulary, code, ...(percentage !== undefined && { percentage: String(percentage) }) })
}

/** Adds an amount of money. */
export function addValue(
	to: XMLBuilder,
	{ amount, currency, valueDate }: { amount: number; currency?: string; valueDate?: string },
): void {
	to.ele('value', {
		...(currency && { currency }),
		...(valueDate && { 'value-date': valueDate }),
	}).txt(String(amount))
}
