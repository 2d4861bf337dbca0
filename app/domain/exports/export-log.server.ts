import { sql } from 'kysely'
import { idsOfPeopleNamed } from '#app/domain/core/names-of.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { listSource } from '#app/domain/lists/list-source.server.ts'
import { type Listing, rowsOfTable } from '#app/domain/lists/listing.server.ts'
import { readFrom } from '#app/domain/lists/read-list.server.ts'
import { betweenMoments } from '#app/domain/lists/rows-in-arms.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import { listNames, lists } from '#app/forms/lists/lists.ts'
import type { ExportLogFilter } from '#app/forms/lists/log-lists.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { anyOf, build } from '#app/platform/database/statement.ts'
import type { ActingRole } from '#workflows/roles.ts'
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
		list: (what === 'listCsv' || what === 'listXlsx') && listNames.find((name) => name === of),
		rows,
		reason,
		filter: asked.map(String).join(' · '),
	}
}

/** How the export log is read. */
export const exportLogSource = listSource({
	list: lists['export-log'],
	listing: async (read, { person }) => taken(await idsOfPeopleNamed(read, person?.[0])),
	exported: (rows) => rows.map(shownExport),
})

/** The export log as an address asks for it, the latest first, with the reason of each export. */
export function getExportLog(actor: Actor, params: URLSearchParams) {
	requireAbility(actor, 'readLogs')
	return readAs(actor, async (read) => {
		const { rows, ...log } = await readFrom(read, exportLogSource, params)
		return { ...log, rows: rows.map(shownExport), mayExport: hasRightToExport(actor, 'listXlsx') }
	})
}
export type ExportLog = Awaited<ReturnType<typeof getExportLog>>
