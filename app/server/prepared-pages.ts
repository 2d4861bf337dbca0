import { type AppLoadContext, createRequestHandler } from '@remix-run/node'
import { languageOf } from '#app/i18n/language.server.ts'
import { env } from '#app/platform/env.server.ts'
import { findActor } from '#app/platform/http/signed-in.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Language } from '#workflows/languages.ts'
import { type Handler, type Pages, wrapPages } from './wrapped-pages.ts'

const NONCE = 'prepared-nonce'

/** Why something is refused: how long to wait, and whether it was to be read, not done. */
type Why = Pick<AppLoadContext, 'wait' | 'isReading'>

/** Returns the page that explains a status in a language, for anybody: it names no reader. */
export type PreparedPage = (status: number, language: Language, nonce: string, why?: Why) => Promise<string>

/** Makes each page once, when it is first needed; nothing is read from the database for it. */
export function preparedPages(pages: Pages): PreparedPage {
	const made = new Map<string, Promise<string>>()
	return async (status, language, nonce, why = {}) => {
		const key = `${status} ${language} ${why.wait} ${why.isReading}`
		const page = made.get(key) ?? pageOf(pages, { refused: status, ...why }, language)
		made.set(key, page)
		page.catch(() => made.delete(key)) // made again by the next one
		return (await page).replaceAll(NONCE, nonce)
	}
}

type Refused = Pick<AppLoadContext, 'refused'> & Why

async function pageOf(pages: Pages, refused: Refused, language: Language): Promise<string> {
	const build = typeof pages === 'function' ? await pages() : pages
	const asked = new Request(`${env.APP_URL}/refused/page`, { headers: { 'accept-language': language } })
	const handle = createRequestHandler(build, 'production')
	return (await handle(asked, { nonce: NONCE, requestId: '', ...refused })).text()
}

type RefusedAnswer = {
	data: { reason?: Reason; problem?: { reason: Reason } } | null
	init: { status: number; headers?: Record<string, string> } | null
}

/** The status of an answer, with its reason; none for a response that is ready, such as a file or a redirection. */
const refusedBy = (answer: unknown): Partial<RefusedAnswer> =>
	answer instanceof Response || typeof answer !== 'object'
		? {}
		: ((answer as Partial<RefusedAnswer> | null) ?? {})

/** Whether a browser shows the answer to a person; scripts and programs receive the status and its reason. */
const isNavigation = ({ headers }: Request) => headers.get('accept')?.includes('text/html')

/**
 * A file that is not to be had is explained by a page in the language of the reader, and to a program by its reason.
 * Loaders throw a refusal, actions return it.
 */
const explaining = (handle: Handler, page: PreparedPage, isReading: boolean): Handler =>
	async function explained(args) {
		const refused = async (answer: unknown) => {
			const { data: said, init } = refusedBy(answer)
			const { status, headers: more } = init ?? {}
			const reason = said?.reason ?? said?.problem?.reason
			if (status === undefined || status < 400) return null
			if (!isNavigation(args.request))
				return Response.json({ reason }, { status, ...(more && { headers: more }) })
			const actor = await findActor(args.request, args.context).catch(() => null)
			const language = languageOf(args.request, actor?.language)
			const wait = status === 429 ? reason : undefined
			const text = await page(status, language, args.context.nonce, { wait, isReading })
			const headers = { ...more, 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': language }
			return new Response(text, { status, headers })
		}
		try {
			const answer = await handle(args)
			return isNavigation(args.request) ? ((await refused(answer)) ?? answer) : answer
		} catch (thrown) {
			throw (await refused(thrown)) ?? thrown
		}
	}

/** The pages of the product, whose files and other answers without a page are refused by one. */
export const withPagesForFiles = (pages: Pages, page: PreparedPage): Pages => {
	const wrap = (isReading: boolean) => (handle: Handler, isPage: boolean) =>
		isPage ? handle : explaining(handle, page, isReading)
	return wrapPages(pages, { loader: wrap(true), action: wrap(false) })
}
