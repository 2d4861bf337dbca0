import { sql } from 'kysely'
import { requireRole } from '#app/domain/core/rights.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { betweenMoments } from '#app/domain/lists/rows-in-arms.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import { type ExportLogFilter, exportLogList } from '#app/forms/lists/export-log-list.ts'
import { type ListName, listNames } from '#app/forms/lists/list-address.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/read.server.ts'
import { anyOf, build } from '#app/platform/statement.ts'
import type { ActingRole } from '#workflows/roles.ts'
import type { ListExport } from './export-list.server.ts'
import { exportLogOfPeople, readLogOfPeople } from './log-of-people.server.ts'

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

type Told = { what: ExportKind; of: string; rows: number; reason: string; filter: Record<string, unknown> }

/** An entry as its readers see it: `list` is the list of which a view was exported. */
function shownExport({ event, actorRole, ...entry }: Taken) {
	const { what, of, rows, reason, filter } = event as Told
	const asked = Object.values(filter).filter((value) => value !== undefined && value !== null)
	return {
		...entry,
		role: actorRole as ActingRole,
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
