import { textIn } from '#app/domain/core/names-of.server.ts'
import { recordAudit } from '#app/domain/core/record-audit.server.ts'
import { requireAbility } from '#app/domain/core/rights.ts'
import { recordExport } from '#app/domain/exports/exports.server.ts'
import type { ProgrammeFilters } from '#app/forms/lists/programme-list.ts'
import type { TableRow } from '#app/forms/programme/cells.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor, withinSystem } from '#app/platform/database/database.server.ts'
import { askIn, readAs } from '#app/platform/database/read.server.ts'
import { build, statement } from '#app/platform/database/statement.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import type { Language } from '#workflows/languages.ts'
import { isOfficeRole } from '#workflows/roles.ts'
import { findProgramme, type ProgrammeRow, recordOf, withCohorts } from './programme-record.server.ts'
import { isManagedBy } from './programme-view.server.ts'
import { programmesMatching, takenOf } from './programmes-matching.server.ts'

/** The record of a programme, for its manager to change; not found for others. */
export function getProgrammeRecord(actor: Actor, programmeId: string, language: Language = actor.language) {
	return readAs(actor, async (read) => {
		const row = await read.models((tx) => findProgramme(tx, programmeId))
		if (!row || !isManagedBy(actor, row)) throw new DomainError('not-found')
		const { id, code, revision, status, titles, managerId } = row
		const title = textIn(titles, language)
		return {
			id,
			code,
			revision,
			status,
			title,
			record: recordOf(row),
			deputies: await read(managersBut, { managerId }),
		}
	})
}

/** Candidates for the deputy in a new programme of the actor. */
export function listManagers(actor: Actor) {
	requireAbility(actor, 'manageProgrammes')
	return readAs(actor, (read) => read(managersBut, { managerId: actor.id }))
}

const managersBut = statement(({ managerId }: { managerId: string }) =>
	build
		.selectFrom('person')
		.where('role', '=', 'programmeManager')
		.where('suspended_at', 'is', null)
		.where('id', '<>', managerId)
		.orderBy('name')
		.orderBy('id')
		.select(['id', 'name']),
)

const BATCH = 200

type AskedTable = { filters: ProgrammeFilters; exportId: string; format: 'csv' | 'xlsx' }

/**
 * Exports every programme of a filter, by its code, streamed while it is read. For UNODC; the number is recorded in the
 * audit trail.
 */
export async function exportProgrammes(actor: Actor, { filters, exportId, format }: AskedTable) {
	if (!isOfficeRole(actor.role)) throw new DomainError('not-found')
	const ids = await withActor(actor, async (tx) => {
		const taken = await withinSystem(tx, actor, () => takenOf(askIn(tx)))
		const found = await programmesMatching(askIn(tx), filters, { readerId: actor.id, taken })
		const what = format === 'csv' ? 'catalogueCsv' : 'catalogueXlsx'
		await recordExport(tx, actor, { what, exportId, filter: filters, rows: found.length })
		await recordAudit(tx, actor, { type: 'catalogue.exported', data: { programmes: found.length } })
		return found
	})
	return rowsOf(actor, ids)
}

async function* rowsOf(actor: Actor, ids: readonly string[]): AsyncGenerator<TableRow> {
	for (let start = 0; start < ids.length; start += BATCH)
		yield* await withActor(actor, (tx) => batchOf(tx, ids.slice(start, start + BATCH)))
}

async function batchOf(tx: Tx, ids: string[]): Promise<TableRow[]> {
	const rows = await tx.programme.findMany({
		where: { id: { in: ids } },
		include: withCohorts,
		orderBy: { code: 'asc' },
	})
	const people = await peopleOf(tx, rows)
	return rows.map((row) => tableRowOf(row, people))
}

/** The addresses of programme managers and deputies, by their id. */
export async function peopleOf(tx: Tx, rows: readonly ProgrammeRow[]): Promise<Map<string, string>> {
	const ids = rows.flatMap(({ managerId, deputyId }) => [managerId, ...(deputyId ? [deputyId] : [])])
	const people = await tx.person.findMany({ where: { id: { in: ids } }, select: { id: true, email: true } })
	return new Map(people.map(({ id, email }) => [id, email]))
}

/** A programme as a row of the table file. */
export function tableRowOf(row: ProgrammeRow, people: ReadonlyMap<string, string>): TableRow {
	const { deputyId: _, ...record } = recordOf(row)
	const addressOf = (id: string | null) => (id ? (people.get(id) ?? id) : '')
	const { revision, status } = row
	return {
		revision,
		status,
		record,
		manager: addressOf(row.managerId),
		deputy: addressOf(row.deputyId),
	}
}
