// Stands for `use-intl/react` in pages that the server renders: see `keptIntl` in `vite-words.ts`.
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
			const made = createTranslator({ ...settings, messages, namespace: namespace as never })
			const translator = remembering(made as unknown as Translate)
			translators.set(namespace, translator)
			return translator
		},
	}
}

/** Keeps messages without values, and whether there is a message. Only what exists is kept: that is bounded. */
function remembering(translate: Translate): Translate {
	const texts = new Map<string, string>()
	const remember = (key: string) => {
		const text = translate(key as never)
		if (translate.has(key as never)) texts.set(key, text)
		return text
	}
	const translated = (key: string, ...given: [Values?, ...unknown[]]) =>
		given.length > 0 ? translate(key as never, ...(given as [never])) : (texts.get(key) ?? remember(key))
	const { rich, markup, raw } = translate
	const has = (key: string) => texts.has(key) || translate.has(key as never)
	return Object.assign(translated, { rich, markup, raw, has }) as unknown as Translate
}

function useKept(): KeptIntl {
	const kept = useContext(KeptIntlContext)
	if (!kept) throw new Error('A page has words only inside KeptWordsProvider')
	return kept
}

/** As that of the library. */
export const useTranslations = ((namespace?: string) =>
	useKept().translator(namespace)) as typeof useOwnTranslations

/** As that of the library. */
export const useFormatter = () => useKept().formatter
