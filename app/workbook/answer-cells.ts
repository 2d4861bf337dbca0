import type { FieldSpec } from '#app/forms/field-specs.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { codeLabel, codeMeant, tickMeant } from './words.ts'

/** What a cell shows for a stored answer: words for codes, text for everything else, so that no program rewrites it. */
export function shown(spec: FieldSpec, value: unknown, language: Language): string | number {
	if (value === undefined || value === null || value === '') return ''
	if (spec.control === 'tick') return translator(language, 'common')(isTicked(value) ? 'yes' : 'no')
	if (spec.options) return codeLabel(language, spec.options, String(value))
	return typeof value === 'number' ? value : String(value)
}

const isTicked = (value: unknown) => value === true || value === 'on' || value === 'true'

/** What a person meant with the text of a cell, as a page would send it; `error` names the message when nobody can tell. */
export function meant(spec: FieldSpec, text: string): { value: unknown; error?: string } {
	if (spec.control === 'tick') {
		const tick = tickMeant(text)
		return tick === undefined ? { value: text, error: 'badCode' } : { value: tick }
	}
	if (text === '' || !spec.codes) return { value: text }
	const code = codeMeant(spec, text)
	return code === undefined ? { value: text, error: 'badCode' } : { value: code }
}
