import * as z from 'zod'
import { exportKinds } from '../export.ts'
import { codeValue, dayValue, stateValue, wordsValue } from './filter-values.ts'
import type { ListOffer } from './list-address.ts'

export type AccessLogFilter = 'person' | 'state' | 'what' | 'from' | 'to'
type AccessLogColumn = 'who' | 'role' | 'what' | 'state'

/** The access log of confidential requests, for administrators. A row is named by its time. */
export const accessLogOffer = (): ListOffer<AccessLogFilter, AccessLogColumn, 'at'> => ({
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
})

export type ExportLogFilter = 'what' | 'person' | 'from' | 'to'
type ExportLogColumn = 'what' | 'who' | 'role' | 'rows' | 'filter' | 'reason'

/** The export log, for administrators. A row is named by its time. */
export const exportLogOffer = (): ListOffer<ExportLogFilter, ExportLogColumn, 'at'> => ({
	filters: {
		what: { value: z.enum(exportKinds), many: true },
		person: { value: wordsValue },
		from: { value: dayValue },
		to: { value: dayValue },
	},
	columns: ['what', 'who', 'role', 'rows', 'filter', 'reason'],
	shown: ['what', 'who', 'role', 'rows', 'filter', 'reason'],
	sorts: { at: 'desc' },
	order: { sort: 'at', direction: 'desc' },
})

export type SignInLogFilter = 'kind' | 'person' | 'from' | 'to'
type SignInLogColumn = 'kind' | 'who' | 'network' | 'path' | 'detail' | 'agent'

/** The sign-in log, for administrators. A row is named by its time. */
export const signInLogOffer = (): ListOffer<SignInLogFilter, SignInLogColumn, 'at'> => ({
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
})

export type ReceivedEmailFilter = 'outcome' | 'reason' | 'from' | 'to'
type ReceivedEmailColumn = 'outcome' | 'reason' | 'toDo' | 'sender' | 'request' | 'size'

/** The received e-mails, for administrators. A row is named by its time. */
export const receivedEmailOffer = (): ListOffer<ReceivedEmailFilter, ReceivedEmailColumn, 'at'> => ({
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
})

/** Statuses of an e-mail that need attention. */
export const worryingStatuses = ['deferred', 'bounced', 'parked'] as const

export type OutgoingEmailFilter = 'state' | 'reason'
type OutgoingEmailColumn =
	| 'recipient'
	| 'state'
	| 'reason'
	| 'attempts'
	| 'since'
	| 'nextTry'
	| 'answer'
	| 'retry'

/** The e-mails that need attention, for administrators: the oldest first, since it has waited longest. */
export const outgoingEmailOffer = (): ListOffer<OutgoingEmailFilter, OutgoingEmailColumn, 'since'> => ({
	filters: {
		state: { value: z.enum(worryingStatuses), many: true },
		reason: { value: codeValue, many: true },
	},
	columns: ['recipient', 'state', 'reason', 'attempts', 'since', 'nextTry', 'answer', 'retry'],
	shown: ['recipient', 'state', 'reason', 'attempts', 'since', 'retry'],
	sorts: { since: 'asc' },
	order: { sort: 'since', direction: 'asc' },
})
