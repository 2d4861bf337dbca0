import type { LedgerName } from '#app/forms/lists/ledger-list.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readAs } from '#app/platform/database/read.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readTraining } from '../find-training.server.ts'
import { participantsOf } from '../participants-of.server.ts'
import { ledgers } from './ledgers.server.ts'

/** All people of a ledger with every column that is entered, for a workbook; for those who can enter it at present. */
export function getLedgerTable(actor: Actor, deliveryId: string, name: LedgerName) {
	return readAs(actor, async (read) => {
		const training = await readTraining(read, deliveryId)
		if (!training.seesPeople) throw new DomainError('not-found')
		const ledger = ledgers[name]
		if (!ledger.isOpen(training)) throw new DomainError('conflict', 'impossible')
		const columns = ledger.columns(training).map((column) => column.name)
		const people = (await participantsOf(read, deliveryId)).filter(ledger.lists)
		const rows = people.map((person) => ({
			id: person.id,
			name: person.name,
			unit: person.unit,
			cells: Object.fromEntries(columns.map((column) => [column, ledger.textOf(person, column)])),
		}))
		return { columns, rows }
	})
}
