import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { KeptWordsProvider, keptWords } from '#app/i18n/kept-words.server.tsx'
import { catalogues } from '#app/i18n/words.ts'
import type { Language } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'

/** All words: kept in the process, as those of pages, since reading them takes longer than to render most components. */
const everyWord = namesOf(catalogues.en)

/** Renders a component to HTML as on the server, with all words of a language. */
export function render(element: ReactElement, language: Language = 'en'): string {
	return renderToString(
		<KeptWordsProvider words={keptWords(language, everyWord)} formWords={() => null}>
			{element}
		</KeptWordsProvider>,
	).replaceAll('<!-- -->', '')
}

/** Returns the start tag of the element with this id. */
export const tagOf = (html: string, id: string) =>
	html.match(/<[a-z][^>]*>/g)?.find((tag) => tag.includes(` id="${id}"`)) ?? `nothing has the id ${id}`
