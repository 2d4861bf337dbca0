import { codeValue, dayValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

export type ReceivedEmailFilter = 'outcome' | 'reason' | 'from' | 'to'
export type ReceivedEmailColumn = 'outcome' | 'reason' | 'toDo' | 'sender' | 'request' | 'size'

/** The received e-mails, for administrators. A row is named by its time. */
export const receivedEmailList: ListSpec<ReceivedEmailFilter, ReceivedEmailColumn, 'at'> = {
	name: 'received-emails',
	path: '/administration/received-emails',
	filters: {
		outcome: { value: codeValue, many: true },
		reason: { value: codeValue, many: true },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['outcome', 'reason', 'toDo', 'sender', 'request', 'size'],
	shown: ['outcome', 'reason', 'toDo', 'sender', 'request'],
	sorts: { at: 'desc' },
	order: { sort: 'at', direction: 'desc' },
}
