import { shownTitle } from '#app/domain/core/shown-title.ts'
import { visibilityColumns } from '#app/domain/core/visibility-of.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { isOfficeRole, type Role } from '#workflows/roles.ts'

/** The subject of a conversation: a request as a whole, or one of its needs. */
export type ConversationAddress = { requestId: string; needId: string | null }

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

/**
 * A conversation about a request or need, as far as the actor may see it. There is none about a draft, and a programme
 * manager writes about single needs only.
 */
export async function findConversation(tx: Tx, actor: Actor, { requestId, needId }: ConversationAddress) {
	const request = await tx.request.findUnique({
		where: { id: requestId },
		select: {
			reference: true,
			title: true,
			stateIso3: true,
			...visibilityColumns,
			needs: {
				select: { id: true, rank: true, part: true, title: true },
				orderBy: [{ rank: 'asc' }, { part: 'asc' }],
			},
		},
	})
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

/** The address of a messages page. */
export const messagesPath = ({ requestId, needId }: ConversationAddress) =>
	`/requests/${requestId}/messages${needId ? `?need=${needId}` : ''}`

/** What an e-mail about messages states: where they are, and nothing of their content. */
export const conversationFacts = (thread: Conversation) => ({
	reference: thread.reference,
	path: messagesPath(thread),
	...(thread.need && { need: thread.need.rank, part: thread.need.part ?? undefined }),
})

/** The number of messages about a request or need, for the link to them; null where the reader may not see them. */
export function countMessages(actor: Actor, place: ConversationAddress) {
	if (!place.needId && actor.role === 'programmeManager') return Promise.resolve(null)
	return withActor(actor, async (tx) => ({
		messages: await tx.message.count({ where: place }),
		notes: isOfficeRole(actor.role) ? await tx.note.count({ where: place }) : null,
	}))
}

/** Messages and internal notes are counted separately: a notice of one does not replace a notice of the other. */
export const conversationOf = (place: ConversationAddress, what: 'messages' | 'notes') =>
	what === 'notes' ? `${messagesPath(place)}#notes` : messagesPath(place)

/**
 * Marks messages as read (also by an answer by e-mail), so that the reader is notified of new ones. Deputies read for
 * themselves only.
 */
export async function recordMessagesRead(tx: Tx, { id, role }: Actor, place: ConversationAddress) {
	const read = isOfficeRole(role) ? (['messages', 'notes'] as const) : (['messages'] as const)
	for (const what of read) {
		const conversation = conversationOf(place, what)
		await tx.messagesRead.upsert({
			where: { personId_conversation: { personId: id, conversation } },
			create: { personId: id, conversation, readAt: now() },
			update: { readAt: now() },
		})
	}
}
