import * as z from 'zod'
import { exportKinds } from '../export.ts'
import { codeValue, dayValue, stateValue, wordsValue } from './filter-values.ts'
import type { ListOffer } from './list-address.ts'
import type { PlainColumn, PlainColumns } from './plain-columns.ts'

export type AccessLogFilter = 'person' | 'state' | 'what' | 'from' | 'to'
/** Columns that page and file draw from the row. */
export const accessLogPlainColumns = {
	who: { label: 'access.reads.who', text: ({ who }: { who: string | null }) => who },
} as const satisfies PlainColumns
type AccessLogColumn = 'role' | 'what' | 'state' | keyof typeof accessLogPlainColumns

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
/** Columns that page and file draw from the row. */
export const exportLogPlainColumns = {
	who: { label: 'exports.list.who', text: ({ who }: { who: string | null }) => who },
	rows: { label: 'exports.list.rows', number: ({ rows }: { rows: number }) => rows, look: 'number' },
	filter: {
		label: 'exports.list.filter',
		text: ({ filter }: { filter: string | null }) => filter,
		isWide: true,
	},
	reason: {
		label: 'exports.list.reason',
		text: ({ reason }: { reason: string | null }) => reason,
		isWide: true,
	},
} as const satisfies PlainColumns
type ExportLogColumn = 'what' | 'role' | keyof typeof exportLogPlainColumns

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
/** What names an event: its time. */
export const signInLogName = {
	label: 'operations.door.at',
	moment: ({ at }: { at: Date }) => at,
} as const satisfies PlainColumn<never>
/** Columns that page and file draw from the row. */
export const signInLogPlainColumns = {
	kind: {
		label: 'operations.door.kind',
		code: ({ kind }: { kind: string }) => kind,
		words: 'operations.door.kinds',
	},
	who: { label: 'operations.door.who', text: ({ who }: { who: string | null }) => who },
	network: { label: 'operations.door.where', text: ({ network }: { network: string | null }) => network },
	path: { label: 'operations.door.page', text: ({ path }: { path: string | null }) => path },
	detail: { label: 'operations.door.detail', text: ({ detail }: { detail: string | null }) => detail },
	agent: {
		label: 'operations.door.agent',
		text: ({ agent }: { agent: string | null }) => agent,
		isWide: true,
	},
} as const satisfies PlainColumns
type SignInLogColumn = keyof typeof signInLogPlainColumns

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
/** Columns that page and file draw from the row. */
export const receivedEmailPlainColumns = {
	outcome: {
		label: 'receivedEmails.outcome',
		code: ({ outcome }: { outcome: string }) => outcome,
		words: 'receivedEmails.outcomes',
	},
	sender: { label: 'receivedEmails.sender', text: ({ sender }: { sender: string | null }) => sender },
	request: {
		label: 'receivedEmails.request',
		text: ({ reference }: { reference: string | null }) => reference,
	},
} as const satisfies PlainColumns
type ReceivedEmailColumn = 'reason' | 'toDo' | 'size' | keyof typeof receivedEmailPlainColumns

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
/** Columns that page and file draw from the row. */
export const outgoingEmailPlainColumns = {
	recipient: {
		label: 'administration.mail.recipient',
		text: ({ recipient }: { recipient: string | null }) => recipient,
	},
	attempts: {
		label: 'administration.mail.attempts',
		number: ({ attempts }: { attempts: number }) => attempts,
		look: 'number',
	},
	since: { label: 'administration.mail.since', moment: ({ createdAt }: { createdAt: Date }) => createdAt },
	nextTry: {
		label: 'administration.mail.nextTry',
		moment: ({ nextTryAt }: { nextTryAt: Date | null }) => nextTryAt,
	},
} as const satisfies PlainColumns
type OutgoingEmailColumn = 'state' | 'reason' | 'answer' | 'retry' | keyof typeof outgoingEmailPlainColumns

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
