import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { type Actor, systemActor } from '#app/platform/actor.ts'
import { now } from '#app/platform/clock.server.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { newId } from '#app/platform/ids.server.ts'

type Values = Record<string, unknown>

/** The fields whose values differ. */
export const changedFields = (before: Values = {}, after: Values = {}): string[] =>
	[...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
		(field) => JSON.stringify(before[field] ?? null) !== JSON.stringify(after[field] ?? null),
	)

/** `place`: `situation`, `<id of a need>.need`, or the files of answers. */
type Edit = { place: string; fields: readonly string[] }

/**
 * Notes who saved which fields of a section, and when: in one row of each section, since a page saves by itself while
 * people type.
 */
export async function recordEdit(
	tx: Tx,
	actor: Actor,
	{ id, stateIso3 }: { id: string; stateIso3: string },
	...edits: readonly Edit[]
) {
	const rows = edits.filter(({ fields }) => fields.length > 0).map((edit) => ({ ...edit, id: newId() }))
	if (rows.length === 0) return
	await tx.$executeRaw`
		insert into section_edit (id, request_id, state_iso3, edited_by_id, at, place, fields)
		select edit.id, ${id}, ${stateIso3}, ${actor.id}, ${now()}::timestamptz, edit.place, edit.fields
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as edit (id text, place text, fields text[])`
}

/** An edit in the audit trail and in lists. */
export type SectionEdit = { editedById: string; at: string; place: string; fields: string[] }

/**
 * Writes the edits of a draft, or of answers, into the audit trail as one entry, which the State has endorsed by now:
 * from then on everybody reads it who reads the history.
 */
export async function sealEdits(tx: Tx, { id, stateIso3 }: { id: string; stateIso3: string }, by: string) {
	const gone = await tx.$queryRaw<(Omit<SectionEdit, 'at'> & { at: Date })[]>`
		with gone as (delete from section_edit where request_id = ${id} returning *)
		select edited_by_id as "editedById", at, place, fields from gone order by at, id`
	if (gone.length === 0) return
	const edits = gone.map(({ at, ...edit }) => ({ ...edit, at: at.toISOString() }))
	await recordAudit(tx, systemActor, {
		type: 'section.edited',
		requestId: id,
		stateIso3,
		onBehalfOf: by,
		data: { edits },
	})
}

/** The latest edits that no endorsement covers yet; only the State itself has any to read. */
export const openEdits = statement(({ requestId, most }: { requestId: string; most: number }) =>
	build
		.selectFrom('section_edit')
		.where('request_id', '=', requestId)
		.orderBy('at', 'desc')
		.orderBy('id', 'desc')
		.limit(most)
		.select(['edited_by_id as editedById', 'at', 'place', 'fields']),
)
