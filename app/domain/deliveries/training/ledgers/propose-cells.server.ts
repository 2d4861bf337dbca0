import { type CellEntry, cellName } from '#app/forms/cells.ts'
import {
	type BlockColumn,
	type BlockFault,
	type BlockPerson,
	placeBlock,
	placeLines,
} from '#app/forms/pasted-block.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readTraining } from '../find-training.server.ts'
import { type Participant, participantsOf } from '../participants-of.server.ts'
import { type LedgerAsked, sheetOf } from './get-ledger.server.ts'
import { judgeCells } from './ledger.ts'

/** What is to be entered for many people: a pasted block, the lines of a workbook, one value for all whom the list shows, or single cells. */
export type Proposed =
	| { block: string; first: string }
	| { lines: readonly (readonly string[])[]; first: string }
	| { column: string; value: string; onlyMissing: boolean }
	| { entries: readonly CellEntry[] }

/** A change as it is shown before it is saved. */
type ProposedChange = CellEntry & { name: string; unit: string }
/** A value that cannot be saved: where it stands, of whom, and why. */
export type ProposedFault = { line: number | null; name: string; column: string; text: string; key: string }

export type Proposal = { changes: ProposedChange[]; faults: ProposedFault[] }

/** What people may have written over a column, and the codes for what they may have written in a cell. */
export type BlockWords = { labels: (column: string) => readonly string[]; code: (text: string) => string }

/** What entries would change, with what cannot be saved and why. Nothing is stored. */
export function proposeCells(
	actor: Actor,
	deliveryId: string,
	asked: LedgerAsked,
	proposed: Proposed,
	words: BlockWords,
): Promise<Proposal> {
	return readAs(actor, async (read) => {
		const training = await readTraining(read, deliveryId)
		if (!training.seesPeople) throw new DomainError('refused', 'forbidden')
		const people = await participantsOf(read, deliveryId)
		const sheet = sheetOf(training, people, asked)
		if (!sheet.isOpen) throw new DomainError('conflict', 'impossible')
		const rows = sheet.rows.map(({ person, cells }) => ({
			...blockPerson(person),
			cells,
			isMissing: (column: string) => sheet.ledger.isMissing(person, column),
		}))
		const columns = sheet.columns.map((column): BlockColumn => {
			return { ...column, labels: words.labels(column.name) }
		})
		const placed = placedBy(proposed, { rows, columns })
		const coded = placed.entries.map((entry) => {
			const kind = columns.find(({ name }) => name === entry.column)?.kind
			return kind?.control === 'choice' ? { ...entry, now: words.code(entry.now) } : entry
		})
		const judged = judgeCells(sheet.ledger, training, people, coded)
		const byId = new Map(people.map((person) => [person.id, person]))
		const wrong = { ...judged.faults, ...judged.conflicts }
		return {
			changes: judged.changes
				.filter(({ person, column }) => !wrong[cellName({ id: person.id, column })])
				.map(({ person, column, was, text }) => ({ ...blockPerson(person), column, was, now: text })),
			faults: [
				...placed.faults.map((fault) => ({ ...fault, name: '', column: '' })),
				...coded.flatMap((entry): ProposedFault[] => {
					const key = wrong[cellName(entry)]
					if (!key) return []
					const { column, now: text, line = null } = entry
					return [{ line, name: byId.get(entry.id)?.name ?? '', column, text, key }]
				}),
			],
		}
	})
}

const blockPerson = ({ id, name, unit }: Participant) => ({ id, name, unit })

type Rows = (BlockPerson & { isMissing: (column: string) => boolean })[]
type Placed = { entries: (CellEntry & { line?: number })[]; faults: BlockFault[] }

function placedBy(
	proposed: Proposed,
	{ rows, columns }: { rows: Rows; columns: readonly BlockColumn[] },
): Placed {
	if ('entries' in proposed) return { entries: [...proposed.entries], faults: [] }
	if ('lines' in proposed) return placeLines(proposed.lines, { people: rows, columns, first: proposed.first })
	if ('block' in proposed) return placeBlock(proposed.block, { people: rows, columns, first: proposed.first })
	const { column, value, onlyMissing } = proposed
	const entries = rows
		.filter(({ isMissing }) => !onlyMissing || isMissing(column))
		.map(({ id, cells }) => ({ id, column, was: cells[column] ?? '', now: value }))
	return { entries, faults: [] }
}
