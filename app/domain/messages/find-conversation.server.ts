import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import {
	type ConversationAddress,
	countMessagesAbout,
	messagesPath,
} from '#app/domain/core/conversations.server.ts'
import { shownTitle } from '#app/domain/core/shown-title.ts'
import type { Actor } from '#app/platform/actor.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { type Ask, readAs } from '#app/platform/read.server.ts'
import { build, statement } from '#app/platform/statement.ts'
import { isOfficeRole, type Role } from '#workflows/roles.ts'

/** Roles that write internal notes. */
export const noteWriters = [
	'triageOfficer',
	'caseOfficer',
	'headquartersApprover',
	'dueDiligenceOfficer',
	'programmeManager',
] as const satisfies readonly Role[]

/** Roles that write messages; a mission reads those of its State. */
export const messageWriters = ['drafter', 'focalPoint', ...noteWriters] as const satisfies readonly Role[]

const withNeeds = statement(({ id }: { id: string }) =>
	build
		.selectFrom('request')
		.where('request.id', '=', id)
		.select((of) => [
			'reference',
			'title',
			'state_iso3 as stateIso3',
			'classification',
			'officer_id as officerId',
			jsonArrayFrom(
				of
					.selectFrom('need')
					.whereRef('need.request_id', '=', 'request.id')
					.orderBy('need.rank')
					.orderBy(sql`length(need.part)`)
					.orderBy('need.part')
					.select(['need.id', 'need.rank', 'need.part', 'need.title']),
			).as('needs'),
		]),
)

/**
 * A conversation about a request or need, as far as the actor may see it. There is none about a draft, and a programme
 * manager writes about single needs only.
 */
export async function findConversation(ask: Ask, actor: Actor, { requestId, needId }: ConversationAddress) {
	const [request] = await ask(withNeeds, { id: requestId })
	const need = request?.needs.find(({ id }) => id === needId) ?? null
	const isManager = actor.role === 'programmeManager'
	if (!request?.reference || (needId ? !need : isManager)) throw new DomainError('not-found')
	const { reference, stateIso3, officerId, needs } = request
	return {
		requestId,
		needId,
		need,
		needs,
		reference,
		stateIso3,
		officerId,
		title: shownTitle(actor, request),
	}
}
export type Conversation = Awaited<ReturnType<typeof findConversation>>

/** What an e-mail about messages states: where they are, and nothing of their content. */
export const conversationFacts = (thread: Conversation) => ({
	reference: thread.reference,
	path: messagesPath(thread),
	...(thread.need && { need: thread.need.rank, part: thread.need.part ?? undefined }),
})

/** The number of messages about a request or need, for the link to them; null where the reader may not see them. */
export function countMessages(actor: Actor, place: ConversationAddress) {
	if (!place.needId && actor.role === 'programmeManager') return Promise.resolve(null)
	return readAs(actor, async (read) => {
		const { messages, notes } = await countMessagesAbout(read, place)
		return { messages, notes: isOfficeRole(actor.role) ? notes : null }
	})
}
