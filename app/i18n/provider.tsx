import { createContext, type ReactNode, useContext } from 'react'
import { IntlProvider } from 'use-intl/react'
import { fallbackLanguage, intlLocales, type Language } from '#workflows/languages.ts'
import type { SomeWords } from './words.ts'

/** What a page needs to speak: printed into the document by the server, read back by the browser. */
export type Spoken = { language: Language; words: SomeWords }

const SpokenContext = createContext<{ language: Language; text: string }>({
	language: fallbackLanguage,
	text: '',
})

/** Gives the words of one language to everything inside. `text` is `Spoken` as printed, the same on both sides. */
export function SpokenProvider({ text, children }: { text: string; children: ReactNode }) {
	const { language, words }: Spoken = JSON.parse(text)
	return (
		<SpokenContext.Provider value={{ language, text }}>
			<IntlProvider locale={intlLocales[language]} messages={words} timeZone="UTC">
				{children}
			</IntlProvider>
		</SpokenContext.Provider>
	)
}

/** The language of the page. */
export const useLanguage = () => useContext(SpokenContext).language

/** Prints the words for the browser to read before it takes the page over. */
export function SpokenScript() {
	const { text } = useContext(SpokenContext)
	// A data block: it holds no code, and `printSpoken` has escaped what could end it early.
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that we wrote ourselves
	return <script type="application/json" id="words" dangerouslySetInnerHTML={{ __html: text }} />
}

/** JSON that can stand inside a script element: no `<`, so nothing in it can close the element. */
export const printSpoken = (spoken: Spoken) => JSON.stringify(spoken).replaceAll('<', '\\u003c')
