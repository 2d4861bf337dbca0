import { type CellColumn, type CellEntry, cellName, readCell } from '#app/forms/cells.ts'
import type { Actor } from '#app/platform/actor.ts'
import type { Tx } from '#app/platform/database/database.server.ts'
import type { Training } from '../find-training.server.ts'
import type { Participant } from '../participants-of.server.ts'

/** A cell with its new text, as it is stored. */
export type CellChange = { person: Participant; column: string; was: string; text: string }

/** The people in whose column a text was entered, so that one statement stores it for all of them. */
export const idsWith = (changes: readonly CellChange[], column: string, text: string): string[] =>
	changes.filter((change) => change.column === column && change.text === text).map(({ person }) => person.id)

/** One ledger of a course: who is listed in it, and what of each person is entered. */
export type Ledger = {
	lists: (person: Participant) => boolean
	/** Whether all is done for a person; without it, once every column is entered. */
	isDone?: (person: Participant) => boolean
	/** Each is entered for many people at once. */
	columns: (training: Training) => readonly CellColumn[]
	/** Whether this reader can enter anything at present. */
	isOpen: (training: Training) => boolean
	/** Why a cell cannot be entered though the ledger is open; null where it can. */
	closed: (training: Training, person: Participant, column: string) => string | null
	/** What is stored, as its field shows it; blank for nothing. */
	textOf: (person: Participant, column: string) => string
	/** Whether a cell still has to be entered before the next step. */
	isMissing: (person: Participant, column: string) => boolean
	/** Why changes cannot be true, by `cellName`. */
	faults: (training: Training, changes: readonly CellChange[]) => Record<string, string>
	/** Stores changes without faults. Refuses what they would be together. */
	write: (tx: Tx, actor: Actor, training: Training, changes: readonly CellChange[]) => Promise<void>
}

type Judged = {
	changes: CellChange[]
	/** Wrong values, by `cellName`. */
	faults: Record<string, string>
	/** Cells that others changed meanwhile, or of people who left, by `cellName`. */
	conflicts: Record<string, string>
}

/**
 * Compares entries with what is stored, cell by cell: what others have changed in other cells stays, and a cell that
 * both changed differently is a conflict.
 */
export function judgeCells(
	ledger: Ledger,
	training: Training,
	people: readonly Participant[],
	entries: readonly CellEntry[],
): Judged {
	const columns = new Map(ledger.columns(training).map((column) => [column.name, column]))
	const listed = new Map(people.filter(ledger.lists).map((person) => [person.id, person]))
	const judged: Judged = { changes: [], faults: {}, conflicts: {} }
	for (const entry of entries) {
		const { id, column: name, was, now } = entry
		const [person, column] = [listed.get(id), columns.get(name)]
		if (!person || !column) {
			judged.conflicts[cellName(entry)] = 'notTakingPart'
			continue
		}
		const read = readCell(column, now)
		const stored = ledger.textOf(person, name)
		if ('text' in read && read.text === stored) continue
		const closed = ledger.closed(training, person, name)
		if (stored !== was.trim()) judged.conflicts[cellName(entry)] = 'changedMeanwhile'
		else if (closed) judged.faults[cellName(entry)] = closed
		else if ('error' in read) judged.faults[cellName(entry)] = read.error
		else judged.changes.push({ person, column: name, was: stored, text: read.text })
	}
	Object.assign(judged.faults, ledger.faults(training, judged.changes))
	return judged
}
