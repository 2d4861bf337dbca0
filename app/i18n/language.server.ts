import { fallbackLanguage, isLanguage, type Language } from '#workflows/languages.ts'

/** On https a cookie that no other host can set. */
const cookieName = (request: Request) =>
	new URL(request.url).protocol === 'https:' ? '__Host-language' : 'language'
const year = 365 * 24 * 60 * 60

/** The language to answer in: what was chosen here, else what the person prefers, else what the browser asks for. */
export function languageOf(request: Request, personLanguage?: Language): Language {
	return chosen(request) ?? personLanguage ?? accepted(request) ?? fallbackLanguage
}

/** The `Set-Cookie` header that remembers a choice of language for a year. */
export function rememberLanguage(request: Request, language: Language): string {
	const name = cookieName(request)
	const secure = name.startsWith('__Host-') ? '; Secure' : ''
	return `${name}=${language}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure}`
}

function chosen(request: Request): Language | undefined {
	const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim().split('='))
	const value = pairs.find(([name]) => name === cookieName(request))?.[1]
	return isLanguage(value) ? value : undefined
}

function accepted(request: Request): Language | undefined {
	return (request.headers.get('accept-language') ?? '')
		.split(',')
		.map((entry) => {
			const [tag = '', ...parameters] = entry.trim().toLowerCase().split(';')
			const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
			return { primary: tag.split('-')[0], weight: quality ? Number(quality.split('=')[1]) : 1 }
		})
		.filter(({ weight }) => weight > 0)
		.sort((a, b) => b.weight - a.weight)
		.map(({ primary }) => primary)
		.find(isLanguage)
}
