import type { CellEntry } from '#app/forms/cells.ts'
import type { LedgerName } from '#app/forms/lists/ledger-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { askIn } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { inTraining } from '../find-training.server.ts'
import { participantsOf } from '../participants-of.server.ts'
import { judgeCells } from './ledger.ts'
import { ledgers } from './ledgers.server.ts'

/**
 * Enters changed cells of one ledger, all of them or none, and returns how many were stored. Cells that others have
 * changed meanwhile stay, and a cell that both changed is a conflict, named in the errors by `cellName`, as are values
 * that are wrong.
 */
export function enterCells(
	actor: Actor,
	deliveryId: string,
	name: LedgerName,
	entries: readonly CellEntry[],
): Promise<number> {
	return inTraining(actor, deliveryId, async (tx, training) => {
		const ledger = ledgers[name]
		if (!training.mayManage && !training.seesPeople) throw new DomainError('refused', 'forbidden')
		if (!ledger.isOpen(training)) {
			if (!training.mayManage) throw new DomainError('refused', 'forbidden')
			throw new DomainError('conflict', 'impossible')
		}
		const people = await participantsOf(askIn(tx), deliveryId)
		const { changes, faults, conflicts } = judgeCells(ledger, training, people, entries)
		if (Object.keys(conflicts).length > 0)
			throw new DomainError('conflict', 'conflict', { ...faults, ...conflicts })
		if (Object.keys(faults).length > 0) throw new DomainError('invalid', 'invalid', faults)
		if (changes.length > 0) await ledger.write(tx, actor, training, changes)
		return changes.length
	})
}
