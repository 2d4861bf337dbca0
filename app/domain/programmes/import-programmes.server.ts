import { requireAbility } from '#app/domain/core/rights.ts'
import { type Change, changesBetween } from '#app/forms/programme/changes.ts'
import type { Actor } from '#app/platform/actor.ts'
import { type Tx, withActor } from '#app/platform/database/database.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { breather } from '#app/platform/threads/breather.ts'
import { peopleOf } from './get-programme-record.server.ts'
import { type CellFault, type ImportRow, type JudgedRow, judgeRow, type Known } from './judge-row.server.ts'
import { recordOf, withCohorts } from './programme-record.server.ts'
import { addProgramme, changeProgramme } from './save-programme.server.ts'

/** Result of one row, or its preview. */
export type ImportedRow = {
	number: number
	code: string
	title: string
	what: 'created' | 'changed' | 'same'
	changes: Change[]
}
type Outcome = { rows: ImportedRow[] } | { faults: CellFault[] }

// Each takes a few statements inside the one transaction.
const MAX_WRITTEN = 300

/** Rolls back the transaction of a check. */
class Checked extends Error {
	constructor(readonly outcome: Outcome) {
		super('checked')
	}
}

/**
 * Imports a table of programmes into the catalogue, as a whole or not at all; a check does the same and rolls back.
 * Missing rights, newer changes and existing reservations are reported by row and column.
 */
export async function importProgrammes(
	actor: Actor,
	rows: readonly ImportRow[],
	{ check }: { check: boolean },
): Promise<Outcome> {
	requireAbility(actor, 'manageProgrammes')
	try {
		return await withActor(actor, async (tx) => {
			const outcome = await takeRows(tx, actor, rows)
			if (check || 'faults' in outcome) throw new Checked(outcome)
			return outcome
		})
	} catch (error) {
		if (error instanceof Checked) return error.outcome
		throw error
	}
}

async function takeRows(tx: Tx, actor: Actor, rows: readonly ImportRow[]): Promise<Outcome> {
	const codes = rows.map(({ cells }) => (cells.code ?? '').toUpperCase())
	const stored = await tx.programme.findMany({ where: { code: { in: codes } }, include: withCohorts })
	const known = {
		programmes: new Map(stored.map((row) => [row.code, row])),
		people: await peopleOf(tx, stored),
		managers: await managersByAddress(tx),
		codes: countOf(codes),
	}
	const judged = await judgeRows(actor, rows, known)
	const faults = judged.flatMap((row) => ('faults' in row ? row.faults : []))
	const done: ImportedRow[] = []
	for (const row of judged) {
		if ('faults' in row) continue
		const found = await writeRow(tx, actor, row)
		if ('faults' in found) faults.push(...found.faults)
		else done.push(found)
	}
	return faults.length > 0
		? { faults: faults.toSorted((one, other) => one.number - other.number) }
		: { rows: done }
}

/** Judging thousands of rows takes seconds, so other requests are served in between. */
async function judgeRows(actor: Actor, rows: readonly ImportRow[], known: Known): Promise<JudgedRow[]> {
	const breathe = breather()
	const judged: JudgedRow[] = []
	let written = 0
	for (const row of rows) {
		const one = judgeRow(actor, row, known)
		if ('record' in one && ++written > MAX_WRITTEN)
			throw new DomainError('invalid', 'tooMany', { file: 'tooMany' })
		judged.push(one)
		await breathe()
	}
	return judged
}

function countOf(codes: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>()
	for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
	return counts
}

type Good = Exclude<JudgedRow, { faults: CellFault[] }>

/** A row is refused before anything of it is written, so that the others can still be checked. */
async function writeRow(tx: Tx, actor: Actor, row: Good): Promise<ImportedRow | { faults: CellFault[] }> {
	const { number, code, title } = row
	if (!('record' in row)) return { number, code, title, what: 'same', changes: [] }
	const { record, programme } = row
	try {
		if (!programme) {
			await addProgramme(tx, actor, record)
			return { number, code, title, what: 'created', changes: [] }
		}
		const { id, revision } = programme
		const changed = await changeProgramme(tx, actor, { id, revision, record })
		const changes = changed ? changesBetween(recordOf(programme), record) : []
		return { number, code, title, what: changed ? 'changed' : 'same', changes }
	} catch (error) {
		if (!(error instanceof DomainError)) throw error
		if (error.code === 'conflict') return { faults: [{ number, field: 'revision', message: 'staleRow' }] }
		const found = Object.entries(error.errors).map(([field, message]) => ({ number, field, message }))
		return { faults: found.length > 0 ? found : [{ number, field: 'code', message: 'notYours' }] }
	}
}

async function managersByAddress(tx: Tx): Promise<Map<string, string>> {
	const people = await tx.person.findMany({
		where: { role: 'programmeManager', suspendedAt: null },
		select: { id: true, email: true },
	})
	return new Map(people.map(({ id, email }) => [email.toLowerCase(), id]))
}
