import { recordAccess } from '#app/domain/core/record-access.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database.server.ts'
import type { Role } from '#workflows/roles.ts'

import {
	type Conversation,
	type ConversationAddress,
	findConversation,
	messageWriters,
	noteWriters,
	recordMessagesRead,
} from './find-conversation.server.ts'

const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]
const isOneOf = (roles: readonly Role[], { role }: Actor) => (roles as readonly string[]).includes(role)

/** The messages about a request or need, the oldest first; for UNODC also the internal notes, separately. */
export function getMessages(actor: Actor, place: ConversationAddress) {
	return withActor(actor, async (tx) => {
		const thread = await findConversation(tx, actor, place)
		await recordAccess(tx, actor, { requestId: place.requestId, what: 'thread', which: place.needId ?? '' })
		await recordMessagesRead(tx, actor, place)
		const messages = await tx.message.findMany({ where: place, orderBy: inOrder })
		const ofOffice = isOneOf(noteWriters, actor)
		const notes = ofOffice ? await tx.note.findMany({ where: place, orderBy: inOrder }) : []
		const authors = await authorsOf(tx, [
			...messages,
			...notes.map((note) => ({ ...note, fromState: false })),
		])
		const files = await filesOfMessages(tx, messages)
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
			mayWrite: isOneOf(messageWriters, actor),
			messages: messages.map((message) => ({
				...written(message),
				fromState: message.fromState,
				byMail: message.byMail,
				files: files.get(message.id) ?? [],
			})),
			notes: ofOffice
				? notes.map((note) => ({
						...written(note),
						mentioned: note.mentioned.flatMap((id) => authors.get(id)?.name ?? []),
					}))
				: null,
			mentionable: ofOffice ? await mentionablePeople(tx, actor, thread) : [],
			needs: await otherNeeds(tx, thread),
		}
	})
}
export type MessagesView = Awaited<ReturnType<typeof getMessages>>

type Written = { id: string; text: string; createdAt: Date; authorId: string; mentioned?: string[] }

/** Names and posts of all authors and mentioned people, as far as the reader may know them. */
async function authorsOf(tx: Tx, written: readonly Written[]) {
	const ids = new Set(written.flatMap(({ authorId, mentioned = [] }) => [authorId, ...mentioned]))
	const found = await tx.person.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, name: true, role: true },
	})
	return new Map(found.map(({ id, ...person }) => [id, person]))
}

/** The needs of the request that have messages of their own, with their number. */
async function otherNeeds(tx: Tx, { requestId, needId, needs }: Conversation) {
	if (needId) return []
	const counts = await tx.message.groupBy({
		by: ['needId'],
		where: { requestId, needId: { not: null } },
		_count: { id: true },
	})
	return needs.map((need) => ({
		...need,
		count: counts.find((each) => each.needId === need.id)?._count.id ?? 0,
	}))
}

/**
 * The files of messages, by message, as far as the reader may see them: refused files, and those that wait for the
 * scanner, are shown only to their sender.
 */
async function filesOfMessages(tx: Tx, messages: readonly { id: string; byMail: boolean }[]) {
	const ids = messages.filter(({ byMail }) => byMail).map(({ id }) => id)
	const found =
		ids.length === 0
			? []
			: await tx.attachment.findMany({
					where: { messageId: { in: ids } },
					orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
					select: { id: true, name: true, size: true, status: true, reason: true, messageId: true },
				})
	const files = new Map<string, MessageFile[]>()
	for (const { messageId, ...file } of found)
		files.set(messageId ?? '', [...(files.get(messageId ?? '') ?? []), file])
	return files
}

export type MessageFile = {
	id: string
	name: string
	size: number
	status: 'waiting' | 'clean' | 'refused'
	/** Of a refused file: a code, or what the scanner found. */
	reason: string | null
}

/** UNODC personnel who may see the internal notes of a conversation, except the actor. */
export function mentionablePeople(tx: Tx, actor: Actor, { needId, stateIso3, officerId }: Conversation) {
	return withinSystem(tx, actor, async () => {
		const state = await tx.state.findUniqueOrThrow({ where: { iso3: stateIso3 }, select: { region: true } })
		const readers = needId ? await tx.reader.findMany({ where: { needId }, select: { personId: true } }) : []
		const regions = [{ regions: { isEmpty: true } }, { regions: { has: state.region } }]
		return tx.person.findMany({
			where: {
				suspendedAt: null,
				id: { not: actor.id },
				OR: [
					{ role: { in: ['triageOfficer', 'headquartersApprover', 'dueDiligenceOfficer'] } },
					{ role: 'caseOfficer', OR: [...regions, ...(officerId ? [{ id: officerId }] : [])] },
					{ role: 'programmeManager', id: { in: readers.map(({ personId }) => personId) } },
				],
			},
			orderBy: [{ name: 'asc' }, { id: 'asc' }],
			select: { id: true, name: true, role: true },
		})
	})
}
