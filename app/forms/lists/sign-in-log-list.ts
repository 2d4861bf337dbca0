import { codeValue, dayValue, wordsValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

export type SignInLogFilter = 'kind' | 'person' | 'from' | 'to'
export type SignInLogColumn = 'kind' | 'who' | 'network' | 'path' | 'detail' | 'agent'

/** The sign-in log, for administrators. A row is named by its time. */
export const signInLogList: ListSpec<SignInLogFilter, SignInLogColumn, 'at'> = {
	name: 'sign-in-log',
	path: '/administration/sign-in-log',
	filters: {
		kind: { value: codeValue, many: true },
		person: { value: wordsValue },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['kind', 'who', 'network', 'path', 'detail', 'agent'],
	shown: ['kind', 'who', 'network', 'path', 'detail'],
	sorts: { at: 'desc' },
	order: { sort: 'at', direction: 'desc' },
}
