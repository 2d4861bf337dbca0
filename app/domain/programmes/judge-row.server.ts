import { checkValues } from '#app/forms/parse-form.ts'
import { cellsOf, valuesOf } from '#app/forms/programme/cells.ts'
import { programmeRecord } from '#app/forms/programme/record.ts'
import type { ProgrammeRecord } from '#app/forms/programme/record-shape.ts'
import type { Actor } from '#app/platform/actor.ts'
import { tableRowOf } from './get-programme-record.server.ts'
import type { ProgrammeRow } from './programme-record.server.ts'
import { isManagedBy } from './programme-view.server.ts'

/** A row of a file: its number there, and its cells by the technical name of their column. */
export type ImportRow = { number: number; cells: Record<string, string>; errors: Record<string, string> }
/** A fault with its row and field. */
export type CellFault = { number: number; field: string; message: string }

export type Known = {
	programmes: ReadonlyMap<string, ProgrammeRow>
	people: ReadonlyMap<string, string>
	/** Candidates for deputy, by address. */
	managers: ReadonlyMap<string, string>
	/** The number of rows with each code, to find duplicates. */
	codes: ReadonlyMap<string, number>
}

type Named = { number: number; code: string; title: string }
export type JudgedRow =
	| { faults: CellFault[] }
	| (Named & { same: true })
	| (Named & { record: ProgrammeRecord; programme: ProgrammeRow | undefined })

/**
 * The effect of a row: none, a new draft, or a change of a programme that the actor manages and that is unchanged since
 * the file was made.
 */
export function judgeRow(actor: Actor, row: ImportRow, known: Known): JudgedRow {
	const { number, cells } = row
	const code = (cells.code ?? '').toUpperCase()
	const programme = known.programmes.get(code)
	const stored = programme ? cellsOf(tableRowOf(programme, known.people)) : {}
	const title = cells['titles.en'] ?? stored['titles.en'] ?? ''
	const faults = (errors: Record<string, string>): JudgedRow => ({
		faults: Object.entries(errors).map(([field, message]) => ({ number, field, message })),
	})
	if ((known.codes.get(code) ?? 0) > 1) return faults({ code: 'twiceInFile' })
	if (Object.keys(row.errors).length > 0) return faults(row.errors)
	if (programme && isAsStored(cells, stored)) return { number, code, title, same: true }
	const refused = programme ? refusalOf(actor, cells, programme) : refusalOfNew(cells)
	if (refused) return faults(refused)

	// A column that the file does not have is left unchanged.
	const read = valuesOf({ ...stored, ...cells })
	const deputy = deputyIn({ ...stored, ...cells }, known.managers)
	const checked = checkValues({ ...read.values, deputyId: deputy.id }, programmeRecord)
	const found = { ...(checked.ok ? {} : checked.errors), ...read.errors, ...deputy.errors }
	if (!checked.ok || Object.keys(found).length > 0) return faults(found)
	return { number, code, title, record: checked.value, programme }
}

/** Ignores the revision: a programme that already equals the row needs no change. */
const isAsStored = (cells: Record<string, string>, stored: Record<string, string>) =>
	Object.entries(cells).every(([column, text]) => column === 'revision' || text === stored[column]?.trim())

function refusalOf(
	actor: Actor,
	cells: Record<string, string>,
	programme: ProgrammeRow,
): Record<string, string> | null {
	if (!isManagedBy(actor, programme)) return { code: 'notYours' }
	if (!cells.revision) return { code: 'alreadyUsed' }
	if (cells.revision !== String(programme.revision)) return { revision: 'staleRow' }
	if (cells.status && cells.status !== programme.status) return { status: 'statusElsewhere' }
	return null
}

function refusalOfNew({ revision, status }: Record<string, string>): Record<string, string> | null {
	if (revision) return { code: 'unknownCode' }
	return status && status !== 'draft' ? { status: 'statusElsewhere' } : null
}

function deputyIn(
	{ deputyId = '' }: Record<string, string>,
	managers: Known['managers'],
): { id: string; errors: Record<string, string> } {
	if (!deputyId) return { id: '', errors: {} }
	const id = managers.get(deputyId.toLowerCase())
	return id ? { id, errors: {} } : { id: '', errors: { deputyId: 'badCode' } }
}
