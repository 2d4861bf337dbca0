import { findTranslations } from '#app/domain/translations/find-translations.server.ts'
import { requestTranslation } from '#app/domain/translations/request-translation.server.ts'
import { type TextPage, textsOnPage } from '#app/domain/translations/translatable.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Classification } from '#prisma/generated/enums.ts'
import type { Language } from '#workflows/languages.ts'
import { look } from './steps.ts'

export const classify = (id: string, classification: Classification) =>
	look((tx) => tx.request.update({ where: { id }, data: { classification } }))

export const textPage = (requestId: string, of: TextPage['of'] = 'filing', needId: string | null = null) => ({
	requestId,
	of,
	needId,
})

/** Requests the translation of a page, as its button does. */
export const translate = async (actor: Actor, page: TextPage, to: Language = 'fr') =>
	requestTranslation(actor, page.requestId, to, await textsOnPage(actor, page))

/** Returns what the page shows of translations. */
export const shownTo = async (actor: Actor, page: TextPage, to: Language = 'fr') =>
	findTranslations(actor, page.requestId, to, await textsOnPage(actor, page))

export const placesFor = async (actor: Actor, page: TextPage) =>
	Object.keys((await shownTo(actor, page))?.byPlace ?? {}).sort()

export const entriesOf = (requestId: string, type: string) =>
	look((tx) => tx.auditEntry.findMany({ where: { requestId, type }, orderBy: { position: 'asc' } }))
