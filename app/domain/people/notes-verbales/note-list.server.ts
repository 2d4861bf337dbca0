import { sql } from 'kysely'
import { requireAbility } from '#app/domain/core/rights.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, pageOfList, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenDays } from '#app/domain/lists/rows-in-arms.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { NoteFilter, NoteSort, NoteStage } from '#app/forms/lists/people-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'

type ListedNote = {
	id: string
	number: string
	stateIso3: string
	dated: Date
	receivedOn: Date
	recordedAt: Date
	/** How many posts it names. */
	posts: number
	stage: NoteStage
}

const stageOf = (
	table: 't' | 'n',
) => sql<NoteStage>`case when ${sql.ref(`${table}.invited_at`)} is not null then 'invited'
	when ${sql.ref(`${table}.verified_by`)} is not null then 'ready' else 'toVerify' end`

/** The recorded notes verbales. Words are looked for in the number of a note. */
const noteListing: Listing<NoteFilter, NoteSort, 'state' | 'stage', ListedNote> = {
	sorts: {
		dated: { column: sql`t.dated`, type: 'date', valueOf: ({ dated }) => dated },
		receivedOn: { column: sql`t.received_on`, type: 'date', valueOf: ({ receivedOn }) => receivedOn },
		recordedAt: { column: sql`t.recorded_at`, type: 'timestamptz', valueOf: ({ recordedAt }) => recordedAt },
	},
	rowsPassing: ({ text, state, stage, from, to }, wanted) =>
		rowsOfTable(
			sql`note_verbale as t`,
			[
				...(text ? [sql`position(lower(${text[0]}) in lower(t.number)) > 0`] : []),
				...(state ? [sql`t.state_iso3 = ${anyOf(state)}`] : []),
				...(stage ? [sql`${stageOf('t')} = ${anyOf(stage)}`] : []),
				...betweenDays(sql`t.received_on`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('note_verbale as n', 'n.id', 'x.id')
			.orderBy('x.place')
			.select(['n.id', 'n.number', 'n.state_iso3 as stateIso3', 'n.dated'])
			.select(['n.received_on as receivedOn', 'n.recorded_at as recordedAt'])
			.select([sql<number>`jsonb_array_length(n.named)`.as('posts'), stageOf('n').as('stage')]),
	facets: { state: { by: sql`t.state_iso3` }, stage: { by: stageOf('t') } },
	counted: 'recordedAt',
}

/** How the notes verbales are read. */
export const noteSource = listSource({
	list: lists['notes-verbales'],
	listing: () => noteListing,
	exported: (rows) => rows,
})

/** The notes verbales as an address asks for them, the latest recorded first. */
export function getNoteList(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, async (read) => ({
		...(await readFrom(read, noteSource, params)),
		mayExport: hasRightToExport(actor, 'listXlsx'),
	}))
}
export type NoteList = Awaited<ReturnType<typeof getNoteList>>

const ON_PAGE_OF_STATE = 10

/** The latest notes verbales of a State, and whether there are more in the list. */
export function listNotesOf(actor: Actor, stateIso3: string) {
	requireAbility(actor, 'keepStateRegister')
	return readAs(actor, async (read) => {
		const asked = {
			filters: { state: [stateIso3] },
			order: lists['notes-verbales'].spec(actor.role).order,
			after: null,
			before: null,
		}
		const { rows, next } = await pageOfList(read, noteListing, { ...asked, size: ON_PAGE_OF_STATE })
		return { rows, hasMore: next !== null }
	})
}
