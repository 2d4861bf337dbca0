import { languageOf } from '#app/i18n/language.server.ts'
import { isLanguage, type Language } from '#workflows/languages.ts'

/**
 * A page that other sites show within theirs: it has no header, and neither session nor cookie of the reader count. Null for
 * all other pages. Its language is that of the address (`?language=fr`), else the one that the browser asks for.
 */
export function embeddedIn(request: Request): { language: Language } | null {
	const { pathname, searchParams } = new URL(request.url)
	if (!pathname.startsWith('/embed/')) return null
	const asked = searchParams.get('language')
	if (isLanguage(asked)) return { language: asked }
	const headers = { 'Accept-Language': request.headers.get('Accept-Language') ?? '' }
	return { language: languageOf(new Request(request.url, { headers })) }
}
