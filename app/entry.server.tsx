import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import { type TitleHolder, TitleProvider } from '#app/components/layout/page.tsx'
import { PageDataProvider, ScriptsProvider } from '#app/components/layout/page-data.tsx'
import { wholePage } from '#app/components/layout/whole-page.server.ts'
import { isLanguage, type Language } from '#workflows/languages.ts'
import { KeptWordsProvider, keptWords } from './i18n/kept-words.server.tsx'
import { languageOf } from './i18n/language.server.ts'
import { sentFormWords } from './i18n/sent-form-words.server.ts'
import { everywhere, type WordsPath, type WordsUsed } from './i18n/words.ts'
import { addressForLog } from './platform/address-for-log.ts'
import { log } from './platform/log.server.ts'
import { packedPage } from './platform/packed-page.server.ts'

/** Renders the whole page before the first byte leaves: what arrives is complete, with or without JavaScript. */
export default async function handleRequest(
	request: Request,
	status: number,
	headers: Headers,
	context: EntryContext,
	{ nonce, island }: AppLoadContext,
) {
	const language = languageShown(request, context)
	const words = keptWords(language, [...everywhere, ...wordsUsed(context)])
	const routes = context.staticHandlerContext.matches.map(({ route }) => route.id)
	const title: TitleHolder = { current: null }
	headers.set('Content-Type', 'text/html; charset=utf-8')
	headers.set('Content-Language', language)
	keepWait(context, headers)

	const { serverHandoffStream, ...rendered } = context
	const hydrated = isHydrated(context)
	// Every loader has answered by now, so all of it is there. Only React reads it.
	const data = serverHandoffStream && hydrated ? await new Response(serverHandoffStream).text() : ''

	const page = (
		<ScriptsProvider value={{ nonce, island, hydrated }}>
			<TitleProvider value={title}>
				<KeptWordsProvider words={words} formWords={() => sentFormWords(routes, data)}>
					<PageDataProvider value={data}>
						<RemixServer context={rendered} url={request.url} nonce={nonce} />
					</PageDataProvider>
				</KeptWordsProvider>
			</TitleProvider>
		</ScriptsProvider>
	)
	const packed = packedPage(wholePage(page, title), request.headers.get('accept-encoding'))
	for (const [name, value] of Object.entries(packed.headers)) headers.set(name, value)
	headers.set('Content-Length', String(packed.body.length))
	return new Response(packed.body, { status, headers })
}

/** How long to wait, which an action says beside its status: Remix leaves headers of actions to every single page. */
function keepWait({ staticHandlerContext: { actionHeaders } }: EntryContext, headers: Headers) {
	for (const said of Object.values(actionHeaders)) {
		const wait = said.get('Retry-After')
		if (wait) headers.set('Retry-After', wait)
	}
}

/** What broke inside is for the log. What was refused is an answer, and so is a reader who has gone. */
export function handleError(error: unknown, { request }: LoaderFunctionArgs) {
	if (request.signal.aborted || isRouteErrorResponse(error)) return
	log.error({ err: error, path: addressForLog(request.url) }, 'not answered')
}

/** What the root loader decided; when it did not run, what the request alone says. */
function languageShown(request: Request, context: EntryContext): Language {
	const root: unknown = context.staticHandlerContext.loaderData.root
	const language = root && typeof root === 'object' && 'language' in root ? root.language : undefined
	return isLanguage(language) ? language : languageOf(request)
}

type Handle =
	| {
			words?: WordsUsed
			/** Whether React takes the page over, always or by its data: where a form needs it. */
			hydrated?: true | ((data: unknown) => boolean)
	  }
	| undefined

function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
	const { matches, loaderData } = staticHandlerContext
	return matches.some(({ route }) => {
		const hydrated = (routeModules[route.id]?.handle as Handle)?.hydrated
		return typeof hydrated === 'function' ? hydrated(loaderData[route.id]) : hydrated === true
	})
}

function wordsUsed({ staticHandlerContext, routeModules }: EntryContext): WordsPath[] {
	const { matches, loaderData } = staticHandlerContext
	return matches.flatMap(({ route, params }) => {
		const words = (routeModules[route.id]?.handle as Handle)?.words ?? []
		return typeof words === 'function' ? words({ params, data: loaderData[route.id] }) : words
	})
}
