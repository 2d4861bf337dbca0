import { errorText, writtenDay } from '#app/forms/error-parts.ts'
import type { Difference, FieldTexts } from '#app/forms/fingerprint.ts'
import { sayer, translator } from '#app/i18n/translator.server.ts'
import { hasWords } from '#app/i18n/use-say.ts'
import { intlLocales, type Language } from '#workflows/languages.ts'
import { shown } from './answer-cells.ts'
import type { AnswerError } from './contents.ts'
import { type SectionName, specAt } from './outline.ts'
import { labelOf } from './words.ts'

type AnswerAddress = { need: number | null; section: string; field: string }

/** Returns the label of an answer for readers, with the number of its need. */
export function questionOf(language: Language, { need, section, field }: AnswerAddress): string {
	const t = translator(language, 'workbook')
	// A place names its section as the outline does.
	const label = field === 'kind' ? t('kind') : labelOf(language, section as SectionName, field)
	const row = field.match(/\.(\d+)(\.|$)/)?.[1]
	const numbered = row === undefined ? label : `${label} (${Number(row) + 1})`
	return need === null ? numbered : `${t('need', { number: need })}. ${numbered}`
}

/** Returns the error of an answer in words. */
export function messageOf(language: Language, { message }: Pick<AnswerError, 'message'>): string {
	const own = translator(language, 'workbook')
	const key = `errors.${message}`
	if (hasWords(own, key)) return own(key)
	const days = new Intl.DateTimeFormat(intlLocales[language], writtenDay)
	return errorText(message, sayer(language, 'form'), (day) => days.format(day))
}

type Conflict = Difference & { need: number | null; section: string }

/** Returns both versions of a conflicting answer in words. */
export function conflictIn(language: Language, { need, section, name, theirs, yours }: Conflict) {
	const told = (list: FieldTexts[]) =>
		// The import names the section of a conflict as the outline does.
		list.map((one) => toldIn(language, section as SectionName, name, one)).join('\n')
	return {
		question: questionOf(language, { need, section, field: name }),
		draft: told(theirs),
		workbook: told(yours),
	}
}

function toldIn(
	language: Language,
	section: SectionName,
	asked: string,
	{ name, texts }: FieldTexts,
): string {
	const spec = specAt(section, name)
	const text = texts.map((one) =>
		spec?.options || spec?.control === 'tick' ? shown(spec, one, language) : one,
	)
	if (name === asked) return text.join('\n')
	const value = new Intl.ListFormat(intlLocales[language]).format(text.map(String))
	return translator(language, 'common')('labelled', { label: labelOf(language, section, name), value })
}
