import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { ConversationAddress } from '#app/domain/core/conversations.server.ts'
import { recordReading } from '#app/domain/core/record-access.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Ask, type Read, readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build, statement } from '#app/platform/database/statement.ts'
import { may, rolesThat } from '#workflows/abilities.ts'
import { type Conversation, findConversation, recordReadOnce } from './find-conversation.server.ts'

const messagesIn = statement(({ requestId, needId }: ConversationAddress) =>
	build
		.selectFrom('message')
		.where('request_id', '=', requestId)
		.where('need_id', 'is not distinct from', needId)
		.orderBy('created_at')
		.orderBy('id')
		.select((of) => [
			'id',
			'text',
			'author_id as authorId',
			'from_state as fromState',
			'by_mail as byMail',
			'created_at as createdAt',
			// Refused files, and those that wait for the scanner, are shown only to their sender.
			jsonArrayFrom(
				of
					.selectFrom('attachment')
					.whereRef('attachment.message_id', '=', 'message.id')
					.where('message.by_mail', '=', true)
					.orderBy('attachment.created_at')
					.orderBy('attachment.id')
					.select([
						'attachment.id',
						'attachment.name',
						'attachment.size',
						'attachment.status',
						'attachment.reason',
					]),
			).as('files'),
		]),
)

const notesIn = statement(({ requestId, needId }: ConversationAddress) =>
	build
		.selectFrom('note')
		.where('request_id', '=', requestId)
		.where('need_id', 'is not distinct from', needId)
		.orderBy('created_at')
		.orderBy('id')
		.select([
			'id',
			'text',
			'author_id as authorId',
			sql<string[]>`coalesce(mentioned, '{}')`.as('mentioned'),
			'created_at as createdAt',
		]),
)

/** The messages about a request or need, the oldest first; for UNODC also the internal notes, separately. */
export function getMessages(actor: Actor, place: ConversationAddress) {
	return readAs(actor, async (read) => {
		const ofOffice = may(actor, 'writeNotes')
		const { requestId, needId } = place
		const [thread, messages, notes] = await Promise.all([
			findConversation(read, actor, place),
			read(messagesIn, place),
			ofOffice ? read(notesIn, place) : [],
			recordReading(read, { requestId, what: 'thread', which: needId ?? '' }),
		])
		const [authors, mentionable, needs] = await Promise.all([
			authorsOf(read, [...messages, ...notes]),
			ofOffice ? mentionablePeople(read.asSystem, actor, thread) : [],
			otherNeeds(read, thread),
			recordReadOnce(read, place, { messages, notes }),
		])
		const written = (each: Written) => ({
			id: each.id,
			text: each.text,
			at: each.createdAt,
			own: each.authorId === actor.id,
			author: authors.get(each.authorId) ?? null,
		})
		const { reference, title, need } = thread
		return {
			reference,
			title,
			need,
			mayWrite: may(actor, 'writeMessages'),
			messages: messages.map((message) => ({
				...written(message),
				fromState: message.fromState,
				byMail: message.byMail,
				files: message.files,
			})),
			notes: ofOffice
				? notes.map((note) => ({
						...written(note),
						mentioned: note.mentioned.flatMap((id) => authors.get(id)?.name ?? []),
					}))
				: null,
			mentionable,
			needs,
		}
	})
}
export type MessagesView = Awaited<ReturnType<typeof getMessages>>

type Written = { id: string; text: string; createdAt: Date; authorId: string; mentioned?: string[] }

const people = statement(({ ids }: { ids: string[] }) =>
	build.selectFrom('person').where('id', '=', anyOf(ids)).select(['id', 'name', 'role']),
)

/** Names and posts of all authors and mentioned people, as far as the reader may know them. */
async function authorsOf(read: Read, written: readonly Pick<Written, 'authorId' | 'mentioned'>[]) {
	const ids = new Set(written.flatMap(({ authorId, mentioned = [] }) => [authorId, ...mentioned]))
	const found = ids.size > 0 ? await read(people, { ids: [...ids] }) : []
	return new Map(found.map(({ id, ...person }) => [id, person]))
}

const countsByNeed = statement(({ requestId }: { requestId: string }) =>
	build
		.selectFrom('message')
		.where('request_id', '=', requestId)
		.where('need_id', 'is not', null)
		.groupBy('need_id')
		.select((of) => ['need_id as needId', of.cast<number>(of.fn.countAll(), 'integer').as('count')]),
)

/** The needs of the request that have messages of their own, with their number. */
async function otherNeeds(read: Read, { requestId, needId, needs }: Conversation) {
	if (needId) return []
	const counts = await read(countsByNeed, { requestId })
	return needs.map((need) => ({
		...need,
		count: counts.find((each) => each.needId === need.id)?.count ?? 0,
	}))
}

export type MessageFile = {
	id: string
	name: string
	size: number
	status: 'waiting' | 'clean' | 'refused'
	/** Of a refused file: a code, or what the scanner found. */
	reason: string | null
}

type Mentionable = { actorId: string; needId: string; stateIso3: string; officerId: string }

const readersOf = statement(({ actorId, needId, stateIso3, officerId }: Mentionable) =>
	build
		.selectFrom('person')
		.where('suspended_at', 'is', null)
		.where('id', '!=', actorId)
		.where((of) =>
			of.or([
				of('role', 'in', rolesThat('beMentionedAnywhere')),
				of.and([
					of('role', '=', 'caseOfficer'),
					of.or([
						of('id', '=', officerId),
						sql<boolean>`person.regions = '{}'`,
						sql<boolean>`(select state.region from state where state.iso3 = ${stateIso3}) = any(person.regions)`,
					]),
				]),
				of.and([
					of('role', '=', 'programmeManager'),
					of(
						'id',
						'in',
						of.selectFrom('reader').where('reader.need_id', '=', needId).select('reader.person_id'),
					),
				]),
			]),
		)
		.orderBy('name')
		.orderBy('id')
		.select(['id', 'name', 'role']),
)

/** UNODC personnel who may see the internal notes of a conversation, except the actor. Requires system access. */
export const mentionablePeople = (ask: Ask, actor: Actor, { needId, stateIso3, officerId }: Conversation) =>
	ask(readersOf, { actorId: actor.id, needId: needId ?? '', stateIso3, officerId: officerId ?? '' })
