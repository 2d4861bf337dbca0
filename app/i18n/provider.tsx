import { createContext, type ReactNode, useContext } from 'react'
import { IntlProvider } from 'use-intl/react'
import { fallbackLanguage, intlLocales, type Language } from '#workflows/languages.ts'
import type { SomeWords } from './words.ts'

/** What a page needs to speak: printed into the document by the server, read back by the browser. */
export type Spoken = { language: Language; words: SomeWords }

/** The language of a page, and its words as they are printed: a function, since most pages print none. */
type Printed = { language: Language; print: () => string }

const PrintedContext = createContext<Printed>({ language: fallbackLanguage, print: () => '' })
export const PrintedProvider = PrintedContext.Provider

/** Gives the words of one language to everything inside. `text` is `Spoken` as printed, the same on both sides. */
export function SpokenProvider({ text, children }: { text: string; children: ReactNode }) {
	const { language, words }: Spoken = JSON.parse(text)
	return (
		<PrintedProvider value={{ language, print: () => text }}>
			<IntlProvider locale={intlLocales[language]} messages={words} timeZone="UTC">
				{children}
			</IntlProvider>
		</PrintedProvider>
	)
}

/** The language of the page. */
export const useLanguage = () => useContext(PrintedContext).language

/** Prints the words for the browser to read before it takes the page over. */
export function SpokenScript() {
	const { print } = useContext(PrintedContext)
	// A data block: it holds no code, and `printSpoken` has escaped what could end it early.
	// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON that we wrote ourselves
	return <script type="application/json" id="words" dangerouslySetInnerHTML={{ __html: print() }} />
}

/** JSON that can stand inside a script element: no `<`, so nothing in it can close the element. */
export const printSpoken = (spoken: Spoken) => JSON.stringify(spoken).replaceAll('<', '\\u003c')
