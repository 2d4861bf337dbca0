// Stands for `use-intl/react` in pages that the server renders: see `keptIntl` in `app/build/words.ts`.
import { createContext, useContext } from 'react'
import {
	_createCache,
	_createIntlFormatters,
	createFormatter,
	createTranslator,
	type useTranslations as useOwnTranslations,
} from 'use-intl'
import { intlLocales, type Language } from '#workflows/languages.ts'
import type { SomeWords } from './words.ts'

export { IntlProvider, useMessages } from 'use-intl'

type Translate = ReturnType<typeof useOwnTranslations<never>>
type Values = Parameters<Translate>[1]
type AnyKey = { (key: string, ...given: [Values?, ...unknown[]]): string; has(key: string): boolean }

/** What components speak with, kept for all pages with the same words. */
export type KeptIntl = {
	translator: (namespace: string | undefined) => Translate
	formatter: ReturnType<typeof createFormatter>
}

const KeptIntlContext = createContext<KeptIntl | null>(null)
export const KeptIntlProvider = KeptIntlContext.Provider

// Parsed messages and formatters of all languages.
const cache = _createCache()
const formatters = _createIntlFormatters(cache)

/**
 * Makes translators and formatter of some words for any number of pages. The library makes them for each component of
 * each page, and looks a message up letter by letter each time.
 */
export function makeKeptIntl(language: Language, messages: SomeWords): KeptIntl {
	const settings = { locale: intlLocales[language], timeZone: 'UTC', _cache: cache, _formatters: formatters }
	const translators = new Map<string | undefined, Translate>()
	return {
		formatter: createFormatter(settings),
		translator(namespace) {
			const known = translators.get(namespace)
			if (known) return known
			// Typed as that of the library with words of no kind, so that the keys are as free as the namespace.
			const made = createTranslator({ ...settings, messages, namespace: namespace as never })
			// The library's own `useTranslations` returns the same translator.
			const translator = remembering(made as unknown as Translate)
			translators.set(namespace, translator)
			return translator
		},
	}
}

/** Keeps messages without values, and whether there is a message. Only what exists is kept: that is bounded. */
function remembering(translate: Translate): Translate {
	// The types of the library allow no key here: the page that asks has checked its own.
	const say = translate as unknown as AnyKey
	const texts = new Map<string, string>()
	const remember = (key: string) => {
		const text = say(key)
		if (say.has(key)) texts.set(key, text)
		return text
	}
	const translated = (key: string, ...given: [Values?, ...unknown[]]) =>
		given.length > 0 ? say(key, ...given) : (texts.get(key) ?? remember(key))
	const { rich, markup, raw } = translate
	const has = (key: string) => texts.has(key) || say.has(key)
	// The four methods of `Translate` are these; its keys are free here, as above.
	return Object.assign(translated, { rich, markup, raw, has }) as unknown as Translate
}

function useKept(): KeptIntl {
	const kept = useContext(KeptIntlContext)
	if (!kept) throw new Error('A page has words only inside KeptWordsProvider')
	return kept
}

/** As that of the library. */
// Its keys are checked by the type of the library's own.
export const useTranslations = ((namespace?: string) =>
	useKept().translator(namespace)) as typeof useOwnTranslations // whose type checks the keys

/** As that of the library. */
export const useFormatter = () => useKept().formatter
