import { type ConversationAddress, conversationOf } from '#app/domain/core/conversations.server.ts'
import { subjects } from '#app/domain/core/entities/registry.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { peopleOf } from '#app/domain/notifications/people-of.server.ts'
import { queueNotices } from '#app/domain/notifications/queue-notices.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { idOf } from '#app/platform/ids.server.ts'
import { isStateRole } from '#workflows/roles.ts'
import {
	type Conversation,
	conversationFacts,
	findConversation,
	recordMessagesRead,
} from './find-conversation.server.ts'
import { mentionablePeople } from './get-messages.server.ts'

/** `key` belongs to one display of the form: the same text with the same key is one message. */
type NewMessage = ConversationAddress & {
	key: string
	text: string
	/** True for an answer by e-mail. */
	byMail?: boolean
}

/** The same id for the same text from the same display of the form. */
export const idOfMessage = (actor: Actor, { requestId, needId, key, text }: NewMessage) =>
	idOf(actor.id, requestId, needId ?? '', key, text)

/** Writes to the other side about a request or one of its needs, and notifies them. */
export function writeMessage(
	actor: Actor,
	{ requestId, needId, key, text, byMail = false }: NewMessage,
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const thread = await findConversation(askIn(tx), actor, { requestId, needId })
		requireAbility(actor, 'writeMessages')
		const { stateIso3 } = thread
		const id = idOfMessage(actor, { requestId, needId, key, text })
		const from = { authorId: actor.id, fromState: isStateRole(actor.role), createdAt: now() }
		const { count } = await tx.message.createMany({
			data: { id, requestId, needId, stateIso3, text, byMail, ...from },
			skipDuplicates: true,
		})
		if (count === 0) return { id }
		await recordMessagesRead(tx, actor, thread)
		const about = { type: 'thread.message', requestId, needId, stateIso3 } as const
		const eventKey = await recordAudit(tx, actor, { ...about, data: { messageId: id } })
		await withinSystem(tx, actor, async () => {
			const people = await otherSide(tx, thread, from.fromState)
			const facts = conversationFacts(thread)
			await queueNotices(tx, {
				eventKey,
				notice: 'messageReceived',
				people,
				facts,
				requestId,
				needId: thread.needId,
				conversation: conversationOf(thread, 'messages'),
			})
		})
		return { id }
	})
}

/**
 * The people responsible on the other side: of UNODC the officer, or triage as long as there is none, and the need's
 * manager.
 */
async function otherSide(tx: Tx, { requestId, needId }: Conversation, fromState: boolean) {
	const found = await (needId
		? subjects.need.find(askIn(tx), needId)
		: subjects.request.find(askIn(tx), requestId))
	if (!found) return []
	const unodc = [found.facts.officerId ? 'officer' : 'triage', 'manager'] as const
	return peopleOf(tx, fromState ? unodc : ['drafter', 'focalPoints'], found, found)
}

/** `key` belongs to one display of the form: the same text with the same key is one note. */
type NewNote = ConversationAddress & { key: string; text: string; mentioned: readonly string[] }

/** Adds an internal note that States never see, and notifies the people it mentions. */
export function writeNote(
	actor: Actor,
	{ requestId, needId, key, text, ...note }: NewNote,
): Promise<{ id: string }> {
	return withActor(actor, async (tx) => {
		const thread = await findConversation(askIn(tx), actor, { requestId, needId })
		requireAbility(actor, 'writeNotes')
		const mentioned = [...new Set(note.mentioned)]
		await requireReaders(tx, actor, thread, mentioned)
		const id = idOf(actor.id, requestId, needId ?? '', key, text, ...mentioned)
		const { count } = await tx.note.createMany({
			data: { id, requestId, needId, text, mentioned, authorId: actor.id, createdAt: now() },
			skipDuplicates: true,
		})
		if (count === 0) return { id }
		await recordMessagesRead(tx, actor, thread)
		const about = {
			type: 'thread.note',
			requestId,
			needId,
			stateIso3: thread.stateIso3,
			internal: true,
		} as const
		const eventKey = await recordAudit(tx, actor, { ...about, data: { noteId: id, mentioned } })
		const conversation = conversationOf(thread, 'notes')
		const news = {
			eventKey,
			people: mentioned,
			facts: conversationFacts(thread),
			requestId,
			needId,
			conversation,
		}
		await withinSystem(tx, actor, () => queueNotices(tx, { notice: 'mentioned', ...news }))
		return { id }
	})
}

/** An e-mail about a note leads to the note, so only people who can open it may be mentioned. */
async function requireReaders(tx: Tx, actor: Actor, thread: Conversation, mentioned: readonly string[]) {
	if (mentioned.length === 0) return
	const known = new Set(
		(await withinSystem(tx, actor, () => mentionablePeople(askIn(tx), actor, thread))).map(({ id }) => id),
	)
	if (!mentioned.every((id) => known.has(id)))
		throw new DomainError('invalid', 'notTheRightPerson', { mentioned: 'badCode' })
}
