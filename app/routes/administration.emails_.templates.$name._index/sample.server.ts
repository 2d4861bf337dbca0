import { requireAbility } from '#app/domain/core/rights.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { translator } from '#app/i18n/translator.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { findTemplate, renderSample } from '#emails/gallery.server.ts'
import { languages } from '#workflows/languages.ts'

/** The sample of a template in the language of the address (`?in=ar`), else in the reader's own. */
export async function sampleFor(actor: Actor, request: Request, asked: string | undefined) {
	requireAbility(actor, 'readEmails')
	const name = findTemplate(asked)
	if (!name) throw new DomainError('not-found')
	const wanted = new URL(request.url).searchParams.get('in')
	const language = languages.find((each) => each === wanted) ?? languageOf(request, actor.language)
	const siteName = translator(language, 'common')('siteName')
	return { name, language, ...(await renderSample(name, language, siteName)) }
}
