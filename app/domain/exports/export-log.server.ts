import { sql } from 'kysely'
import { idsOfPeopleNamed } from '#app/domain/core/names-of.server.ts'
import { requireRole } from '#app/domain/core/rights.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readList } from '#app/domain/lists/read-list.server.ts'
import { betweenMoments } from '#app/domain/lists/rows-in-arms.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import { type ListName, type ListSpec, listNames, readListAddress } from '#app/forms/lists/list-address.ts'
import { type ExportLogFilter, exportLogList } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Read, readAs } from '#app/platform/read.server.ts'
import { anyOf, build } from '#app/platform/statement.ts'
import type { ActingRole } from '#workflows/roles.ts'
import { exportList, type ListExport } from './export-list.server.ts'
import { hasRightToExport } from './exports.server.ts'

type Taken = { id: string; at: Date; who: string | null; actorRole: string; event: unknown }

/** The entries of exports; of the people named in the filter where there are any. */
const taken = (people: string[] | null): Listing<ExportLogFilter, 'at', 'what', Taken> => ({
	sorts: { at: { column: sql`t.at`, type: 'timestamptz', valueOf: ({ at }) => at } },
	rowsPassing: ({ what, from, to }, wanted) =>
		rowsOfTable(
			sql`audit_entry as t`,
			[
				// The condition of their index.
				sql`t.type = 'export.taken'`,
				...(what ? [sql`t.event->>'what' = ${anyOf(what)}`] : []),
				...(people ? [sql`t.actor_id = ${anyOf(people)}`] : []),
				...betweenMoments(sql`t.at`, from?.[0], to?.[0]),
			],
			wanted,
		),
	rowsOf: (ids) =>
		build
			.selectFrom(ids)
			.innerJoin('audit_entry as e', 'e.id', 'x.id')
			.leftJoin('person as p', 'p.id', 'e.actor_id')
			.orderBy('x.place')
			.select(['e.id', 'e.at', 'p.name as who', 'e.actor_role as actorRole', 'e.event']),
	facets: { what: { by: sql`t.event->>'what'` } },
	counted: 'at',
})

type RecordedExport = {
	what: ExportKind
	of: string
	rows: number
	reason: string
	filter: Record<string, unknown>
}

/** An entry as its readers see it: `list` is the list of which a view was exported. */
function shownExport({ event, actorRole, ...entry }: Taken) {
	const { what, of, rows, reason, filter } = event as RecordedExport // as `recordExport` stated it
	const asked = Object.values(filter).filter((value) => value !== undefined && value !== null)
	return {
		...entry,
		role: actorRole as ActingRole, // as `recordAudit` wrote it
		what,
		list: (what === 'listCsv' || what === 'listXlsx') && listNames.find((name: ListName) => name === of),
		rows,
		reason,
		filter: asked.map(String).join(' · '),
	}
}

const exportLog = { spec: exportLogList, listingOf: taken }

/** The export log as an address asks for it, the latest first, with the reason of each export. */
export function getExportLog(actor: Actor, params: URLSearchParams) {
	requireRole(actor, 'administrator')
	return readAs(actor, async (read) => {
		const { rows, ...log } = await readLogOfPeople(read, exportLog, params)
		return { ...log, rows: rows.map(shownExport) }
	})
}
export type ExportLog = Awaited<ReturnType<typeof getExportLog>>

/** The entries of a view of the export log, which then has one more; see `exportList`. */
export function exportExportLog(actor: Actor, asked: ListExport) {
	requireRole(actor, 'administrator')
	return exportLogOfPeople(actor, exportLog, asked, shownExport)
}

/** A log of what people did, which can be filtered by their names. */
type LogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row,
> = {
	spec: ListSpec<Filter | 'person', Column, Sort>
	/** How it is read of these people; of all where there are none. */
	listingOf: (people: string[] | null) => Listing<Filter | 'person', Sort, Facet, Row>
}

/** The log as an address asks for it, and whether the reader may export it. */
export async function readLogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
>(read: Read, { spec, listingOf }: LogOfPeople<Filter, Column, Sort, Facet, Row>, params: URLSearchParams) {
	const [person] = readListAddress(spec, params).filters.person ?? []
	const listing = listingOf(await idsOfPeopleNamed(read, person))
	const list = await readList(read, spec, listing, params)
	return { ...list, mayExport: hasRightToExport(read.actor, 'listXlsx') }
}

/** The entries of a view of the log as `shown` shows each; see `exportList`. */
export function exportLogOfPeople<
	Filter extends string,
	Column extends string,
	Sort extends string,
	Facet extends Filter,
	Row extends { id: string },
	Shown,
>(
	actor: Actor,
	{ spec, listingOf }: LogOfPeople<Filter, Column, Sort, Facet, Row>,
	asked: ListExport,
	shown: (row: Row) => Shown,
) {
	return exportList(
		actor,
		spec,
		asked,
		async (read, filters) => listingOf(await idsOfPeopleNamed(read, filters.person?.[0])),
		(rows) => rows.map(shown),
	)
}
