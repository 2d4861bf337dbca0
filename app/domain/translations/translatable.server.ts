import type * as z from 'zod'
import { getClarification } from '#app/domain/clarifications/get-clarification.server.ts'
import { getMessages, type MessagesView } from '#app/domain/messages/get-messages.server.ts'
import { getNeed, type NeedView } from '#app/domain/needs/get-need.server.ts'
import { getRequest, type RequestView } from '#app/domain/requests/get-request.server.ts'
import { type Filing, getFiling } from '#app/domain/submissions/get-filing.server.ts'
import { rowSchema, type StatedField, type StatedGroup } from '#app/forms/field-specs.ts'
import { isRequestSection, type NeedSection, type RequestSection } from '#app/forms/section-names.ts'
import { needSectionOf, requestSections } from '#app/forms/sections.ts'
import { fieldPlace, type TextPageName } from '#app/forms/text-places.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { controlOf } from '#workflows/fields.ts'
import type { Kind } from '#workflows/vocabulary.ts'

/**
 * A text that a reader of another language meets. `place` names it within its request: a field of a section, a message,
 * a question or its answer. Those of the submission are in its language; the language of others is not known.
 */
export type PageText = {
	place: string
	text: string
	ofSubmission: boolean
	needId: string | null
	messageId: string | null
	questionId: string | null
}

const nowhere = { needId: null, messageId: null, questionId: null }

// Lines that hold a phrase and not a name, a number, an address or a link. Texts of several lines always do.
const phrases = new Set([
	'title',
	'originDetail',
	'sourceTitle',
	'legalBasisCitation',
	'difficultiesOther',
	'subject',
	'indicator',
	'beneficiaryUnit',
	'urgencyEvent',
	'reason',
	'learners',
	'description',
	'item',
	'maintenanceBudgetLine',
	'customsExemption',
	'dataLaw',
	'dataRetention',
	'dataAccess',
	'contributionText',
])

type Section = {
	section: RequestSection | NeedSection
	fields: readonly StatedField[]
	groups: readonly StatedGroup[]
}

type NeedOfText = { id: string; kind: Kind }

/** The free texts among the answers of sections. Of the institution there are none: it names people. */
const textsOfSections = (sections: readonly Section[], need?: NeedOfText): PageText[] =>
	sections
		.filter(({ section }) => section !== 'institution')
		.flatMap((section) => textsOfSection(section, need))

function textsOfSection({ section, fields, groups }: Section, need: NeedOfText | undefined) {
	const needId = need?.id ?? null
	const { shape } = isRequestSection(section)
		? requestSections[section]
		: needSectionOf(need?.kind ?? 'training', section)
	const placed = (found: readonly Prose[], ...within: (string | number)[]): PageText[] =>
		found.map(({ name, value }) => {
			const place = fieldPlace(needId, section, ...within, name)
			return { ...nowhere, place, text: value, ofSubmission: true, needId }
		})
	const inRows = groups.flatMap(({ name, rows }) => {
		const row = rowSchema(shape[name] as z.ZodType)
		return row ? rows.flatMap((each, index) => placed(proseIn(each, row.shape), name, index)) : []
	})
	return [...placed(proseIn(fields, shape)), ...inRows]
}

type Prose = { name: string; value: string }

/** The answers that are phrases or longer texts. */
const proseIn = (fields: readonly StatedField[], shape: z.ZodRawShape): Prose[] =>
	fields.flatMap((field) => {
		const { name } = field
		const control = controlOf(shape[name] as z.ZodType)?.control
		const isProse = control === 'text' || (control === 'line' && phrases.has(name))
		return field.as === 'text' && isProse && /\p{L}/u.test(field.value) ? [{ name, value: field.value }] : []
	})

/** The texts of messages. Internal notes never leave UNODC. */
export const textsOfMessages = (messages: MessagesView['messages'], needId: string | null): PageText[] =>
	messages.map(({ id, text }) => ({
		...nowhere,
		place: `message.${id}`,
		text,
		ofSubmission: false,
		needId,
		messageId: id,
	}))

/** Questions and their answers. An answer that its focal point has not endorsed stays within the State. */
export const textsOfQuestions = (questions: RequestView['questions']): PageText[] =>
	questions.flatMap(({ id, text, answer, needId, endorsed }) =>
		[
			{ place: `question.${id}`, text },
			{ place: `answer.${id}`, text: endorsed ? (answer ?? '') : '' },
		]
			.filter((said) => said.text !== '')
			.map((said) => ({ ...nowhere, ...said, ofSubmission: false, needId, questionId: id })),
	)

/** Questions to a State that it is answering; what it writes stays within the State until it is endorsed. */
export const textsOfAsked = (
	questions: readonly { id: string; text: string; needId: string | null }[],
): PageText[] =>
	questions.map(({ id, text, needId }) => ({
		...nowhere,
		place: `question.${id}`,
		text,
		ofSubmission: false,
		needId,
		questionId: id,
	}))

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
