import { askExport } from '#app/domain/exports/exports.server.ts'
import type { ExportKind } from '#app/forms/export.ts'
import type { Actor } from '#app/platform/actor.ts'
import { look } from './steps.ts'

export const reason = 'For the yearly report (sample)'

/** Returns the person with the right to export. */
export const exporting = (actor: Actor): Actor => ({ ...actor, mayExport: true })

/** Requests an export as a permitted person; returns what its file is requested with. */
export const asked = (actor: Actor, what: ExportKind, of = '') => askExport(actor, { what, of, reason })

/** Gives the right to export to people in the database. */
export const letExport = (...people: readonly Actor[]) =>
	look((tx) =>
		tx.person.updateMany({ where: { id: { in: people.map(({ id }) => id) } }, data: { mayExport: true } }),
	)

/** All rows of an exported list. */
export async function rowsOf<Row>({ batches }: { batches: AsyncIterable<readonly Row[]> }): Promise<Row[]> {
	const rows: Row[] = []
	for await (const batch of batches) rows.push(...batch)
	return rows
}
