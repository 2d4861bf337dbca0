import { brotliCompressSync, constants } from 'node:zlib'
import type { AppLoadContext, EntryContext, LoaderFunctionArgs } from '@remix-run/node'
import { isRouteErrorResponse, RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { handleOf } from '#app/i18n/route-handle.ts'
import { isLanguage, type Language } from '#workflows/languages.ts'
import { type TitleHolder, TitleProvider, titlePlace } from './components/layout/page.tsx'
import { PageDataProvider, ScriptsProvider } from './components/layout/page-data.tsx'
import { KeptWordsProvider, keptWords } from './i18n/kept-words.server.tsx'
import { languageOf } from './i18n/language.server.ts'
import { sentFormWords } from './i18n/sent-form-words.server.ts'
import { everywhere, type WordsPath } from './i18n/words.ts'
import { addressForLog } from './platform/log/address-for-log.ts'
import { log } from './platform/log/log.server.ts'

/**
 * Renders a document at once, with its title in the place that the head keeps for it: the head is written before the
 * title is known. No part of a page waits, so streaming would only cost time; it would also break characters where a
 * part ends (facebook/react#24985).
 */
export const wholePage = (document: ReactElement, title: TitleHolder): string =>
	`<!DOCTYPE html>${renderToString(document).replace(titlePlace, () => beforeSiteName(title))}`

const beforeSiteName = ({ current }: TitleHolder) => (current ? `${escapeHtml(current)} - ` : '')

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (character) => entities[character] ?? character)

type Packed = { body: Buffer<ArrayBuffer>; headers: Record<string, string> }

/** Shorter ones do not become smaller; longer ones would stop other requests, so they are left to the middleware. */
const LEAST = 1024
const MOST = 500_000

/** Whether a browser asks for brotli as browsers do: by its name alone, without a preference. */
const takesBrotli = (accepted: string | null) =>
	(accepted ?? '').split(',').some((one) => one.trim() === 'br')

/**
 * The bytes of a page, compressed at once where the browser takes brotli: a stream that is begun, flushed and ended for
 * each page takes three times the processor time.
 */
export function packedPage(page: string, accepted: string | null): Packed {
	const body = Buffer.from(page)
	if (body.length < LEAST || body.length > MOST || !takesBrotli(accepted)) return { body, headers: {} }
	const packed = brotliCompressSync(body, {
		// One level above the default: pages become a tenth smaller at almost no cost.
		params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
	})
	return { body: packed, headers: { 'Content-Encoding': 'br' } }
}

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
	const title: TitleHolder = { current: null, isRefused: request.method === 'POST' && status >= 400 }
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

/** How long to wait, which an action or a loader says beside its status: Remix leaves their headers to every single page. */
function keepWait(
	{ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext,
	headers: Headers,
) {
	for (const said of [...Object.values(actionHeaders), ...Object.values(loaderHeaders)]) {
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

function isHydrated({ staticHandlerContext, routeModules }: EntryContext): boolean {
	const { matches, loaderData } = staticHandlerContext
	return matches.some(({ route }) => {
		const hydrated = handleOf(routeModules[route.id])?.hydrated
		return typeof hydrated === 'function' ? hydrated(loaderData[route.id]) : hydrated === true
	})
}

function wordsUsed({ staticHandlerContext, routeModules }: EntryContext): WordsPath[] {
	const { matches, loaderData } = staticHandlerContext
	return matches.flatMap(({ route, params }) => {
		const words = handleOf(routeModules[route.id])?.words ?? []
		return typeof words === 'function' ? words({ params, data: loaderData[route.id] }) : words
	})
}
