import { redirect } from '@remix-run/node'
import type { TranslationProblem } from '#app/components/translation/translated.tsx'
import { requestTranslation } from '#app/domain/translations/request-translation.server.ts'
import { addressOfTexts, type TextPage, textsOnPage } from '#app/domain/translations/translatable.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { translationAsked } from '#app/forms/translation.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInAction, signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { withEngine } from '#app/platform/translation/translate.server.ts'

/** Only a form leads here; a reader who opens the address finds the texts. */
export const loader = withEngine(
	signedInLoader(async ({ params }) => redirect(`/requests/${idFrom(params.requestId)}/filing`)),
)

/** Has the texts of one page translated into the language of the reader, and returns to that page. */
export const action = withEngine(
	signedInAction(async ({ actor, params, request, form }) => {
		const asked = parseForm(form, translationAsked)
		if (!asked.ok) throw new DomainError('not-found')
		const { of, needId } = asked.value
		const page: TextPage = {
			requestId: idFrom(params.requestId),
			of,
			needId: needId === '' ? null : idFrom(needId),
		}
		const texts = await textsOnPage(actor, page)
		const language = languageOf(request, actor.language)
		const problem = await requestTranslation(actor, page.requestId, language, texts).then(
			({ complete }) => (complete ? null : ('partly' as const)),
			problemOf,
		)
		const address = addressOfTexts(page)
		const query = problem ? `${address.includes('?') ? '&' : '?'}translation=${problem}` : ''
		return redirect(`${address}${query}#translation`, 303)
	}),
)

const problems: Partial<Record<string, TranslationProblem>> = {
	notTranslated: 'refused',
	translationAway: 'away',
	translationUnsupported: 'unsupported',
}

/** Shown on the page of the texts, where the button is. */
function problemOf(error: unknown): TranslationProblem {
	const known = error instanceof DomainError ? (problems[error.reason] ?? null) : null
	if (known) return known
	if (error instanceof DomainError && error.code === 'tooMany') return 'wait'
	throw error
}
