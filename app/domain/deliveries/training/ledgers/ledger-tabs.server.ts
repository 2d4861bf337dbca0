import { ledgerNames } from '#app/forms/lists/ledger-list.ts'
import type { Training } from '../find-training.server.ts'
import type { Participant } from '../participants-of.server.ts'
import { ledgers } from './ledgers.server.ts'

/** How many people each ledger lists, and of how many of them all is entered. */
export const ledgerTabs = (training: Training, people: readonly Participant[]) =>
	ledgerNames.map((name) => {
		const ledger = ledgers[name]
		const columns = ledger.columns(training)
		const listed = people.filter((person) => ledger.lists(person) && person.status !== 'withdrawn')
		const isEntered = (person: Participant) =>
			columns.length > 0 && !columns.some((column) => ledger.isMissing(person, column.name))
		return { name, of: listed.length, done: listed.filter(ledger.isDone ?? isEntered).length }
	})
