import * as z from 'zod'
import { requestParts } from '#app/forms/address-values.ts'
import { may } from '#workflows/abilities.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { requestWorkflow } from '#workflows/request/workflow.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { idValue, stateValue, wordsValue } from './filter-values.ts'
import type { ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'

/** When the first running clock of a request is due. `soon` is within the next seven days. */
export const dueBands = ['overdue', 'soon', 'later', 'none'] as const
export type DueBand = (typeof dueBands)[number]

/** The side that has the next action on a request; once it is decided, its needs are processed separately. */
export const requestTurns = ['office', 'state'] as const

export type RequestFilterName =
	| 'text'
	| 'status'
	| 'turn'
	| 'state'
	| 'group'
	| 'officer'
	| 'only'
	| 'due'
	| 'joint'
/** Columns that page and file draw from the row. */
export const requestPlainColumns = {
	due: { label: 'lists.names.due', day: ({ dueAt }: { dueAt: Date | null }) => dueAt },
	submitted: {
		label: 'lists.names.submitted',
		day: ({ submittedAt }: { submittedAt: Date | null }) => submittedAt,
	},
	updated: { label: 'lists.names.updated', day: ({ updatedAt }: { updatedAt: Date }) => updatedAt },
} as const satisfies PlainColumns
export type RequestColumn =
	| 'reference'
	| 'state'
	| 'status'
	| 'needs'
	| 'officer'
	| 'left'
	| keyof typeof requestPlainColumns
/** The working days that are left follow the due date, which has the index. */
export type RequestSort = 'reference' | 'status' | 'due' | 'left' | 'submitted' | 'updated'
export type RequestListSpec = ListOffer<RequestFilterName, RequestColumn, RequestSort>

/** Readers who follow whose work a request is, and until when. */
export const followsOfficers = (role: ActingRole): boolean => may({ role }, 'followOfficers')

/** The officer of a filter: the reader, or no one yet. */
export const OFFICER_ME = 'me'
export const OFFICER_NONE = 'none'

/** The parts of the list that a reader can ask for. `changed`: what others did since the reader last looked at it. */
export const partsShown = (role: ActingRole) =>
	followsOfficers(role) ? ([...requestParts, 'changed'] as const) : (['open', 'changed'] as const)

/** The statuses that a reader can tell apart: States see decisions that await a second officer as in review. */
export const statusesShown = (role: ActingRole) =>
	requestWorkflow.states.filter((status) => !isStateRole(role) || status !== 'approval')

/** The list of requests as this role can filter, sort and read it. */
export function requestListOffer(role: ActingRole): RequestListSpec {
	const [ofState, follows] = [isStateRole(role), followsOfficers(role)]
	const parts = partsShown(role)
	const columns: RequestColumn[] = [
		'reference',
		...(ofState ? [] : (['state'] as const)),
		'status',
		'needs',
		...(follows ? (['officer', 'due', 'left'] as const) : []),
		'submitted',
		'updated',
	]
	const hidden = new Set<RequestColumn>(follows ? ['submitted', 'updated'] : ['submitted'])
	return {
		filters: {
			text: { value: wordsValue },
			status: { value: z.enum(statusesShown(role)), many: true },
			turn: { value: z.enum(requestTurns), many: true },
			...(!ofState && {
				state: { value: stateValue, many: true },
				group: { value: z.enum(regionalGroups) },
			}),
			...(follows && { officer: { value: idValue, many: true } }),
			only: { value: z.enum(parts) },
			joint: { value: z.enum(['joint']) },
			...(follows && { due: { value: z.enum(dueBands), many: true } }),
		},
		columns,
		shown: columns.filter((column) => !hidden.has(column)),
		sorts: {
			reference: 'asc',
			// The boundary between two statuses would tell a State of decisions that await a second officer.
			...(!ofState && { status: 'asc' as const }),
			...(follows && { due: 'asc' as const, left: 'asc' as const }),
			submitted: 'desc',
			updated: 'desc',
		},
		order: { sort: 'updated', direction: 'desc' },
		// What is overdue is read by its due date, all else by its last change.
		orderWith: ({ only, due }) =>
			only?.includes('overdue') || due?.includes('overdue') ? { sort: 'due', direction: 'asc' } : null,
	}
}
