import { choiceOf, rememberChoice } from '#app/platform/http/choice-cookie.server.ts'
import { fallbackLanguage, isLanguage, type Language } from '#workflows/languages.ts'

const CHOICE = 'language'

/** The language to answer in: what was chosen here, else what the person prefers, else what the browser asks for. */
export function languageOf(request: Request, personLanguage?: Language): Language {
	const chosen = choiceOf(request, CHOICE)
	return isLanguage(chosen) ? chosen : (personLanguage ?? accepted(request) ?? fallbackLanguage)
}

/** The `Set-Cookie` header that remembers a choice of language for a year. */
export const rememberLanguage = (request: Request, language: Language): string =>
	rememberChoice(request, CHOICE, language)

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
