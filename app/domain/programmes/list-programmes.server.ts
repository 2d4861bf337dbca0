import { type InferResult, type RawBuilder, sql } from 'kysely'
import { recordChanged } from '#app/domain/core/last-look.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { whileAsking } from '#app/domain/search/found-ids.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { ProgrammeFilterName, ProgrammeSort } from '#app/forms/lists/programme-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { may } from '#workflows/abilities.ts'
import type { Language } from '#workflows/languages.ts'
import { programmeStatuses } from '#workflows/programme/statuses.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { capacityOf } from './programme-capacity.server.ts'
import { type Filtering, leftOf, programmesPassing, takenOf } from './programmes-matching.server.ts'

const titleIn = (language: Language) => sql<string>`lower(coalesce(titles->>${language}, titles->>'en', ''))`

const rowsOf = (ids: ReturnType<typeof placedIds>, readerId: string, language: Language) =>
	build
		.selectFrom(ids)
		.innerJoin('programme', 'programme.id', 'x.id')
		.select(['programme.id', 'code', 'titles', 'kind', 'status', 'themes', 'donors', 'sample'])
		.select(['capacity', 'capacities', 'funding_to as fundingTo', 'updated_at as updatedAt'])
		.select(titleIn(language).as('sortTitle'))
		.select(recordChanged(readerId, 'programme', sql`programme.id`).as('changed'))
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

function programmeListing(
	language: Language,
	filtering: Filtering,
): Listing<ProgrammeFilterName, ProgrammeSort, 'kind' | 'status', Row> {
	const { readerId, taken } = filtering
	return {
		sorts: {
			title: { column: titleIn(language), type: 'text', valueOf: ({ sortTitle }) => sortTitle },
			code: { column: sql`t.code`, type: 'text', valueOf: ({ code }) => code },
			// In the order of their lists, as the filters show them.
			kind: {
				column: placeIn(kinds, sql`t.kind`),
				type: 'float8',
				valueOf: ({ kind }) => placeOf(kinds, kind),
			},
			status: {
				column: placeIn(programmeStatuses, sql`t.status`),
				type: 'float8',
				valueOf: ({ status }) => placeOf(programmeStatuses, status),
			},
			updated: { column: sql`t.updated_at`, type: 'timestamptz', valueOf: ({ updatedAt }) => updatedAt },
			fundingTo: { column: sql`t.funding_to`, type: 'date', valueOf: ({ fundingTo }) => fundingTo },
			free: {
				column: leftOf(taken),
				type: 'float8',
				valueOf: ({ id, capacity }) => capacity - (taken[id] ?? 0),
			},
		},
		rowsPassing: (filters, wanted) =>
			rowsOfTable(sql`programme as t`, [...programmesPassing(filters, filtering)], wanted),
		rowsOf: (ids) => rowsOf(ids, readerId, language),
		facets: { kind: { by: sql`t.kind` }, status: { by: sql`t.status` } },
		counted: 'code',
		reading: (ask, { text }, list) => whileAsking(ask, text?.[0], ['programme'], list),
	}
}

/** The place of a code in its list, counted from one; there are few programmes, so no index is needed. */
const placeIn = (codes: readonly string[], code: RawBuilder<unknown>) =>
	sql`array_position(${[...codes]}::text[], ${code}::text)::float8`
const placeOf = (codes: readonly string[], code: string) => codes.indexOf(code) + 1

/** Programmes as rows of the list, with their capacity for UNODC. */
async function shownProgrammes(rows: readonly Row[], { actor, asSystem }: Read, language: Language) {
	const rooms = isOfficeRole(actor.role) ? await capacityOf(asSystem, rows) : undefined
	return rows.map(({ titles, capacity: _, capacities: __, sortTitle: ___, ...row }) => ({
		...row,
		title: textIn(titles, language),
		room: rooms?.get(row.id) ?? null,
	}))
}

/** How the list of programmes is read. */
export const programmeSource = listSource({
	list: lists.programmes,
	listing: async ({ actor, asSystem }, _filters, language) => {
		const taken = isOfficeRole(actor.role) ? await takenOf(asSystem) : {}
		return programmeListing(language, { readerId: actor.id, taken })
	},
	exported: (rows, read, language) => shownProgrammes(rows, read, language),
})

/** The list of programmes as an address asks for it. Their capacity is shown only to UNODC. */
export function getProgrammeList(actor: Actor, params: URLSearchParams, language: Language = actor.language) {
	const ofOffice = isOfficeRole(actor.role)
	return readAs(actor, async (read) => {
		const [donors, list] = await Promise.all([
			read(donorsSeen, {}),
			readFrom(read, programmeSource, params, language),
		])
		return {
			...list,
			rows: await shownProgrammes(list.rows, read, language),
			donors: donors.map(({ donor }) => donor),
			ofOffice,
			mayCreate: may(actor, 'manageProgrammes'),
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type ProgrammeList = Awaited<ReturnType<typeof getProgrammeList>>

/** The donors of the programmes that the actor sees, for the filter. */
const donorsSeen = statement((_: object) =>
	build.selectFrom('programme').select(sql<string>`unnest(donors)`.as('donor')).distinct().orderBy('donor'),
)
