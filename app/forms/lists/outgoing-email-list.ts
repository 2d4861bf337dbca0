import * as z from 'zod'
import { codeValue } from './filter-values.ts'
import type { ListSpec } from './list-address.ts'

/** Statuses of an e-mail that need attention. */
export const worryingStatuses = ['deferred', 'bounced', 'parked'] as const

export type OutgoingEmailFilter = 'state' | 'reason'
export type OutgoingEmailColumn =
	| 'recipient'
	| 'state'
	| 'reason'
	| 'attempts'
	| 'since'
	| 'nextTry'
	| 'answer'
	| 'retry'

/** The e-mails that need attention, for administrators: the oldest first, since it has waited longest. */
export const outgoingEmailList: ListSpec<OutgoingEmailFilter, OutgoingEmailColumn, 'since'> = {
	name: 'outgoing-emails',
	path: '/administration/emails',
	filters: {
		state: { value: z.enum(worryingStatuses), many: true },
		reason: { value: codeValue, many: true },
	},
	columns: ['recipient', 'state', 'reason', 'attempts', 'since', 'nextTry', 'answer', 'retry'],
	shown: ['recipient', 'state', 'reason', 'attempts', 'since', 'retry'],
	sorts: { since: 'asc' },
	order: { sort: 'since', direction: 'asc' },
}
