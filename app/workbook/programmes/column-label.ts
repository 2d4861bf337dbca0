import { labelKey } from '#app/forms/programme/labels.ts'
import type { Language } from '#app/i18n/languages.ts'
import { translator } from '#app/i18n/translator.server.ts'

/** What a column is called in a language. */
export function columnLabel(column: string, language: Language): string {
	const t = translator(language, 'programmes') as unknown as (key: string, values?: object) => string
	const codes = translator(language, 'codes') as unknown as (key: string) => string
	const [field = '', of] = column.split('.')
	const label = t(labelKey(field))
	return of ? t('parts.inLanguage', { field: label, language: codes(`languages.${of}`) }) : label
}
