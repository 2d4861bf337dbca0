import { type AppLoadContext, createRequestHandler } from '@remix-run/node'
import { languageOf } from '#app/i18n/language.server.ts'
import { env } from '#app/platform/env.server.ts'
import type { Reason } from '#app/platform/reasons.ts'
import type { Language } from '#workflows/languages.ts'
import { type Handler, type Pages, wrapPages } from './wrapped-pages.ts'

const NONCE = 'prepared-nonce'

/** Returns the page that explains a status in a language, for anybody: it names no reader. `wait`: why and how long. */
export type PreparedPage = (
	status: number,
	language: Language,
	nonce: string,
	wait?: Reason,
) => Promise<string>

/** Makes each page once, when it is first needed; nothing is read from the database for it. */
export function preparedPages(pages: Pages): PreparedPage {
	const made = new Map<string, Promise<string>>()
	return async (status, language, nonce, wait) => {
		const key = `${status} ${language} ${wait}`
		const page = made.get(key) ?? pageOf(pages, { refused: status, wait }, language)
		made.set(key, page)
		page.catch(() => made.delete(key)) // made again by the next one
		return (await page).replaceAll(NONCE, nonce)
	}
}

type Refused = Pick<AppLoadContext, 'refused' | 'wait'>

async function pageOf(pages: Pages, refused: Refused, language: Language): Promise<string> {
	const build = typeof pages === 'function' ? await pages() : pages
	const asked = new Request(`${env.APP_URL}/refused/page`, { headers: { 'accept-language': language } })
	const handle = createRequestHandler(build, 'production')
	return (await handle(asked, { nonce: NONCE, requestId: '', ...refused })).text()
}

type Said = { data: { reason?: Reason } | null; init: { status: number; headers?: Record<string, string> } }

const saidBy = (thrown: unknown): Partial<Said> =>
	thrown instanceof Response ? {} : ((thrown as Partial<Said> | null) ?? {})

/** Whether a browser shows the answer to a person; scripts and programs receive the status and its reason. */
const isNavigation = ({ headers }: Request) => headers.get('accept')?.includes('text/html')

/** A file that is not to be had is explained by a page in the language of the reader, and to a program by its reason. */
const explaining = (handle: Handler, page: PreparedPage): Handler =>
	async function explained(args) {
		try {
			return await handle(args)
		} catch (thrown) {
			const { data: said, init: { status, headers: more } = {} } = saidBy(thrown)
			if (status === undefined || status < 400) throw thrown
			if (!isNavigation(args.request))
				throw Response.json({ reason: said?.reason }, { status, ...(more && { headers: more }) })
			const language = languageOf(args.request)
			const wait = status === 429 ? said?.reason : undefined
			const text = await page(status, language, args.context.nonce, wait)
			const headers = { ...more, 'Content-Type': 'text/html; charset=utf-8', 'Content-Language': language }
			throw new Response(text, { status, headers })
		}
	}

/** The pages of the product, whose files and other answers without a page are refused by one. */
export const withPagesForFiles = (pages: Pages, page: PreparedPage): Pages =>
	wrapPages(pages, { loader: (handle, isPage) => (isPage ? handle : explaining(handle, page)) })
