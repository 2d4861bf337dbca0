import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { NeedSection, RequestSection } from '#app/forms/section-names.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { build } from '#app/platform/database/statement.ts'
import type { CopyNote } from '#workflows/request/copy-notes.ts'
import { lockDraft } from './lock-draft.server.ts'

/** A section of a draft that is still to be checked, by its place, with the request that it was copied from. */
export type CopiedSection = {
	place: string
	notes: CopyNote[]
	fromId: string
	reference: string | null
	title: string | null
	/** When that request was submitted, or else begun; null where it is gone. */
	at: string | null
}

/** When a request, by its name in a statement, was submitted, or else begun: what a reader knows it by. */
export const knownSince = <T>(request: 'request' | 'earlier') =>
	sql<T>`coalesce(${sql.ref(`${request}.submitted_at`)}, ${sql.ref(`${request}.created_at`)})`

/** The copied sections of the request `r` of a statement that are still to be checked, as a column. */
export const copiedSectionsOf = () =>
	jsonArrayFrom(
		build
			.selectFrom('copied_section as c')
			.leftJoin('request as earlier', 'earlier.id', 'c.from_id')
			.where('c.request_id', '=', sql<string>`r.id`)
			.orderBy('c.place')
			.select([
				'c.place',
				'c.notes',
				'c.from_id as fromId',
				'earlier.reference',
				'earlier.title',
				knownSince<string | null>('earlier').as('at'),
			]),
	)

/** A section of a draft that is marked as copied, by its place, with the remarks on it. */
export type CopiedMark = Pick<CopiedSection, 'place' | 'notes'>

/** Marks sections of a new draft as copied and to be checked. */
export async function markCopied(
	tx: Tx,
	{ id: requestId, stateIso3 }: { id: string; stateIso3: string },
	{ fromId, marks }: { fromId: string; marks: readonly CopiedMark[] },
) {
	await tx.copiedSection.createMany({
		data: marks.map((mark) => ({ ...mark, requestId, stateIso3, fromId })),
	})
}

/** Whether a section of a draft was copied and nobody has checked it yet. */
export const isUnchecked = async (tx: Tx, { requestId, section, needId }: Checked) =>
	(await tx.copiedSection.count({ where: { requestId, place: placeOf(section, needId) } })) > 0

type Checked = { requestId: string; section: RequestSection | NeedSection; needId?: string }

/** Takes the mark from a section of a draft that somebody has checked; nothing happens where there is none. */
export function confirmSection(actor: Actor, { requestId, section, needId }: Checked) {
	return withActor(actor, async (tx) => {
		await lockDraft(tx, actor, requestId)
		await tx.copiedSection.deleteMany({ where: { requestId, place: placeOf(section, needId) } })
	})
}
