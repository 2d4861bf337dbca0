import { createTranslator } from 'use-intl/core'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { Say } from './use-say.ts'
import { catalogues } from './words.ts'

const kept = new Map<Language, Say>()

/** All words of a language outside React, by whole paths such as `figures.steps.ended`: `useSay` of a page is the same. */
export function sayIn(language: Language): Say {
	const known = kept.get(language)
	if (known) return known
	const messages = catalogues[language]
	// The type of the translator names each key; for keys that are put together it is set aside, as in `useSay`.
	const say = createTranslator({
		locale: intlLocales[language],
		messages,
		timeZone: 'UTC',
	}) as unknown as Say // see above
	kept.set(language, say)
	return say
}
