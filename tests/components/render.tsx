import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { printSpoken, SpokenProvider } from '#app/i18n/provider.tsx'
import { catalogues } from '#app/i18n/words.ts'
import type { Language } from '#workflows/languages.ts'

/** Renders a component to HTML as on the server, with all words of a language. */
export function render(element: ReactElement, language: Language = 'en'): string {
	const text = printSpoken({ language, words: catalogues[language] })
	return renderToString(<SpokenProvider text={text}>{element}</SpokenProvider>).replaceAll('<!-- -->', '')
}

/** Returns the start tag of the element with this id. */
export const tagOf = (html: string, id: string) =>
	html.match(/<[a-z][^>]*>/g)?.find((tag) => tag.includes(` id="${id}"`)) ?? `nothing has the id ${id}`
