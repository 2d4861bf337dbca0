import { type InferResult, type RawBuilder, sql } from 'kysely'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { hasRightToExport } from '#app/domain/exports/exports.server.ts'
import type { placedIds } from '#app/domain/lists/keyset.server.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { lists } from '#app/forms/lists/lists.ts'
import type { PracticeFilterName, PracticeFilters, PracticeSort } from '#app/forms/lists/practice-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import type { Language } from '#workflows/languages.ts'
import { mayBegin } from './take-practice-step.server.ts'

const rowsOf = (ids: ReturnType<typeof placedIds>) =>
	build
		.selectFrom(ids)
		.innerJoin('practice as p', 'p.id', 'x.id')
		.innerJoin('state as s', 's.iso3', 'p.state_iso3')
		.select(['p.id', 'p.title', 'p.status', 'p.themes', 'p.recommendations', 'p.updated_at as updatedAt'])
		.select(['p.state_iso3 as stateIso3', 's.names as stateNames'])
		.orderBy('x.place')
type Row = InferResult<ReturnType<typeof rowsOf>>[number]

const sharing = (column: RawBuilder<unknown>, chosen: readonly string[]) =>
	sql`${column} && ${[...chosen]}::text[]`

function* conditions({
	text,
	status,
	theme,
	recommendation,
	involved,
	state,
}: PracticeFilters): Generator<RawBuilder<unknown>> {
	if (status) yield sql`t.status = ${anyOf(status)}`
	if (theme) yield sharing(sql`t.themes`, theme)
	if (recommendation) yield sharing(sql`t.recommendations`, recommendation)
	if (involved) yield sharing(sql`t.involved`, involved)
	if (state) yield sql`t.state_iso3 = ${anyOf(state)}`
	for (const words of text ?? [])
		yield sql`position(lower(${words}::text) in lower(concat_ws(chr(10), t.title, t.problem, t.done, t.results))) > 0`
}

/** Row-level security decides which a reader sees. */
const practiceListing: Listing<PracticeFilterName, PracticeSort, 'status', Row> = {
	sorts: {
		title: { column: sql`t.title`, type: 'text', valueOf: ({ title }) => title },
		changed: { column: sql`t.updated_at`, type: 'timestamptz', valueOf: ({ updatedAt }) => updatedAt },
	},
	rowsPassing: (filters, wanted) => rowsOfTable(sql`practice as t`, [...conditions(filters)], wanted),
	rowsOf,
	facets: { status: { by: sql`t.status` } },
	counted: 'changed',
}

const shownPractice = ({ stateNames, ...row }: Row, language: Language) => ({
	...row,
	state: textIn(stateNames, language) || row.stateIso3,
})

/** How the list of good practices is read. */
export const practiceSource = listSource({
	list: lists.practices,
	listing: () => practiceListing,
	exported: (rows, _read, language) => rows.map((row) => shownPractice(row, language)),
})

/** The list of good practices as an address asks for it: those published, and those that the reader takes part in. */
export function getPracticeList(actor: Actor, params: URLSearchParams, language: Language) {
	return readAs(actor, async (read) => {
		const list = await readFrom(read, practiceSource, params)
		return {
			...list,
			rows: list.rows.map((row) => shownPractice(row, language)),
			mayBegin: mayBegin(actor),
			mayExport: hasRightToExport(actor, 'listXlsx'),
		}
	})
}
export type PracticeList = Awaited<ReturnType<typeof getPracticeList>>
