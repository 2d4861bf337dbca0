import { getClarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { getMessages } from '#app/domain/messages/get-messages.server.ts'
import { getNeed, type NeedView } from '#app/domain/needs/get-need.server.ts'
import { getRequest } from '#app/domain/requests/get-request.server.ts'
import { type Filing, getFiling } from '#app/domain/submissions/get-filing.server.ts'
import type { TextPageName } from '#app/forms/text-places.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import {
	type PageText,
	textsOfAsked,
	textsOfMessages,
	textsOfQuestions,
	textsOfSections,
} from './translatable.server.ts'

/** A page of a request with texts of people. */
export type TextPage = { requestId: string; of: TextPageName; needId: string | null }

/** The address of the page, where the texts begin. */
export function addressOfTexts({ requestId, of, needId }: TextPage): string {
	const request = `/requests/${requestId}`
	if (of === 'filing') return `${request}/filing`
	if (of === 'need') return `${request}/needs/${needId}`
	if (of === 'clarification') return `${request}/clarification`
	return of === 'messages' ? `${request}/messages${needId ? `?need=${needId}` : ''}` : request
}

/** The texts of a page as this person reads it: read in the same way as the page itself reads them. */
export async function textsOnPage(actor: Actor, { requestId, of, needId }: TextPage): Promise<PageText[]> {
	if (of === 'filing') return textsOfFiling(await getFiling(actor, requestId))
	if (of === 'messages') {
		const { messages } = await getMessages(actor, { requestId, needId })
		return textsOfMessages(messages, needId)
	}
	if (of === 'questions') return textsOfQuestions((await getRequest(actor, requestId)).questions)
	if (of === 'clarification') return textsOfAsked((await getClarification(actor, requestId)).questions)
	const need = await getNeed(actor, needId ?? '')
	if (need.request.id !== requestId) throw new DomainError('not-found')
	return textsOfNeed(need)
}

export const textsOfFiling = ({ sections, needs }: Filing): PageText[] => [
	...textsOfSections(sections),
	...needs.flatMap((need) => textsOfSections(need.sections, need)),
]

export const textsOfNeed = (need: NeedView): PageText[] => textsOfSections(need.sections, need)
