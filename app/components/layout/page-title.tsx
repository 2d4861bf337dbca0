import { createContext, useContext } from 'react'

/** Holds the title that the page gave itself while it was rendered. */
export type TitleHolder = { current: string | null }

const TitleContext = createContext<TitleHolder>({ current: null })
export const TitleProvider = TitleContext.Provider

/** Stands in the head until the page below it has been rendered and its title is known. */
export const titlePlace = '\u2063title\u2063'

/** The text of the title element: on the server with room for the page, in the browser what the server wrote. */
export const documentTitle = (siteName: string) =>
	typeof document === 'undefined' ? titlePlace + siteName : document.title

/** Names the document after the page. The server puts the title in place; the browser finds it there. */
export function usePageTitle(title: string) {
	useContext(TitleContext).current = title
}
