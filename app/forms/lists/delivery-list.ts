import * as z from 'zod'
import { may } from '#workflows/abilities.ts'
import { boardStages } from '#workflows/delivery/status-facts.ts'
import { regionalGroups } from '#workflows/reference/regional-groups.ts'
import { type ActingRole, isStateRole } from '#workflows/roles.ts'
import { kinds } from '#workflows/vocabulary.ts'
import { nameValue, stateValue, wordsValue } from './filter-values.ts'
import type { Chosen, ListOffer } from './list-address.ts'
import type { PlainColumns } from './plain-columns.ts'
import { dueBands } from './request-list.ts'

/**
 * `programme` is a part of its code or title; `due` is when the next planned day is; `only` is what others did since the
 * reader last looked at the delivery.
 */
export type DeliveryFilterName = 'text' | 'kind' | 'stage' | 'state' | 'group' | 'due' | 'programme' | 'only'
export type DeliveryFilters = Chosen<DeliveryFilterName>
/** Columns that page and file draw from the row. */
export const deliveryPlainColumns = {
	opened: { label: 'lists.names.opened', day: ({ openedAt }: { openedAt: Date | null }) => openedAt },
	changed: { label: 'board.head.changed', day: ({ updatedAt }: { updatedAt: Date | null }) => updatedAt },
} as const satisfies PlainColumns
export type DeliveryColumn =
	| 'reference'
	| 'kind'
	| 'state'
	| 'programme'
	| 'quantity'
	| 'status'
	| 'next'
	| keyof typeof deliveryPlainColumns
/** `newest` is the order for readers who are shown no dates. */
export type DeliverySort = 'next' | 'opened' | 'changed' | 'newest'
type DeliveryListSpec = ListOffer<DeliveryFilterName, DeliveryColumn, DeliverySort>

/** The list of deliveries as this role can filter, sort and read it. Donors are shown no needs and no dates. */
export function deliveryListOffer(role: ActingRole): DeliveryListSpec {
	const [ofState, forDonor] = [isStateRole(role), may({ role }, 'readDeliveryOutlines')]
	const columns: DeliveryColumn[] = [
		...(forDonor ? [] : (['reference'] as const)),
		'kind',
		...(ofState ? [] : (['state'] as const)),
		'programme',
		'quantity',
		'status',
		...(forDonor ? [] : (['next', 'opened', 'changed'] as const)),
	]
	return {
		filters: {
			text: { value: wordsValue },
			kind: { value: z.enum(kinds), many: true },
			stage: { value: z.enum(boardStages), many: true },
			...(!ofState && {
				state: { value: stateValue, many: true },
				group: { value: z.enum(regionalGroups) },
			}),
			...(!forDonor && { due: { value: z.enum(dueBands), many: true } }),
			programme: { value: nameValue },
			// Donors read little of what happens to a delivery.
			...(!forDonor && { only: { value: z.enum(['changed']) } }),
		},
		columns,
		shown: columns.filter((column) => column !== 'opened' && column !== 'changed'),
		sorts: forDonor ? {} : { next: 'asc', opened: 'desc', changed: 'desc' },
		order: forDonor ? { sort: 'newest', direction: 'desc' } : { sort: 'next', direction: 'asc' },
	}
}
