import { createContext, useContext } from 'react'

type PageScripts = {
	/** The nonce of the content security policy, for every element that is a script. */
	nonce: string
	/** The address of the script of all other pages, where one was built. */
	island?: string | undefined
	/** Whether React takes the page over in the browser; on all other pages the small script adds what is useful. */
	hydrated: boolean
}

const ScriptsContext = createContext<PageScripts>({ nonce: '', hydrated: true })
export const ScriptsProvider = ScriptsContext.Provider
export const useScripts = () => useContext(ScriptsContext)

const PageDataContext = createContext('')

/** Provides the data of the page's loaders, as Remix streams it; only on the server. */
export const PageDataProvider = PageDataContext.Provider

/**
 * Prints the data of the page for the scripts of Remix, inside the page: Remix itself writes it after the end of the
 * document, where no element is allowed. It follows `Scripts`, which makes the stream it is written to.
 */
export function PageData() {
	const { nonce } = useScripts()
	const data = JSON.stringify(useContext(PageDataContext)).replace(/[<\u2028\u2029]/g, escaped)
	const code = `window.__remixContext.streamController.enqueue(${data});window.__remixContext.streamController.close();`
	return (
		<script
			nonce={nonce}
			suppressHydrationWarning
			// biome-ignore lint/security/noDangerouslySetInnerHtml: JSON in which nothing can end the element
			dangerouslySetInnerHTML={{ __html: code }}
		/>
	)
}

/** A character that could end the element, or a line for an old browser. */
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
