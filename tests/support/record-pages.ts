import { getNeedPage } from '#app/domain/record-pages/get-need-page.server.ts'
import { getRequestPage } from '#app/domain/record-pages/get-request-page.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { present } from './present.ts'
import { look } from './steps.ts'

/** The overview of a request as a person opens it. */
export const requestPage = (actor: Actor, id: string) =>
	getRequestPage(actor, id, { language: actor.language, questionedNeed: null })

/** The overview of a need as a person opens it, at the address of its request. */
export async function needPage(actor: Actor, needId: string) {
	const need = present(await look((tx) => tx.need.findUnique({ where: { id: needId } })))
	return getNeedPage(actor, { requestId: need.requestId, needId }, actor.language)
}
