import { createTranslator } from 'use-intl/core'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { Say } from './use-say.ts'
import { catalogues, type Namespace } from './words.ts'

function create<const Name extends Namespace>(language: Language, namespace: Name) {
	return createTranslator({
		locale: intlLocales[language],
		messages: catalogues[language],
		namespace,
		timeZone: 'UTC',
	})
}

const translators = new Map<string, unknown>()

/** The words of one namespace outside React. Kept: parsing the messages again for each use would be slow. */
export function translator<const Name extends Namespace>(language: Language, namespace: Name) {
	const key = `${language} ${namespace}`
	// Kept under the name of its own namespace.
	const known = translators.get(key) as ReturnType<typeof create<Name>> | undefined
	if (known) return known
	const made = create(language, namespace)
	translators.set(key, made)
	return made
}

/** The words of one namespace for keys that no type knows. */
export const sayer = (language: Language, namespace: Namespace) =>
	// The type of a translator names each key; for keys that no type knows it is set aside.
	translator(language, namespace) as unknown as Say

/** The words that name what is due, in one language. */
export const dueWordsIn = (language: Language) => ({
	calendar: sayer(language, 'calendar'),
	timeline: sayer(language, 'timeline'),
	settings: sayer(language, 'settings'),
})

const kept = new Map<Language, Say>()

/** All words of a language outside React, by whole paths such as `figures.steps.ended`: `useSay` of a page is the same. */
export function sayIn(language: Language): Say {
	const known = kept.get(language)
	if (known) return known
	const messages = catalogues[language]
	const made = createTranslator({ locale: intlLocales[language], messages, timeZone: 'UTC' })
	// The type of the translator names each key; for keys that are put together it is set aside, as in `useSay`.
	const say = made as unknown as Say
	kept.set(language, say)
	return say
}
