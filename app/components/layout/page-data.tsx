import { createContext, useContext } from 'react'

const NonceContext = createContext('')

/** Carries the nonce of the content security policy to whatever prints a script. */
export const NonceProvider = NonceContext.Provider
export const useNonce = () => useContext(NonceContext)

const PageDataContext = createContext('')

/** Carries what the loaders of the page answered, as Remix streams it; only the server knows it. */
export const PageDataProvider = PageDataContext.Provider

/**
 * Hands the data of the page to the scripts of Remix. It stands among them, inside the page: Remix itself writes it after
 * the end of the document, where no element may stand. It follows `Scripts`, which makes the stream it is written to.
 */
export function PageData() {
	const nonce = useNonce()
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
