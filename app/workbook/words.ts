import type { FieldSpec } from '#app/forms/field-specs.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { hasWords, wordOf } from '#app/i18n/use-say.ts'
import { type Language, languages } from '#workflows/languages.ts'
import type { SectionName } from './outline.ts'

/** Returns the label of a field by its path within the section, as on its page; in a table `lines.0.site`. */
export function labelOf(language: Language, section: SectionName, path: string): string {
	const parts = path.split('.').filter((part) => !/^\d+$/.test(part))
	const [outer = path] = parts
	const label = find(language, section, parts) ?? parts.at(-1) ?? path
	return parts.length > 1 ? `${find(language, section, [outer]) ?? outer}: ${label}` : label
}

/** The label of one column of a table. */
export const columnLabel = (language: Language, section: SectionName, table: string, column: string) =>
	find(language, section, [table, column]) ?? column

function find(language: Language, section: SectionName, parts: string[]): string | undefined {
	const t = translator(language, 'draft')
	const keys = [`${section}.${parts.join('_')}`, `${section}.${parts.at(-1)}`]
	for (const key of keys) if (hasWords(t, key) && typeof t.raw(key) === 'string') return t(key)
	return undefined
}

/** Returns the words of a code, as in the drop-downs of the workbook. */
export function codeLabel(language: Language, list: string, code: string): string {
	return wordOf(sayer(language, 'codes'), `${list}.${code}`, code)
}

const folded = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

/** Returns the code that was typed: by its words in any of the six languages, or by the code itself. */
export function codeMeant({ options = '', codes = [] }: FieldSpec, text: string): string | undefined {
	const wanted = folded(text)
	const meaning = codes.find((code) => folded(code) === wanted)
	return meaning ?? codes.find((code) => wordsFor(options, code).has(wanted))
}

const known = new Map<string, Set<string>>()

function wordsFor(options: string, code: string): Set<string> {
	const key = `${options}.${code}`
	const words = known.get(key) ?? new Set(languages.map((each) => folded(codeLabel(each, options, code))))
	known.set(key, words)
	return words
}

/** Returns yes or no in any of the six languages; undefined for anything else. */
export function tickMeant(text: string): boolean | undefined {
	const wanted = folded(text)
	const words = (key: 'yes' | 'no') => languages.map((each) => folded(translator(each, 'common')(key)))
	if (['on', 'true', '1', 'x', ...words('yes')].includes(wanted)) return true
	if (['', 'false', '0', ...words('no')].includes(wanted)) return false
	return undefined
}
