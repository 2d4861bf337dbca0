import { codeValue, dayValue, stateValue, wordsValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

export type AccessLogFilter = 'person' | 'state' | 'what' | 'from' | 'to'
export type AccessLogColumn = 'who' | 'role' | 'what' | 'state'

/** The access log of confidential requests, for administrators. A row is named by its time. */
export const accessLogList: ListSpec<AccessLogFilter, AccessLogColumn, 'at'> = {
	name: 'access-log',
	path: '/administration/access-log',
	filters: {
		person: { value: wordsValue },
		state: { value: stateValue, many: true },
		what: { value: codeValue, many: true },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['who', 'role', 'what', 'state'],
	shown: ['who', 'role', 'what', 'state'],
	sorts: { at: 'desc' },
	order: { sort: 'at', direction: 'desc' },
}
