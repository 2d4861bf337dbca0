import { keepRead } from '#app/domain/core/keep-read.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database.server.ts'
import type { Role } from '#workflows/roles.ts'
import { filesOfMessages } from './files-of-messages.server.ts'
import {
	findThread,
	messageWriters,
	noteWriters,
	type Thread,
	type ThreadPlace,
} from './find-thread.server.ts'
import { keepThreadRead } from './keep-thread-read.server.ts'
import { mentionablePeople } from './mentionable-people.server.ts'

const inOrder = [{ createdAt: 'asc' as const }, { id: 'asc' as const }]
const isOneOf = (roles: readonly Role[], { role }: Actor) => (roles as readonly string[]).includes(role)

/** What was written about a request or need, the oldest first; for the office with its notes, apart from the messages. */
export function getThread(actor: Actor, place: ThreadPlace) {
	return withActor(actor, async (tx) => {
		const thread = await findThread(tx, actor, place)
		await keepRead(tx, actor, { requestId: place.requestId, what: 'thread', which: place.needId ?? '' })
		await keepThreadRead(tx, actor, place)
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
export type ThreadView = Awaited<ReturnType<typeof getThread>>

type Written = { id: string; text: string; createdAt: Date; authorId: string; mentioned?: string[] }

/** Names and posts of everybody who wrote or was mentioned, as far as the reader may know them. */
async function authorsOf(tx: Tx, written: readonly Written[]) {
	const ids = new Set(written.flatMap(({ authorId, mentioned = [] }) => [authorId, ...mentioned]))
	const found = await tx.person.findMany({
		where: { id: { in: [...ids] } },
		select: { id: true, name: true, role: true },
	})
	return new Map(found.map(({ id, ...person }) => [id, person]))
}

/** The needs of the request that have threads of their own, with how much was written there. */
async function otherNeeds(tx: Tx, { requestId, needId, needs }: Thread) {
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
