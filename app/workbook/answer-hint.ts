import type { FieldSpec } from '#app/forms/field-specs.ts'
import { translator } from '#app/i18n/translator.server.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import type { Language } from '#workflows/languages.ts'
import { latinDigits } from '#workflows/typed/whole-number.ts'
import { isText, rangeText } from './answer-cells.ts'
import type { Line, SectionName } from './outline.ts'

/**
 * Returns the text beside an answer: the hint of its page, and the format, unless the hint states it already. A further
 * place of a list has none.
 */
export function answerHint(language: Language, { section, path, spec, place }: Line): string {
	if (place) return ''
	const [hint, limit] = [hintOf(language, section, path), limitText(spec, language)]
	return [hint, !statesLimit(hint, limit, spec) && limit].filter(Boolean).join(' ')
}

/** Whether a hint contains the format, or the same greatest length in other words. */
function statesLimit(hint: string, limit: string, spec: FieldSpec): boolean {
	if (limit !== '' && hint.includes(limit.replace(/[.。]$/, ''))) return true
	const numbers: string[] =
		latinDigits(hint)
			.replace(/(\d)[\s.,'’٬](?=\d{3})/g, '$1')
			.match(/\d+/g) ?? []
	return isText(spec) && numbers.includes(String(spec.max))
}

/** Returns the hint of a field, as on its page; '' if it has none. */
function hintOf(language: Language, section: SectionName, path: string): string {
	const t = translator(language, 'draft')
	const key = `${section}.${path.split('.').at(-1)}Hint`
	return hasWords(t, key) ? t(key) : ''
}

/** Returns the text beside an answer that explains its format. */
export function limitText(spec: FieldSpec, language: Language): string {
	const t = translator(language, 'workbook')
	if (spec.control === 'date') return t('dateForm')
	if (spec.control === 'needs' || spec.control === 'need') return t('needNumbers')
	if (spec.control === 'number') return rangeText(spec, language)
	if (isText(spec) && spec.max) return translator(language, 'form')('atMost', { max: spec.max })
	return spec.options || spec.control === 'tick' ? t('chooseFromList') : ''
}
