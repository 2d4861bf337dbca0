import { createTranslator } from 'use-intl/core'
import { direction, type Language } from '#workflows/languages.ts'
import { catalogue } from './catalogue.ts'

export type Translator = ReturnType<typeof createFor>

/**
 * Returns the words of one language. A missing key or value throws: the e-mail then fails instead of being sent
 * incomplete.
 */
export function translatorFor(language: Language): Translator {
	made[language] ??= createFor(language)
	return made[language]
}

const made: Partial<Record<Language, Translator>> = {}

// United Nations date format: 15 July 2026, the Gregorian calendar, and the same digits as in the reference.
const locales: Partial<Record<Language, string>> = { ar: 'ar-u-ca-gregory-nu-latn', en: 'en-GB' }
const colons: Partial<Record<Language, string>> = { fr: '\u00a0:', zh: '：' }

function createFor(language: Language) {
	// A mail client takes the direction of a subject from its first character, so the reference comes last.
	const reference = direction(language) === 'rtl' ? '\u200e{reference}\u200e' : '{reference}'
	const pattern = {
		subject: `{subject} – ${reference}`,
		dated: '{subject} – {day}',
		label: `{label}${colons[language] ?? ':'}`,
		day: '{day, date, long}',
		month: '{month, date, ::yMMMM}',
		count: '{count, number}',
	}

	return createTranslator({
		locale: locales[language] ?? language,
		timeZone: 'UTC',
		messages: { ...catalogue[language], pattern },
		onError: (error) => {
			throw error
		},
	})
}
